import Testing

@Suite("split-word") struct SplitWordTests {
  @Test(arguments: [
    ("⟦J R⟧東海と協議", "JR東海と協議"),
    ("かりや⟦e c o⟧事業所", "かりやeco事業所"),
    ("⟦1.9m ³⟧", "1.9m³"),
    ("⟦H30. 4⟧開校", "H30.4開校"),
    ("収納率 ⟦95.4 %⟧", "収納率 95.4%"),
    ("⟦12, 3⟧人", "12,3人"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "split-word") == sentence)
    #expect(mending(sentence, by: "split-word") == mended)
  }

  @Test(arguments: [
    "クラス A B の児童", "棟は A B に分かれる。",
    "参加者数 73人",
    "JR東海",
    "A 案",
    "1. 4月の予定",
    "PR活動 5回",
    "Vitamin C D",
    "A班 B班",
    "定員 20名",
    "A 4",
    "A\nB",
    "12.\n5月",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "split-word") == sentence)
  }
}
