import Testing

@Suite("machine-character") struct MachineCharacterTests {
  @Test(arguments: [
    ("⟦㍻⟧30年", "平成30年"),
    ("⟦㈱⟧刈谷", "(株)刈谷"),
    ("10⟦㌔⟧", "10キロ"),
    ("第⟦㈠⟧号", "第(一)号"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "machine-character") == sentence)
    #expect(mending(sentence, by: "machine-character") == mended)
  }

  @Test(arguments: [
    "①実施",
    "100㎡",
    "φ300",
    "⇒",
    "10㎝",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "machine-character") == sentence)
  }
}
