import Checks
import Testing

@Suite("split-word") struct SplitWordTests {
  @Test(arguments: [
    ("J R東海と協議", "J R"),
    ("かりやe c o事業所", "e c o"),
    ("1.9m ³", "1.9m ³"),
    ("H30. 4開校", "H30. 4"),
    ("収納率 95.4 %", "95.4 %"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("split-word", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "参加者数 73人",
    "JR東海",
    "A 案",
    "1. 4月の予定",
    "PR活動 5回",
    "Vitamin C D",
    "A班 B班",
  ])
  func isSilent(text: String) {
    #expect(remarks("split-word", in: text).isEmpty)
  }
}
