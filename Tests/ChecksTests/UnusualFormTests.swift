import Checks
import Testing

@Suite("unusual-form") struct UnusualFormTests {
  @Test(arguments: [
    ("搜索訓練", "搜"),
    ("⼈口", "⼈"),
    ("說明会", "說"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("unusual-form", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "捜索訓練",
    "机と椅子",
    "据付け",
    "万燈祭",
    "澤田",
    "征服",
    "叶える",
    "担当",
  ])
  func isSilent(text: String) {
    #expect(remarks("unusual-form", in: text).isEmpty)
  }
}
