import Frames
import LineComposition
import Measure
import TestSupport
import Testing
import Typesetting

/// A row of one initiative ① with its section and, beside them, a line of texts in each further column; all lines share
/// the last column.
private func row(_ initiative: String, lines: [[String]], shared: String) -> TableGrid {
  let columns = 3 + (lines.first?.count ?? 0)
  var cells = (0..<columns).map {
    GridCell(rows: 0..<1, columns: $0..<$0 + 1, paragraphs: [paragraph("頭")], role: .header)
  }
  let rows = 1..<1 + lines.count
  var text = paragraph(initiative)
  text.label = .init("①", style: body, width: .fixed(.points(10)))
  for (column, content) in [text, paragraph("課")].enumerated() {
    var cell = GridCell(rows: rows, columns: column..<column + 1, paragraphs: [content])
    cell.repetition = column == 0 ? .markedText : .text
    cells.append(cell)
  }
  for (index, line) in lines.enumerated() {
    for (column, content) in line.enumerated() {
      cells.append(
        GridCell(rows: index + 1..<index + 2, columns: column + 2..<column + 3, paragraphs: [paragraph(content)]))
    }
  }
  cells.append(GridCell(rows: rows, columns: columns - 1..<columns, paragraphs: [paragraph(shared)]))
  return TableGrid(
    columnCount: columns, headerRowCount: 1, rowCount: rows.upperBound, cells: cells,
    groups: [RowGroup(rows: rows, node: rowNode(1, 1), isReadAcross: true)],
    sections: [GridSection(groups: 0..<1, heading: nil, form: .band, mark: "（続）")])
}

/// The texts on each page with their baselines: `110 “標1”`.
private func texts(
  _ grid: TableGrid, rules: TableRules = TableRules(), breaks: BreakRules = BreakRules(), first: Double? = nil,
  height: Double
) throws -> [[(y: String, text: String)]] {
  var style = plainStyle(columns: grid.columnCount, rules: rules)
  style.breaks = breaks
  return try record(grid, style: style, first: first ?? height, following: height).map { page in
    page.split(separator: "\n").filter { $0.hasPrefix("text") }.map { line in
      let y = line.dropFirst(5).prefix { $0 != " " }.drop { $0 != "," }.dropFirst()
      return (String(y), String(line.drop { $0 != "“" }))
    }
  }
}

@Test func linesStandLevelAtWhateverHeight() throws {
  let lines = [["標一", "あいうえおかきくけこさしすせそ", "1"], ["標二あいうたちつてとなにぬねの", "2", ""], ["標三", "3", "はひふへほま"]]
  let page = try texts(row("取組", lines: lines, shared: "成"), height: 300)[0]
  func y(_ text: String) -> String? { page.first { $0.text == "“\(text)”" }?.y }
  #expect(y("標一") == y("あいうえお") && y("標一") == y("1") && y("標一") == y("取組"))
  #expect(y("標二あいう") == y("2") && y("標三") == y("3") && y("標三") == y("はひふへ"))
  // Under a header of one line, three lines of text, then three more.
  #expect([y("標一"), y("標二あいう"), y("標三")] == ["18.8", "48.8", "78.8"])
}

@Test func fortyLinesOverThreePagesStandOnceEachAndTheInitiativeAgain() throws {
  let lines = (1...40).map { ["標\($0)", "値\($0)"] }
  let pages = try texts(row("取り組みの内容", lines: lines, shared: "成果"), height: 160)
  #expect(pages.count == 3)
  let own = pages.joined().map(\.text).filter { !$0.hasSuffix("(repetition)") && $0 != "“頭”" }
  #expect(own.count == 80 + 5 && Set(own).count == own.count)
  for (index, page) in pages.enumerated() {
    for number in 1...40 {
      let (name, value) = (page.first { $0.text == "“標\(number)”" }, page.first { $0.text == "“値\(number)”" })
      #expect(name?.y == value?.y)
    }
    guard index > 0 else { continue }
    for text in ["①", "取り組み", "の内容", "課"] { #expect(page.contains { $0.text == "“\(text)” (repetition)" }, "\(page)") }
    #expect(page.count { $0.text == "“（続）” (repetition)" } == 1)
    // The repeated initiative is level with the first of the lines that belong to it.
    #expect(page.first { $0.text.hasPrefix("“標") }?.y == page.first { $0.text == "“①” (repetition)" }?.y)
  }
}

@Test(arguments: stride(from: 20.0, through: 200, by: 5).map(\.self))
func aPageEndsBetweenLinesOnly(first: Double) throws {
  let lines = ["一", "二", "三", "四", "五", "六"].map { ["標\($0)あいうかきくけこさしすせそたちつてと", "値\($0)"] }
  let pages = try texts(
    row("あいうえおかきく", lines: lines, shared: "成果"), breaks: BreakRules(rows: .mayBreak), first: first, height: 200)
  for page in pages {
    // Each line of the row has four lines of text, which stay together.
    let heads = page.filter { $0.text.hasPrefix("“標") && !$0.text.hasSuffix("(repetition)") }.count
    #expect(page.count { ["“かきくけこ”", "“さしすせそ”", "“たちつてと”"].contains($0.text) } == heads * 3, "\(page)")
    // No line of the row is without the initiative.
    if heads > 0 { #expect(page.contains { $0.text.hasPrefix("“①”") }, "\(page)") }
  }
}

@Test func aLineHigherThanAPageIsCutAndGoesOn() throws {
  let high = String(repeating: "あいうえお", count: 30)
  let pages = try texts(row("取組", lines: [["標一", "1"], [high, "2"], ["標三", "3"]], shared: "成"), height: 120)
  let own = pages.joined().map(\.text).filter { !$0.hasSuffix("(repetition)") }
  #expect(own.count { $0 == "“あいうえお”" } == 30)
  for text in ["“標一”", "“1”", "“2”", "“標三”", "“3”", "“成”", "“取組”"] { #expect(own.count { $0 == text } == 1) }
}

@Test func theRuleUnderTheHeaderStandsOverALaterPartToo() throws {
  let lines = (1...20).map { ["標\($0)", "値\($0)"] }
  var style = plainStyle(
    columns: 5,
    rules: TableRules(belowHeader: Rule(weight: .points(3)), withinRow: Rule(weight: .points(1))))
  style.breaks = BreakRules()
  let pages = try record(row("取組", lines: lines, shared: "成"), style: style, first: 120, following: 120)
  #expect(pages.count == 2)
  for page in pages {
    let painted = page.split(separator: "\n")
    #expect(painted.count { $0.hasPrefix("rule 0,10 → 250,10 3") } == 1)
    // The rules between two lines of the row, below the columns that have lines.
    let between = painted.count { $0.hasPrefix("rule 100,") && $0.contains(" → 200,") }
    #expect(between == painted.count { $0.contains("“標") } - 1)
  }
}
