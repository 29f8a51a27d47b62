import GoalBook
import OrderedCollections

/// The table that a book makes from itself: a row for each selected part of the highest level, and a row of totals.
func summaryTable(_ summary: Summary, of selection: Selection) -> PlainTable {
  let outline = selection.outline
  let counts = selection.parts().map { part in
    (name: outline.titleNode(of: part.id)?.text ?? "", counts: outline.counts(summary.content, in: part, of: selection))
  }
  var columns: [String] = []
  if case .initiatives = summary.content {
    columns = outline.book.levels.filter(\.namesPartsByNumber).flatMap { level in
      level.headings.map { level.printed($0.number) }
    }
  }
  for key in counts.flatMap({ $0.counts.keys }) where !columns.contains(key) { columns.append(key) }
  // Where nothing distinguishes the initiatives of a part, only their total is shown.
  let shown = columns.filter { !$0.isEmpty }
  func text(_ number: Int) -> PlacedText { PlacedText(number == 0 ? "－" : String(number)) }
  func row(_ name: String, _ counts: OrderedDictionary<String, Int>) -> [PlacedText] {
    [PlacedText(name)] + shown.map { text(counts[$0] ?? 0) } + [text(counts.values.reduce(0, +))]
  }
  let all = counts.reduce(into: OrderedDictionary<String, Int>()) { all, part in
    all.merge(part.counts, uniquingKeysWith: +)
  }
  return PlainTable(
    caption: summary.caption,
    columns: [PlainTable.Column(PlacedText(outline.book.levels.first?.noun ?? ""))]
      + (shown + ["計"]).map { PlainTable.Column(PlacedText($0), alignment: .end) },
    rows: counts.map { PlainTable.Row(row($0.name, $0.counts)) } + [PlainTable.Row(row("計", all), isTotal: true)],
    place: summary.place)
}

extension Outline {
  /// The number of initiatives under each numbered title of a part, or the number of items with each mark of a column.
  fileprivate func counts(
    _ content: Summary.Content, in part: BookNode, of selection: Selection
  ) -> OrderedDictionary<String, Int> {
    var counts: OrderedDictionary<String, Int> = [:]
    for node in subtree(of: part.id) where selection.contains(node.id) {
      switch (content, node.kind) {
      case (.initiatives, .initiative):
        let numbered = ancestors(of: node.id).first { callingNumber(of: $0) != nil }
        counts[numbered.map(printedNumber) ?? "", default: 0] += 1
      case (.marks(let key), .item(let own)) where own == key && isOutermost(node): counts[node.text, default: 0] += 1
      default: break
      }
    }
    return counts
  }

  /// Whether an item is not nested in another.
  private func isOutermost(_ item: BookNode) -> Bool { item.kind != self[item.parent].kind }

  private func printedNumber(of part: BookNode) -> String {
    guard case .part(let level) = part.kind, let number = part.number else { return "" }
    return book.levels[level].printed(number)
  }
}
