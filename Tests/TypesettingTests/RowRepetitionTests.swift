import Frames
import LineComposition
import Measure
import TestSupport
import Testing
import Typesetting

/// A row of several initiatives, numbered from ①, each with a section, which share a list of results.
private func sharedRow(_ initiatives: [(text: String, section: String)], results: [Paragraph]) -> TableGrid {
  var cells = (0..<3).map {
    GridCell(rows: 0..<1, columns: $0..<$0 + 1, paragraphs: [paragraph("頭")], role: .header)
  }
  let rows = 1..<1 + initiatives.count
  for (index, initiative) in initiatives.enumerated() {
    var text = paragraph(initiative.text)
    text.label = .init(["①", "②", "③", "④"][index % 4], style: body, width: .fixed(.points(10)))
    var number = GridCell(rows: index + 1..<index + 2, columns: 0..<1, paragraphs: [text])
    number.repetition = .markedText
    var section = GridCell(rows: index + 1..<index + 2, columns: 1..<2, paragraphs: [paragraph(initiative.section)])
    section.repetition = .text
    cells += [number, section]
  }
  cells.append(GridCell(rows: rows, columns: 2..<3, paragraphs: results))
  return TableGrid(
    columnCount: 3, headerRowCount: 1, rowCount: rows.upperBound, cells: cells,
    groups: [RowGroup(rows: rows, node: rowNode(1, 1))],
    sections: [GridSection(groups: 0..<1, heading: nil, form: .band, mark: "（続）")])
}

private func pages(_ grid: TableGrid, height: Double) throws -> [[String]] {
  var style = plainStyle(columns: 3)
  style.columnWidths[0] = .points(100)
  return try record(grid, style: style, first: height, following: height).map {
    $0.split(separator: "\n").map { String($0.drop { $0 != "“" }) }
  }
}

@Test func everyNumberAndSectionThatSharesACellStandsAgainBesideItsRest() throws {
  let results = (1...24).map { paragraph("実\($0)") }
  let pages = try pages(sharedRow([("あいう", "一課"), ("かきく", "二課"), ("さしす", "三課")], results: results), height: 100)
  #expect(pages.count == 3)
  for page in pages.dropFirst() {
    for text in ["①", "あいう", "一課", "②", "かきく", "二課", "③", "さしす", "三課"] {
      #expect(page.contains("“\(text)” (repetition)"))
    }
    #expect(page.count { $0 == "“（続）” (repetition)" } == 3)
  }
  // Everything else is printed once.
  let own = pages.joined().filter { !$0.hasSuffix("(repetition)") && $0 != "“頭”" }
  #expect(own.count == 9 + 24 && Set(own).count == own.count)
}

@Test func theMarkHasALineOfItsOwnWhereTheTextFillsItsLine() throws {
  let results = (1...9).map { paragraph("実\($0)") }
  let pages = try pages(sharedRow([("あいうえおかきくけ", "課")], results: results), height: 70)
  #expect(pages[1].contains("“あいうえおかきくけ” (repetition)") && pages[1].contains("“（続）” (repetition)"))
}

@Test func whereTextsWouldTakeMoreRoomThanTheRestNumbersAndMarksAreEnough() throws {
  let long = String(repeating: "あいうえおかきくけ", count: 4)
  let results = (1...24).map { paragraph("実\($0)") }
  let pages = try pages(sharedRow([(long, "一課"), (long, "二課")], results: results), height: 120)
  #expect(pages.count == 3)
  for page in pages.dropFirst() {
    #expect(page.count { $0 == "“（続）” (repetition)" } == 2)
    #expect(page.contains("“①” (repetition)") && page.contains("“②” (repetition)"))
    #expect(page.contains("“一課” (repetition)") && page.contains("“二課” (repetition)"))
  }
  // Beside eleven lines there is room for eight repeated texts; beside two lines there is not.
  #expect(pages.map { page in page.count { $0 == "“あいうえおかきくけ” (repetition)" } } == [0, 8, 0])
}

@Test func manyThatShareACellAllStandAgain() throws {
  let many = (1...9).map { (text: "取\($0)", section: "課\($0)") }
  let pages = try pages(sharedRow(many, results: (1...30).map { paragraph("実\($0)") }), height: 130)
  #expect(pages.count == 3)
  for page in pages.dropFirst() {
    for number in 1...9 {
      #expect(page.contains("“取\(number)” (repetition)") && page.contains("“課\(number)” (repetition)"))
    }
  }
}

@Test func whatDoesNotGoOnIsNotRepeated() throws {
  // The results end on the first page; of the initiatives only the second continues, with its number.
  let long = String(repeating: "かきくけこさしすせ", count: 12)
  let pages = try pages(sharedRow([("あいう", "一課"), (long, "二課")], results: [paragraph("実")]), height: 80)
  #expect(pages.count == 2)
  for page in pages.dropFirst() {
    #expect(page.contains("“②” (repetition)") && page.contains("“二課” (repetition)"))
    #expect(!page.joined().contains("①") && !page.joined().contains("あいう"))
  }
}

@Test(arguments: Array(6...24))
func anEntryStaysWithWhatIsNestedInIt(lines: Int) throws {
  let results = (1...12).flatMap { number -> [Paragraph] in
    var entry = paragraph("項\(number)")
    var inner = paragraph("意\(number)")
    (entry.keepsWithNext, inner.keepsWithNext) = (true, true)
    return [entry, inner, paragraph("甲\(number)"), paragraph("乙\(number)")]
  }
  let pages = try pages(sharedRow([("あ", "課"), ("い", "課")], results: results), height: Double(lines) * 10)
  for page in pages {
    let last = try #require(page.last { $0.contains(where: \.isNumber) })
    #expect(!last.hasPrefix("“項") && !last.hasPrefix("“意"), "\(page)")
  }
  let texts = pages.joined().filter { $0.contains(where: \.isNumber) && !$0.contains("①") && !$0.contains("②") }
  #expect(texts.count == 48 && Set(texts).count == 48)
}

@Test func manyInitiativesOnALowPageComeToAnEnd() throws {
  let many = (1...40).map { (text: "取組\($0)あいうえおかきくけこ", section: "課\($0)") }
  let results = (1...100).map { paragraph("実\($0)") }
  let lines = try pages(sharedRow(many, results: results), height: 40).joined().filter { !$0.hasSuffix("(repetition)") }
  #expect(lines.count { $0.hasPrefix("“実") } == 100)
  #expect(lines.count { $0.hasPrefix("“課") } == 40)
}
