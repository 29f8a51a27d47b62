import Testing

@Suite("dropped-ra") struct DroppedRaTests {
  @Test(arguments: [
    ("お刺身を食べ⟦れ⟧ない。", "お刺身を食べられない。"),
    ("この距離から見⟦れ⟧る。", "この距離から見られる。"),
    ("誰でも出⟦れ⟧ます。", "誰でも出られます。"),
    ("早く起き⟦れ⟧た。", "早く起きられた。"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "dropped-ra") == sentence)
    #expect(mending(sentence, by: "dropped-ra") == mended)
  }

  @Test(arguments: [
    "食べられる",
    "見れば分かる",
    "来られる",
    "走れる",
    "遅れる",
    "現れる",
    "れる",
    "流れる",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "dropped-ra") == sentence)
  }
}
