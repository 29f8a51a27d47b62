import Frames
import LineComposition
import Measure
import Provenance
import TestSupport
import Testing

@testable import Typesetting

// Square glyphs of 10 pt on a pitch of 10 pt; a measure of 100 pt takes ten of them.

private let digits = "一二三四五六七八九十"

/// A paragraph of `count` full lines, the text of node `id` in element `id`.
private func lines(_ count: Int, _ id: Int = 0, keeps: Bool = false, space: Double = 0) -> Paragraph {
  Paragraph(
    String(repeating: digits, count: count), style: body, spaceBefore: .points(space), keepsWithNext: keeps,
    element: ElementID(id), node: NodeID(id))
}

private func heading(_ text: String, before: Double = 0, after: Double = 0) -> Block {
  .heading(Heading(title: paragraph(text), spaceBefore: .points(before), spaceAfter: .points(after)))
}

private func pages(
  _ blocks: [Block], height: Double, breaking: PageBreaking = .firstFit
) -> (pages: [BodyPage], problems: [TypesettingProblem]) {
  let chapter = Chapter(name: "章", number: 1, anchor: Anchor("c"), blocks: blocks)
  return paginated(
    chapter, size: Size(width: .points(100), height: .points(height)), rules: PageRules(breaking),
    shaper: SquareShaper())
}

/// The number of lines of text on each page.
private func lineCounts(_ blocks: [Block], height: Double) -> [Int] {
  pages(blocks, height: height).pages.map { $0.frame.lines.count }
}

private func record(_ frame: Frame) -> String {
  var painter = RecordingPainter()
  painter.paint(PageFrame(trim: frame, role: .body, typeArea: Rectangle(origin: .zero, size: frame.size)))
  return painter.lines.dropFirst().map { $0.drop { $0 == " " } }.joined(separator: "\n")
}

@Test("Paragraphs open with an indent, entries hang, a term stands over its text, a signature flush right")
func proseOnAPage() {
  var opening = paragraph(digits + "終")
  opening.firstIndent = .points(10)
  let mark = Paragraph.Label("・", style: body, width: .fixed(.points(10)))
  let entry = Paragraph("八字を超える項目の文", style: body, label: mark)
  let nested = Paragraph("下の項目", style: body, label: mark, indent: .points(10))
  var term = paragraph("用語")
  term.keepsWithNext = true
  let text = Paragraph("その説明", style: body, indent: .points(20))
  var signature = paragraph("市長　某")
  signature.style.alignment = .end
  signature.endIndent = .points(10)
  let prose = Prose([opening, entry, nested, term, text, signature], spaceBefore: .points(5))
  let (made, problems) = pages([.prose(prose)], height: 200)
  #expect(problems.isEmpty && made.count == 1)
  #expect(
    record(made[0].frame) == """
      text 10,8.8 “一二三四五六七八九”
      text 0,18.8 “十終”
      text 0,28.8 “・”
      text 10,28.8 “八字を超える項目”
      text 10,38.8 “の文”
      text 10,48.8 “・”
      text 20,48.8 “下の項目”
      text 0,58.8 “用語”
      text 20,68.8 “その説明”
      text 50,78.8 “市長　某”
      """)
  #expect(made[0].used == .points(80))
}

@Test("A bracket at a paragraph's head stands as the rules of the line have it", arguments: LineHeadBracket.allCases)
func bracketsAtTheHead(bracket: LineHeadBracket) {
  var opening = paragraph("「あ」いうえおかきくけこ「さ」")
  opening.style.rules.lineHeadBracket = bracket
  opening.firstIndent = .points(10)
  let first = stack([opening], measure: .points(100), shaper: SquareShaper()).lines[0]
  // The glyph of 「 is a square with a blank left half: a flush bracket has this half to the left of the indent.
  let left = first.x + (first.box.runs.first?.x ?? .zero)
  let expected: Double =
    switch bracket {
    case .flush: 10
    case .halfEm: 15
    case .halfEmFirst: 5
    }
  #expect(left == .points(expected))
}

@Test(
  "Two lines stand on either side of a page's end; of three lines none is parted",
  arguments: [
    ([8], 50.0, [5, 3]), ([6], 50.0, [4, 2]), ([3], 20.0, [2, 1]), ([2, 3], 40.0, [2, 3]), ([2, 3], 30.0, [2, 3]),
    ([2, 4], 30.0, [2, 2, 2]), ([2, 4], 40.0, [4, 2]), ([1, 1, 1], 20.0, [2, 1]), ([4, 4], 50.0, [4, 4]),
    ([2], 10.0, [1, 1]),
  ])
func widowsAndOrphans(paragraphs: [Int], height: Double, expected: [Int]) {
  let prose = Prose(paragraphs.map { lines($0) })
  #expect(lineCounts([.prose(prose)], height: height) == expected)
}

