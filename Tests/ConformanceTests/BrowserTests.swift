import Testing

/// `sasshi preview` in a browser, step by step, with axe-core checking each view.
@Test(.enabled(if: hasBrowser && hasFonts, needsBrowser)) func aClerkUsesThePreview() throws {
  let visit = try browse(sampleBook, word: "市民意識調査の実施")
  #expect(visit.status == 0, "\(visit.text) \(visit.errors)")
}
