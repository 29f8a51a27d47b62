import Testing

@Suite("doubled-ga") struct DoubledGaTests {
  @Test(arguments: [
    "規模は小さい⟦が⟧、収益は多いが、実益は小さい。",
    "行いたい⟦が⟧、雨だが、行う。",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "doubled-ga") == sentence)
  }

  @Test(arguments: [
    "規模は小さいが、収益は多い。実益は少ないが、続ける。",
    "市民が、職員が、話し合う。",
    "市民が、職員が、です。",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "doubled-ga") == sentence)
  }
}
