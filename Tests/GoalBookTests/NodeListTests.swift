import Diagnostics
import GoalBook
import OrderedCollections
import Provenance
import Testing

// A list of nodes keeps them in little memory; each must come out as it went in.

private func span(_ line: Int, _ columns: Range<Int>) -> Place {
  Place(SourceSpan(file: "book.yaml", line: line, columns: columns))
}
private func cell(_ row: Int, _ column: Int, sheet: String? = "実績") -> Place {
  Place(SourceSpan(file: "book.xlsx", cell: CellPlace(sheet: sheet, row: row, column: column)))
}

@Test private func aNodeKeepsAllThatItsBookSays() throws {
  let items = [
    Item(text: "5回", marker: .label("(ア)"), place: span(70_000, 9..<12)),
    Item(text: "", marker: .none, place: cell(3, 27)),
    Item(text: "12人", marker: .label("(イ)"), place: cell(4, 1, sheet: nil)),
    Item(text: "場所なし"),
  ]
  let row = Row(
    initiatives: [
      Initiative(number: .max, text: "大きな番号", place: span(2, 1..<2)), Initiative(number: nil, text: "番号なし"),
      Initiative(number: 0, text: "零"),
    ],
    cells: [.results: items, FieldKey(rawValue: "results-of-the-year-before"): items.reversed()])
  let book = Book(
    title: "目標", levels: [.whole], parts: [Part(title: "全体", objectives: [Objective(text: "努めます。", rows: [row])])])
  let outline = Outline(book)
  for key in row.cells.keys {
    let nodes = outline.nodes(.item(key))
    let wanted = try #require(row.cells[key])
    #expect(nodes.map(\.marker) == wanted.map(\.marker))
    #expect(nodes.map(\.text) == wanted.map(\.text))
    #expect(nodes.map(\.place.span) == wanted.map(\.place.span))
    #expect(nodes.allSatisfy { $0.kind == .item(key) && $0.isEmpty && $0.parent == outline.rows[0] })
    #expect(nodes.map(\.ordinal) == [1, 2, 3, 4])
  }
  #expect(outline.nodes(.initiative).map(\.number) == [.max, nil, 0])
  #expect(outline.nodes(.objective).count == 1)
  #expect(outline.nodes(.logo).isEmpty)
  for (index, node) in outline.nodes.enumerated() {
    #expect(node.id == NodeID(index))
    #expect(outline.subtree(of: node.id).allSatisfy { $0.id == node.id || $0.parent >= node.id })
  }
}
