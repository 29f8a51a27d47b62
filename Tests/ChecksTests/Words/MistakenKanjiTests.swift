import Testing

@Suite("mistaken-kanji") struct MistakenKanjiTests {
  @Test(arguments: [
    """
    - initiatives: [取組を進めます。]
      outcomes:
        - 利便性の向上を図った。
        - 満足度の向上を図った。
        - 防災力の向上を図った。
        - 人材の育成と人材の確保
        - ⟦陣材⟧の紹介を始めた。
    """
  ])
  func finds(rows: String) {
    #expect(marked(rows: rows, by: "mistaken-kanji") == rows)
  }

  @Test(arguments: [
    """
    - initiatives: [取組を進めます。]
      outcomes:
        - 利便性の向上を図った。
        - 満足度の向上を図った。
        - 防災力の向上を図った。
        - 人材の育成と人材の確保
        - 町の工場を見た。
    """
  ])
  func isSilent(rows: String) {
    #expect(marked(rows: rows, by: "mistaken-kanji") == rows)
  }
}