@Test("A lead keeps with what follows it, over blocks too, and a heading with the first lines of its text")
func keptTogether() {
  #expect(lineCounts([.prose(Prose([lines(3), lines(1, keeps: true), lines(3)]))], height: 50) == [3, 4])
  // One line of a lead and two lines of a paragraph of four have room.
  #expect(lineCounts([.prose(Prose([lines(3), lines(1, keeps: true), lines(4)]))], height: 60) == [6, 2])
  let table = smallGrid([SmallSection(heading: "帯", rows: [["本文", "結果"]])], form: .band)
  let lead: [Block] = [.prose(Prose([lines(3), lines(1, keeps: true)])), .table(table, plainStyle(columns: 2))]
  // The table's lines are the lines of its cells: two of the header, one of the band, two of the row.
  #expect(lineCounts(lead, height: 60) == [3, 6])
  #expect(lineCounts(lead, height: 70) == [9])
  #expect(lineCounts([.prose(Prose([lines(3)])), heading("見"), .prose(Prose([lines(3)]))], height: 60) == [3, 4])
  #expect(
    lineCounts([.prose(Prose([lines(3)])), heading("見"), .prose(Prose([lines(1), lines(3)]))], height: 50) == [5, 3])
  #expect(lineCounts([.prose(Prose([lines(3)])), heading("見"), .prose(Prose([lines(4)]))], height: 60) == [6, 2])
}

@Test("Notes under a table keep with its last row")
func notesUnderATable() {
  let rows = [["あ", "い"], ["う", "え"], ["お", "か"]]
  let grid = smallGrid([SmallSection(heading: "帯", rows: rows)], form: .band)
  let blocks: [Block] = [.table(grid, plainStyle(columns: 2)), .prose(Prose([lines(2)], keepsWithPrevious: true))]
  let (made, _) = pages(blocks, height: 60)
  #expect(made.map { $0.provenance.count } == [2, 1])
  #expect(made[1].frame.lines.count == 2 + 1 + 2 + 2)
  // Without the bond the whole table fills the first page.
  let free: [Block] = [blocks[0], .prose(Prose([lines(2)]))]
  #expect(pages(free, height: 60).pages.map { $0.provenance.count } == [3, 0])
}

@Test("What is kept and higher than a page goes on all the same")
func keptBeyondThePage() {
  let chain = (0..<9).map { lines(1, $0 + 1, keeps: true) }
  #expect(lineCounts([.prose(Prose(chain))], height: 40) == [4, 4, 1])
  #expect(lineCounts([.prose(Prose([lines(3, keeps: true), lines(3)]))], height: 50) == [3, 3])
  let blocks = (0..<5).map { Block.prose(Prose([lines(1, $0 + 1, keeps: true)])) }
  #expect(lineCounts(blocks, height: 20) == [2, 2, 1])
  #expect(lineCounts([heading("見"), .prose(Prose([lines(2)]))], height: 20) == [2, 1])
  // Not even the first line has room below the heading.
  let (made, problems) = pages([heading("見"), .prose(Prose([lines(2)]))], height: 10)
  #expect(made.map { $0.frame.lines.count } == [1, 1, 1])
  #expect(problems.map(\.fault) == [.headingAlone])
}

@Test("Of two spaces that meet the larger counts; none stands at a page's head or under its last line")
func spacesThatMeet() {
  let first = Prose([lines(1)], spaceBefore: .points(30), spaceAfter: .points(8))
  let second = Prose([lines(1, space: 7), lines(1, space: 4)], spaceBefore: .points(5), spaceAfter: .points(20))
  let (made, _) = pages(
    [.prose(first), .prose(second), heading("見", before: 25, after: 3), .prose(first)], height: 200)
  let tops = made[0].frame.lines.map { ($0.origin.y - .points(8.8)).points.rounded() }
  #expect(tops == [0, 18, 32, 67, 107])
  #expect(made[0].used == .points(117) || made[0].used.points.rounded() == 117)
  // 10 + 8 + 10 + 4 + 10 are 42 points; the space below the last line is not counted.
  #expect(pages([.prose(first), .prose(second)], height: 42).pages.count == 1)
}

@Test("A page knows the texts on it, whole and in part")
func passages() {
  let prose = Prose([lines(2, 1), lines(9, 2), Paragraph("添え字", style: body)])
  let (made, _) = pages([.prose(prose)], height: 50)
  #expect(
    made.map(\.passages) == [
      [PassagePart(text: NodeID(1), part: .whole), PassagePart(text: NodeID(2), part: .first)],
      [PassagePart(text: NodeID(2), part: .middle)], [PassagePart(text: NodeID(2), part: .last)],
    ])
  let offsets = made.flatMap(\.frame.items).filter { $0.belonging == .element(ElementID(2)) }.map(\.textOffset)
  #expect(offsets == Array(stride(from: 0, to: 90, by: 10)))
}
