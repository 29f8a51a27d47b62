import Frames
import LineComposition
import Measure
import Provenance
import TestSupport
import Testing

@testable import Typesetting

// Square glyphs of 10 pt, ASCII half as wide; columns of 50 pt.

private func figure(_ text: String, _ alignment: Alignment = .end) -> Paragraph {
  var figure = paragraph(text)
  figure.style.alignment = alignment
  return figure
}

/// A header of two rows, rows of a name and two figures, and a total below them.
///
///     区分 │ 人　数
///     　　 │ 計画 │ 実績
private func indicators(_ rows: [[String]], total: [String]? = nil, alignment: Alignment = .end) -> TableGrid {
  func header(_ rows: Range<Int>, _ columns: Range<Int>, _ text: String) -> GridCell {
    GridCell(rows: rows, columns: columns, paragraphs: [figure(text, .center)], role: .header)
  }
  var cells = [
    header(0..<2, 0..<1, "区分"), header(0..<1, 1..<3, "人数"), header(1..<2, 1..<2, "計画"), header(1..<2, 2..<3, "実績"),
  ]
  var groups: [RowGroup] = []
  for (index, texts) in (rows + (total.map { [$0] } ?? [])).enumerated() {
    let row = index + 2..<index + 3
    for (column, text) in texts.enumerated() {
      let text = column == 0 ? paragraph(text) : figure(text, alignment)
      cells.append(GridCell(rows: row, columns: column..<column + 1, paragraphs: [text]))
    }
    let isTotal = index == rows.count
    groups.append(
      RowGroup(rows: row, node: nil, keepsWithNext: total != nil && index == rows.count - 1, isTotal: isTotal))
  }
  let section = GridSection(groups: 0..<groups.count, heading: nil, form: .column, mark: "")
  return TableGrid(
    columnCount: 3, headerRowCount: 2, rowCount: groups.count + 2, cells: cells, groups: groups, sections: [section])
}

private func style(points: Set<Int> = [1, 2], rules: TableRules = TableRules()) -> TableStyle {
  var style = plainStyle(columns: 3, rules: rules)
  style.pointColumns = points
  return style
}

/// The beginnings of the texts in column 1, from its left edge.
private func lefts(_ texts: [String], _ alignment: Alignment = .end, width: Double = 50) -> [Double] {
  var style = style()
  style.columnWidths[1] = .points(width)
  let table = compose(
    indicators(texts.map { ["名", $0, "1"] }, alignment: alignment), style: style, shaper: SquareShaper())
  return table.grid.cells.indices.filter { table.grid.cells[$0].columns == 1..<2 && table.grid.cells[$0].role == .body }
    .map { (table.cells[$0].lines[0].x + (table.cells[$0].lines[0].box.runs.first?.x ?? .zero)).points }
}

@Test(arguments: [
  ("1,234.5%", 5), ("△3.2", 2), ("▲１２．５", 3), ("−0.05", 2), ("12人", 2), (".5", 0), ("(8.0)", 2), ("約1,200人", 6),
  ("－", 1),
  ("未定", nil), ("", nil), ("3,人", 1), ("1.2.3", 1),
])
func aFigureIsPartedAtItsPoint(text: String, expected: Int?) {
  #expect(integerEnd(of: text) == expected)
}

@Test("Points stand under each other, signs and units with their figures; a sign alone where integer parts end")
func pointsUnderEachOther() {
  // Integer parts of 5, 10, 20 and 10 pt; the rests of 15, 10 (the unit), 0 and 0 pt.
  #expect(lefts(["1.25", "12人", "△12", "－"]) == [30, 25, 15, 25])
  #expect(lefts(["1.25", "12人", "△12", "－"], .start) == [15, 10, 0, 10])
  // The block of 35 pt is in the middle.
  #expect(lefts(["1.25", "12人", "△12", "－"], .center) == [22.5, 17.5, 7.5, 17.5])
  // A text that is no figure has the alignment of its column.
  #expect(lefts(["1.25", "未定"]) == [30, 30])
  // Aligned together they would be wider than the column; each alone is not.
  #expect(lefts(["1.2345678", "123456789"]) == [5, 5])
}

