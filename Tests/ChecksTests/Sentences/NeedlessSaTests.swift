import Testing

@Suite("needless-sa") struct NeedlessSaTests {
  @Test(arguments: [
    "会場へ行か⟦さ⟧せていただきます。",
    "本を読ま⟦さ⟧せた。",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "needless-sa") == sentence)
  }

  @Test(arguments: [
    "研修を受けさせる。",
    "能力を生かさせる。",
    "行かせていただきます。",
    "子どもに食べさせる。",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "needless-sa") == sentence)
  }
}
