import Frames
import Measure
import Provenance
import TestSupport
import Testing

@testable import Typesetting

// Tables of two columns of 50 pt that follow each other under headings: `headers: once-a-page`.

/// A table whose rows are called after it, and whose header stands once a page.
private func table(
  _ name: String, rows: Int = 1, headers: TableStyle.Headers = .onceAPage, title: String = "頭", width: Double = 50
) -> Block {
  var grid = smallGrid(
    [SmallSection(heading: name, rows: (1...rows).map { ["\(name)\($0)", "い"] })], form: .band)
  grid.cells[0].paragraphs = [paragraph(title, 7)]
  grid.cells[1].paragraphs = [paragraph("二\n行", 8)]
  var style = plainStyle(columns: 2, rules: TableRules(head: Rule(weight: .points(1))))
  (style.headers, style.columnWidths[1]) = (headers, .points(width))
  return .table(grid, style)
}

private func heading(_ text: String) -> Block { .heading(Heading(title: paragraph(text))) }

/// The pages of a chapter, each as a record of what is painted.
private func records(_ blocks: [Block], height: Double, columns: Columns = .one) -> [String] {
  let chapter = Chapter(name: "章", number: 1, anchor: Anchor("c"), blocks: blocks, columns: columns)
  let size = Size(width: .points(210), height: .points(height))
  return paginated(chapter, size: size, rules: PageRules(.firstFit), shaper: SquareShaper()).pages.map { page in
    var painter = RecordingPainter()
    painter.paint(PageFrame(trim: page.frame, role: .body, typeArea: Rectangle(origin: .zero, size: size)))
    return painter.lines.dropFirst().map { $0.drop { $0 == " " } }.joined(separator: "\n")
  }
}

@Test("The second table of a page has no header; it is read there all the same")
func theSecondTableHasNoHeader() {
  #expect(
    records([heading("一"), table("あ"), heading("二"), table("う")], height: 100) == [
      """
      text 0,8.8 “一”
      text 0,23.8 “頭”
      text 50,18.8 “二”
      text 60,18.8 “ ”
      text 50,28.8 “行”
      text 0,38.8 “あ”
      text 0,48.8 “あ1”
      text 50,48.8 “い”
      rule 0,10 → 100,10 1 (layout)
      text 0,58.8 “二”
      unseen 0,60 “頭”
      unseen 50,60 “二 行”
      text 0,68.8 “う”
      text 0,78.8 “う1”
      text 50,78.8 “い”
      rule 0,60 → 100,60 1 (layout)
      """
    ])
}

@Test("On the next page the header stands again, as that of a table that goes on")
func theHeaderOpensEachPage() {
  let pages = records([table("あ"), table("う", rows: 3)], height: 60)
  #expect(pages.count == 2)
  #expect(pages[0].contains("unseen 0,40 “頭”"))
  #expect(pages[1].hasPrefix("text 0,13.8 “頭” (repetition)\n"))
  #expect(!pages[1].contains("unseen"))
}

@Test("A table with other titles or other columns has its own header, and so has the table below it")
func anotherTableHasItsHeader() {
  func unseen(_ blocks: [Block]) -> Int {
    records(blocks, height: 400).joined().matches(of: /unseen/).count
  }
  #expect(unseen([table("あ"), table("う"), table("お")]) == 4)
  #expect(unseen([table("あ"), table("う", title: "他"), table("お")]) == 0)
  #expect(unseen([table("あ"), table("う", width: 40), table("お")]) == 0)
  #expect(unseen([table("あ"), table("う", headers: .everyTable), table("お", headers: .everyTable)]) == 0)
}

@Test("Each column of a page begins with the header")
func eachColumnHasItsHeader() {
  let columns = Columns(count: 2, gap: .points(10))
  let pages = records([table("あ"), table("う"), table("え"), table("お")], height: 60, columns: columns)
  #expect(pages.count == 1)
  #expect(pages[0].matches(of: /text [0-9.,]+ “頭”/).count == 2)
  #expect(pages[0].matches(of: /unseen/).count == 4)
}
