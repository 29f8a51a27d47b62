import Testing

@Suite("unusual-form") struct UnusualFormTests {
  @Test(arguments: [
    ("⟦搜⟧索訓練", "捜索訓練"),
    ("⟦⼈⟧口", "人口"),
    ("市⟦⺠⟧", "市民"),
    ("⟦⺡⟧", "氵"),
    ("⟦說⟧明会", "説明会"),
    ("国⟦际⟧交流", "国際交流"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "unusual-form") == sentence)
    #expect(mending(sentence, by: "unusual-form") == mended)
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
    "﨑",
    "眞",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "unusual-form") == sentence)
  }
}
