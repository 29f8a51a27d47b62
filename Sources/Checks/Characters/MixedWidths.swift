import Diagnostics
import GoalBook

extension BookToCheck {
  /// A remark for each run of the width that is rarer in the book, or only for the first of more than twenty runs.
  ///
  /// None where the book has only one of the widths.
  ///
  /// - Parameter name: the name of the characters in the remark, in the plural.
  func mixedWidths(half: CharacterKind, wide: CharacterKind, name: Phrase) -> [Remark] {
    var uses: [CharacterKind: [WordUse]] = [half: [], wide: []]
    for passage in passages {
      for kind in [half, wide] {
        for range in passage.runs(of: KindSet(kind)) { uses[kind]?.append(WordUse(passage.text.id, range)) }
      }
    }
    let counts = [half, wide].map { uses[$0]?.count ?? 0 }
    guard counts.min() ?? 0 > 0 else { return [] }
    let rare = counts[0] < counts[1] ? half : wide
    let (most, least) = (counts.max() ?? 0, counts.min() ?? 0)
    let forms = [
      Remark.Form(text: rare == wide ? "半角" : "全角", count: most, uses: []),
      form(uses[rare] ?? [], named: rare == wide ? "全角" : "半角"),
    ]
    return (uses[rare] ?? []).prefix(least > 20 ? 1 : least).map { use in
      let passage = passage(use.text)
      let written = passage.string(use.range)
      let (full, half) = (Phrase(en: "full-width", ja: "全角"), Phrase(en: "half-width", ja: "半角"))
      let (width, other) = rare == wide ? (full, half) : (half, full)
      var remark = passage.remark(
        use.range,
        Phrase(
          en: "“\(written)” is \(width.en), unlike the other \(name.en) of the book (\(times(most).en))",
          ja: "「\(written)」は\(width.ja)です。この冊子のほかの\(name.ja)（\(most)か所）は\(other.ja)です"),
        replacement: rare == wide ? written.halfWidth : nil)
      remark.forms = forms
      return remark
    }
  }
}
