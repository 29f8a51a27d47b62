import Diagnostics

extension BookToCheck {
  /// A remark for each run of the width that is rarer in the book, where it has both; where there are more than twenty,
  /// for the first only.
  ///
  /// - Parameter name: what the characters are called in the remark, in the plural.
  func mixedWidths(half: CharacterKind, wide: CharacterKind, name: String) -> [Remark] {
    var uses: [CharacterKind: [WordUse]] = [half: [], wide: []]
    for (number, passage) in passages.enumerated() {
      for kind in [half, wide] {
        for range in passage.runs(of: KindSet(kind)) { uses[kind]?.append(WordUse(passage: number, range: range)) }
      }
    }
    let counts = [half, wide].map { uses[$0]?.count ?? 0 }
    guard counts.min() ?? 0 > 0 else { return [] }
    let rare = counts[0] < counts[1] ? half : wide
    let (most, least) = (counts.max() ?? 0, counts.min() ?? 0)
    return (uses[rare] ?? []).prefix(least > 20 ? 1 : least).map { use in
      let passage = passages[use.passage]
      let written = passage.string(use.range)
      let width = rare == wide ? "full-width" : "half-width"
      return passage.remark(
        use.range, "“\(written)” is \(width), unlike the other \(name) of the book (\(times(most)))",
        replacement: rare == wide ? written.halfWidth : nil)
    }
  }
}