@Test("A figure wider than its column is told; one that has room is never parted, nor its sign")
func wideFigures() {
  func problems(_ text: String) -> [TypesettingProblem] {
    compose(indicators([["名", text, "1"]]), style: style(), shaper: SquareShaper()).problems
  }
  #expect(problems("△1,234.5%") == [])
  #expect(problems("△1,234,567.5%").map(\.fault) == [.cutWord("1,234,567.5")])
  let grid = indicators([["名", "△1,234.5%", "1"]])
  let natural = NaturalWidths(ofColumn: 1, in: [grid], style: style(), shaper: SquareShaper())
  #expect(natural == NaturalWidths(lines: .points(50), pieces: .points(50)))
}

@Test("A header of two rows, a caption over it and a total under a rule of its own stand on every page as they should")
func captionHeaderAndTotal() throws {
  var grid = indicators((1...4).map { ["名\($0)", "1.\($0)", "\($0)"] }, total: ["計", "9.9", "10"])
  grid.caption = TableCaption(paragraph("表一　人数", 5), mark: "（続）")
  let rules = TableRules(
    head: Rule(weight: .points(1)), belowHeader: Rule(weight: .points(0.5)), foot: Rule(weight: .points(1)),
    betweenRows: Rule(weight: .points(0.25)), besideTotals: Rule(weight: .points(0.75)))
  var style = style(rules: rules)
  style.captionGap = .points(5)
  let pages = try record(grid, style: style, first: 65, following: 65)
  #expect(
    pages == [
      """
      text 0,8.8 “表一　人数”
      text 15,28.8 “区分”
      text 90,23.8 “人数”
      text 65,33.8 “計画”
      text 115,33.8 “実績”
      text 0,43.8 “名1”
      text 85,43.8 “1.1”
      text 145,43.8 “1”
      text 0,53.8 “名2”
      text 85,53.8 “1.2”
      text 145,53.8 “2”
      text 0,63.8 “名3”
      text 85,63.8 “1.3”
      text 145,63.8 “3”
      rule 0,15 → 150,15 1 (layout)
      rule 50,25 → 150,25 0.25 (layout)
      rule 0,35 → 150,35 0.5 (layout)
      rule 0,45 → 150,45 0.25 (layout)
      rule 0,55 → 150,55 0.25 (layout)
      rule 0,65 → 150,65 1 (layout)
      """,
      """
      text 0,8.8 “表一　人数（続）” (repetition)
      text 15,28.8 “区分” (repetition)
      text 90,23.8 “人数” (repetition)
      text 65,33.8 “計画” (repetition)
      text 115,33.8 “実績” (repetition)
      text 0,43.8 “名4”
      text 85,43.8 “1.4”
      text 145,43.8 “4”
      text 0,53.8 “計”
      text 85,53.8 “9.9”
      text 140,53.8 “10”
      rule 0,15 → 150,15 1 (layout)
      rule 50,25 → 150,25 0.25 (layout)
      rule 0,35 → 150,35 0.5 (layout)
      rule 0,45 → 150,45 0.75 (layout)
      rule 0,55 → 150,55 1 (layout)
      """,
    ])
}

@Test("A total never opens a page, and a caption stays with the first row")
func keptRows() throws {
  var grid = indicators((1...4).map { ["名\($0)", "1", "2"] }, total: ["計", "3", "4"])
  grid.caption = TableCaption(paragraph("表一"), mark: "（続）")
  let table = compose(grid, style: style(), shaper: SquareShaper())
  // Caption and header take three lines, so four rows fit.
  let parts = try fragments(of: table, first: .points(70), following: .points(70))
  #expect(parts.map { $0?.rows.count } == [2 + 3, 2 + 2])
  #expect(try fragments(of: table, first: .points(30), following: .points(80))[0] == nil)
}

