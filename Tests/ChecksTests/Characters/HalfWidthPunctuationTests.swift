import Testing

@Suite("half-width-punctuation") struct HalfWidthPunctuationTests {
  @Test(arguments: [
    ("例⟦:⟧市民", "例：市民"),
    ("終わり⟦.⟧", "終わり。"),
    ("市民⟦,⟧職員", "市民、職員"),
    ("本当⟦?⟧", "本当？"),
    ("小⟦･⟧中学校", "小・中学校"),
    ("渋谷⟦-⟧東京", "渋谷・東京"),
    ("18⟦~⟧22歳", "18～22歳"),
    ("⟦｢⟧市民⟦｣⟧", "「市民」"),
    ("実施⟦､⟧終了⟦｡⟧", "実施、終了。"),
    ("本当⟦!⟧", "本当！"),
    ("実施⟦;⟧終了", "実施；終了"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "half-width-punctuation") == sentence)
    #expect(mending(sentence, by: "half-width-punctuation") == mended)
  }

  @Test(arguments: [
    "1: 項目",
    "H31.3.31現在",
    "1,000円",
    "Wi-Fi",
    "サイン関数は-1から",
    "12:30",
    "JR東海・名鉄",
    "第1.2節",
    "市民,A案",
    "a~b",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "half-width-punctuation") == sentence)
  }
}
