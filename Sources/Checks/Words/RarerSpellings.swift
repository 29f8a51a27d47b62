import Diagnostics
import GoalBook

/// A place where a word stands.
struct WordUse: Hashable {
  /// The passage's place among those of the book.
  var passage: Int
  var range: Range<Int>
}

/// As many places of one spelling are shown one by one; where there are more, the first tells of the others.
private let mostShown = 12

extension BookToCheck {
  /// Remarks about all spellings of a word but the one that is used most.
  func rarer(_ spellings: [[WordUse]]) -> [Remark] {
    let counts = spellings.map(\.count)
    guard counts.count(where: { $0 > 0 }) > 1, let most = counts.max(), let usual = counts.firstIndex(of: most),
      let example = spellings[usual].first
    else { return [] }
    let right = passages[example.passage].string(example.range)
    let line = passages[example.passage].text.place.span?.line
    let place = counts[usual] > 1 ? firstLine(line) : onlyLine(line)
    return spellings.indices.filter { $0 != usual }.flatMap { index -> [Remark] in
      let uses = spellings[index]
      let shown = uses.count > mostShown ? uses.prefix(1) : uses[...]
      return shown.map { use in
        let passage = passages[use.passage]
        let written = passage.string(use.range)
        let others =
          shown.count < uses.count
          ? Phrase(en: ", and in \(uses.count - 1) more places", ja: "（ほか\(uses.count - 1)か所）")
          : Phrase(verbatim: "")
        let (rarer, usually) = (times(uses.count), times(counts[usual]))
        return passage.remark(
          use.range,
          Phrase(
            en: "“\(written)” is written “\(right)” \(usually.en) in this book\(others.en)",
            ja: "「\(written)」は、この冊子では「\(right)」と\(usually.ja)書かれています\(others.ja)"),
          hints: [
            Phrase(
              en: "“\(written)” \(rarer.en), “\(right)” \(usually.en)\(place.en): keep to one",
              ja: "「\(written)」が\(rarer.ja)、「\(right)」が\(usually.ja)\(place.ja)です。どちらかにそろえてください")
          ])
      }
    }
  }
}

/// Where in the file the other spelling stands.
private func onlyLine(_ line: Int?) -> Phrase {
  line.map { Phrase(en: " (line \($0))", ja: "（\($0)行目）") } ?? Phrase(verbatim: "")
}

private func firstLine(_ line: Int?) -> Phrase {
  line.map { Phrase(en: " (first in line \($0))", ja: "（最初は\($0)行目）") } ?? Phrase(verbatim: "")
}
