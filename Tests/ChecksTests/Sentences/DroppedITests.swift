import Testing

@Suite("dropped-i") struct DroppedITests {
  @Test(arguments: [
    "取引が始まっ⟦てま⟧す。",
    "対応し⟦てる⟧。",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "dropped-i") == sentence)
  }

  @Test(arguments: [
    "始まっています。",
    "人を育てる。",
    "意見を立てる。",
    "ごみを捨てる人",
    "選んでください。",
    "分かってもらう。",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "dropped-i") == sentence)
  }
}