@Test(arguments: 0..<10)
func randomFiguresStandOnTheirPoints(batch: Int) {
  for offset in 0..<20 {
    let seed = UInt64(90_000 + batch * 20 + offset)
    var generator = SeededGenerator(seed: seed)
    func random() -> String {
      let whole = String(Int.random(in: 0...99_999, using: &generator))
      let decimals = generator.oneIn(2) ? ".\(Int.random(in: 0...99, using: &generator))" : ""
      return generator.pick(["", "△", "−", "▲"]) + whole + decimals + generator.pick(["", "%", "人", "千円"])
    }
    let rows = (0..<Int.random(in: 2...20, using: &generator)).map { _ in ["名", random(), "1"] }
    var style = style()
    style.columnWidths[1] = .points(Double(generator.pick([60, 90, 150])))
    let grid = indicators(rows, total: ["計", random(), "2"], alignment: generator.pick([.start, .center, .end]))
    let table = compose(grid, style: style, shaper: SquareShaper())
    var points: Set<Length> = []
    for (index, cell) in grid.cells.enumerated() where cell.columns == 1..<2 && cell.role == .body {
      let text = cell.paragraphs[0].text
      let before = text.prefix(integerEnd(of: text) ?? 0)
      let width = before.reduce(Length.zero) { $0 + .points($1.isASCII ? 5 : 10) }
      guard let line = table.cells[index].lines.first, table.cells[index].lines.count == 1 else { continue }
      #expect(line.x >= .zero && line.x + line.box.width <= style.columnWidths[1], "seed \(seed)")
      points.insert(line.x + width)
    }
    if style.columnWidths[1] >= .points(150) { #expect(points.count == 1, "seed \(seed)") }
    let chapter = Chapter(name: "章", number: 1, anchor: Anchor("c"), blocks: [.table(grid, style)])
    let size = Size(width: style.width, height: .points(70))
    var trial = PageTrial(shaper: SquareShaper())
    let made = paginated(chapter, size: size, rules: PageRules(.firstFit), shaper: SquareShaper()).pages
    #expect(
      trial.chapter(chapter, number: 1, width: size.width).pages(PageRules(.firstFit), height: size.height).count
        == made.count)
  }
}

@Test(
  "A cell's measure is its width without the padding, in justified text of whole characters; widths go the other way")
func measures() {
  func style(_ alignment: Alignment) -> (TableStyle, GridCell) {
    var style = plainStyle(columns: 1)
    (style.sidePadding, style.hasWholeEms) = (.points(3), true)
    var text = paragraph("本文")
    text.style.alignment = alignment
    return (style, GridCell(rows: 0..<1, columns: 0..<1, paragraphs: [text]))
  }
  let (justified, whole) = style(.justify)
  #expect(justified.measure(of: whole, in: .points(50)) == .points(40))
  #expect(justified.width(of: whole, for: .points(41)) == .points(56))
  #expect(justified.width(of: whole, for: .points(40)) == .points(46))
  let (ragged, any) = style(.start)
  #expect(ragged.measure(of: any, in: .points(50)) == .points(44))
  #expect(ragged.width(of: any, for: .points(41)) == .points(47))
}

@Test("A column is as wide as the longest of its lines, an indent included")
func naturalWidths() {
  var indented = paragraph("一二三四")
  indented.indent = .points(10)
  let grid = TableGrid(
    columnCount: 1, headerRowCount: 0, rowCount: 1,
    cells: [GridCell(rows: 0..<1, columns: 0..<1, paragraphs: [indented, paragraph("一二")])],
    groups: [RowGroup(rows: 0..<1, node: rowNode(1, 1))], sections: [])
  let widths = NaturalWidths(ofColumn: 0, in: [grid], style: plainStyle(columns: 1), shaper: SquareShaper())
  #expect(widths.lines == .points(50))
}

@Test("Parts of a line lead to their targets, what is around them nowhere")
func linksInALine() {
  var text = paragraph("詳しくは3ページと巻末に")
  text.links = [Paragraph.TextLink(4..<8, to: Anchor("a")), Paragraph.TextLink(9..<11, to: Anchor("b"))]
  let runs = stack([text], measure: .points(500), shaper: SquareShaper()).lines.flatMap(\.box.runs)
  #expect(runs.map(\.run.text) == ["詳しくは", "3ページ", "と", "巻末", "に"])
  #expect(runs.map(\.uri) == [nil, "#a", nil, "#b", nil])
}
