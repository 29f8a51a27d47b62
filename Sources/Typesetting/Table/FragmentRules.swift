import Frames
import Measure

/// The rules (罫線) of a fragment: closed at head and foot, and not drawn through cells.
///
/// Neighbouring pieces of the same weight are drawn as one stroke. Horizontal rules cover the ends of vertical ones.
///
/// - SeeAlso: JLREQ 4.4.6.
func rules(_ layout: FragmentLayout, of table: ComposedTable) -> [Placed] {
  columnRules(layout, of: table) + rowRules(layout, of: table)
}

private func rowRules(_ layout: FragmentLayout, of table: ComposedTable) -> [Placed] {
  var placed: [Placed] = []
  let columns = 0..<table.grid.columnCount
  for edge in 0...layout.rows.count {
    // A row without height (nothing of it is left) has no rule.
    if edge < layout.rows.count, layout.rows[edge].height == .zero, edge > 0 { continue }
    let pieces = columns.map { rowRule(at: edge, column: $0, layout, of: table) }
    for run in runs(of: pieces) {
      // A rule over the whole width covers the ends of the side rules, so that the corners are square.
      let reach = run.range == columns ? (table.style.rules.sides?.weight ?? .zero) / 2 : .zero
      let x = layout.xs[run.range.lowerBound] - reach
      let vector = Point(x: layout.xs[run.range.upperBound] + reach - x, y: .zero)
      placed.append(stroke(run.rule, from: Point(x: x, y: layout.ys[edge]), vector))
    }
  }
  return placed
}

/// The rule above row `edge` of the fragment in one column; nil inside a cell, and where none is wanted.
private func rowRule(at edge: Int, column: Int, _ layout: FragmentLayout, of table: ComposedTable) -> Rule? {
  let rules = table.style.rules
  guard edge > 0 else { return rules.head }
  guard edge < layout.rows.count else { return rules.foot }
  // Rows of which nothing is left separate nothing.
  guard let upper = layout.rows[..<edge].lastIndex(where: { $0.height > .zero }) else { return nil }
  guard layout.owners[upper][column] != layout.owners[edge][column] else { return nil }
  let (above, below) = (layout.rows[upper].row, layout.rows[edge].row)
  guard below >= table.grid.headerRowCount else { return rules.betweenRows }
  guard above >= table.grid.headerRowCount else { return rules.belowHeader }
  let (groupAbove, groupBelow) = (table.groupOfRow[above], table.groupOfRow[below])
  if groupAbove == groupBelow { return rules.withinRow }
  let groups = table.grid.groups
  if groups[groupAbove].isTotal != groups[groupBelow].isTotal, let rule = rules.besideTotals { return rule }
  if table.sectionOfGroup[groupAbove] != table.sectionOfGroup[groupBelow] { return rules.betweenSections }
  return groups[groupAbove].keepsWithNext ? rules.belowBand : rules.betweenRows
}

private func columnRules(_ layout: FragmentLayout, of table: ComposedTable) -> [Placed] {
  var placed: [Placed] = []
  for edge in 0...table.grid.columnCount {
    let pieces = layout.rows.indices.map { row -> Rule? in
      guard edge > 0, edge < table.grid.columnCount else { return table.style.rules.sides }
      return layout.owners[row][edge - 1] == layout.owners[row][edge] ? nil : table.style.rules.betweenColumns
    }
    for run in runs(of: pieces) {
      let y = layout.ys[run.range.lowerBound]
      let vector = Point(x: .zero, y: layout.ys[run.range.upperBound] - y)
      if vector.y > .zero { placed.append(stroke(run.rule, from: Point(x: layout.xs[edge], y: y), vector)) }
    }
  }
  return placed
}

/// The ranges of neighbouring pieces that have the same rule.
private func runs(of pieces: [Rule?]) -> [(range: Range<Int>, rule: Rule)] {
  var runs: [(range: Range<Int>, rule: Rule)] = []
  for (index, piece) in pieces.enumerated() {
    guard let piece else { continue }
    if let last = runs.last, last.range.upperBound == index, last.rule == piece {
      runs[runs.count - 1].range = last.range.lowerBound..<index + 1
    } else {
      runs.append((index..<index + 1, piece))
    }
  }
  return runs
}

private func stroke(_ rule: Rule, from origin: Point, _ vector: Point) -> Placed {
  Placed(
    origin: origin, item: .rule(Stroke(vector: vector, weight: rule.weight, ink: .book(rule.ink))),
    belonging: .artifact(.layout))
}
