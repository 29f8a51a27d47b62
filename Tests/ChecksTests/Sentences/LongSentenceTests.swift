import Testing

@Suite("long-sentence") struct LongSentenceTests {
  /// あ, repeated `count` times.
  private func letters(_ count: Int) -> String { String(repeating: "あ", count: count) }

  @Test func findsASentenceOfMoreThanAHundredCharacters() {
    let sentence = "短い文。⟦\(letters(100))。⟧終わり。"
    #expect(marked(sentence, by: "long-sentence") == sentence)
  }

  @Test func isSilentUpToAHundred() {
    let sentences = "\(letters(99))。\(letters(60))。\(letters(60))。"
    #expect(marked(sentences, by: "long-sentence") == sentences)
  }
}
