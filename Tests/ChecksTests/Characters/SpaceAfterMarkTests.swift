import Testing

@Suite("space-after-mark") struct SpaceAfterMarkTests {
  @Test(arguments: [
    ("速さ！⟦ ⟧これが", "速さ！　これが"),
    ("本当？⟦ ⟧これが", "本当？　これが"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "space-after-mark") == sentence)
    #expect(mending(sentence, by: "space-after-mark") == mended)
  }

  @Test(arguments: [
    "速さ！　これが",
    "本当？という",
    "本当？ This",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "space-after-mark") == sentence)
  }
}
