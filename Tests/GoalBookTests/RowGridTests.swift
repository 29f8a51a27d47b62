import Diagnostics
import GoalBook
import OrderedCollections
import Provenance
import Testing

private let value = FieldKey(rawValue: "value")

/// A row with these initiatives, lines with these values (empty for none), and shared results.
private func row(_ initiatives: [String], lines: [String], results: [String] = []) -> Row {
  var row = Row(initiatives: initiatives.map { Initiative(text: $0, sections: ["\($0)課"]) })
  row.lines = lines.map { RowLine($0.isEmpty ? [:] : [value: [Item(text: $0)]]) }
  if !results.isEmpty { row.cells[.results] = results.map { Item(text: $0) } }
  return row
}

private func outline(_ row: Row) -> Outline {
  Outline(
    Book(
      title: "題", parts: [Part(title: "部", parts: [Part(number: 1, objectives: [Objective(text: "目", rows: [row])])])]))
}

/// The cells of a column, such as `1-2 甲、乙`, with lines counted from 1.
private func cells(_ row: Row, _ column: ColumnRole) -> [String] {
  let outline = outline(row)
  return outline.grid(of: outline.rows[0]).cells(of: column).map { cell in
    "\(cell.lines.lowerBound + 1)-\(cell.lines.upperBound) \(cell.nodes.map(\.text).joined(separator: "、"))"
  }
}

@Test func whatThereIsOneOfStandsOverAllLines() {
  let indicators = row(["甲"], lines: ["一", "二", "三"], results: ["い", "ろ"])
  #expect(cells(indicators, .initiatives) == ["1-3 甲"] && cells(indicators, .sections) == ["1-3 甲課"])
  #expect(cells(indicators, .field(value)) == ["1-1 一", "2-2 二", "3-3 三"])
  #expect(cells(indicators, .field(.results)) == ["1-3 い、ろ"] && cells(indicators, .field(.outcomes)) == ["1-3 "])
}

@Test func initiativesThatShareResultsAreTheSameTheOtherWayRound() {
  for shared in [row(["甲", "乙"], lines: [], results: ["い"]), row(["甲", "乙"], lines: ["い"])] {
    let column = ColumnRole.field(shared.lines.isEmpty ? .results : value)
    #expect(cells(shared, .initiatives) == ["1-1 甲", "2-2 乙"] && cells(shared, column) == ["1-2 い"])
  }
}

@Test func asManyLinesAsInitiativesArePairs() {
  let pairs = row(["甲", "乙"], lines: ["一", ""], results: ["い"])
  #expect(cells(pairs, .initiatives) == ["1-1 甲", "2-2 乙"])
  #expect(cells(pairs, .field(value)) == ["1-1 一", "2-2 "] && cells(pairs, .field(.results)) == ["1-2 い"])
}

@Test func textsOfLinesAreCountedOnWithinTheirColumn() {
  let outline = outline(row(["甲"], lines: ["一", "二"], results: ["い"]))
  let below = outline.subtree(of: outline.rows[0]).dropFirst()
  #expect(
    below.map { "\(outline.path(of: $0.id)) \($0.text)" } == [
      "部/1/1/1/initiatives/1 甲", "部/1/1/1/sections/1.1 甲課", "部/1/1/1/lines/1 ", "部/1/1/1/value/1 一",
      "部/1/1/1/lines/2 ", "部/1/1/1/value/2 二", "部/1/1/1/results/1 い",
    ])
  for node in below {
    #expect(outline.node(at: outline.path(of: node.id)) == node.id && outline.row(of: node.id) == outline.rows[0])
  }
  #expect(outline.cells(of: outline.rows[0]).map { $0.items.map(\.text) } == [["一"], ["二"], ["い"]])
}

@Test(arguments: [
  (row(["甲", "乙"], lines: ["一", "二", "三"]), ["unpaired-lines"]),
  (row(["甲", "乙", "丙"], lines: ["一", "二"]), ["unpaired-lines"]),
  (row(["甲"], lines: ["一", ""]), ["empty-row-line"]), (row(["甲", "乙"], lines: ["一", ""]), []),
  (row(["甲", "乙"], lines: ["一"]), []),
])
func linesThatGoWithNothingAreErrors(row: Row, ids: [String]) {
  #expect(outline(row).validation().others.map(\.message.id).filter { $0 != "unnamed-pillar" } == ids)
}

@Test func aColumnInLinesAndBesideThemIsAnError() {
  var both = row(["甲"], lines: ["一", "二"])
  both.cells[value] = [Item(text: "三")]
  #expect(outline(both).validation().others.contains { $0.message.id == "column-beside-lines" })
}
