import Frames
import Measure
import Provenance
import TestSupport
import Testing

@testable import Typesetting

// Square glyphs of 10 pt on a pitch of 10 pt; two columns of five em with an em between them.

private let columns = Columns(count: 2, gap: .points(10), spanningBlocks: 1)

private func lines(_ count: Int, _ id: Int = 0) -> Paragraph {
  Paragraph(
    String(repeating: "一二三四五", count: count), style: body, element: ElementID(id), node: NodeID(id))
}

private func pages(_ blocks: [Block], _ columns: Columns, height: Double) -> [BodyPage] {
  let chapter = Chapter(name: "章", number: 1, anchor: Anchor("c"), blocks: blocks, columns: columns)
  let size = Size(width: .points(110), height: .points(height))
  return paginated(chapter, size: size, rules: PageRules(), shaper: SquareShaper()).pages
}

/// The number of lines at the left edge of each column, without titles that span all columns.
private func counts(_ page: BodyPage, _ columns: Columns = columns) -> [Int] {
  (0..<columns.count).map { column in
    page.frame.lines.count {
      $0.origin.x == columns.left(column, on: .points(110)) && $0.setting.measure == .points(50)
    }
  }
}

private let title = Block.heading(Heading(title: paragraph("全段の見出し"), spaceAfter: .points(10)))

@Test("Columns are filled from the left, the last page's are alike; a heading stands over the first")
func twoColumns() {
  let made = pages([title, .prose(Prose([lines(25, 1)]))], columns, height: 100)
  #expect(made.map { counts($0) } == [[8, 8], [5, 4]])
  var painter = RecordingPainter()
  painter.paint(
    PageFrame(trim: made[1].frame, role: .body, typeArea: Rectangle(origin: .zero, size: made[1].frame.size)))
  #expect(painter.lines[1].hasSuffix("text 0,8.8 “一二三四五”"))
  #expect(painter.lines[6].hasSuffix("text 60,8.8 “一二三四五”"))
  #expect(made.map(\.used) == [.points(100), .points(50)])
  #expect(
    made[0].passages == [PassagePart(text: NodeID(1), part: .first), PassagePart(text: NodeID(1), part: .middle)])
  // The text offsets follow the reading order.
  let offsets = made.flatMap(\.frame.items).filter { $0.belonging == .element(ElementID(1)) }.map(\.textOffset)
  #expect(offsets == Array(stride(from: 0, to: 125, by: 5)))
}

@Test("Balanced columns part no paragraph of three lines and leave no heading at a foot")
func balancedColumns() {
  #expect(
    pages([title, .prose(Prose([lines(3), lines(3), lines(3)]))], columns, height: 200).map { counts($0) } == [[6, 3]])
  let inner = Block.heading(Heading(title: paragraph("節")))
  let made = pages([title, .prose(Prose([lines(4)])), inner, .prose(Prose([lines(3)]))], columns, height: 200)
  #expect(made.map { counts($0) } == [[4, 4]])
}

@Test("Columns that have no room under their heading begin on the next page; three columns; nothing but a heading")
func unusualColumns() {
  #expect(pages([title, .prose(Prose([lines(3)]))], columns, height: 30).map { counts($0) } == [[0, 0], [3, 0]])
  let three = Columns(count: 3, gap: .points(10))
  let made = pages([.prose(Prose([Paragraph(String(repeating: "一", count: 3 * 12), style: body)]))], three, height: 200)
  #expect(made.map { $0.frame.lines.count } == [12] && made[0].used == .points(40))
  #expect(pages([title], columns, height: 100).count == 1)
  #expect(pages([title, .prose(Prose([]))], columns, height: 100).count == 1)
  #expect(pages([.prose(Prose([])), .prose(Prose([paragraph("")]))], columns, height: 100).count == 1)
  #expect(pages([.prose(Prose([lines(9)]))], .one, height: 100)[0].frame.lines[0].setting.measure == .points(110))
}

@Test("A table in columns goes on in the next one, with its header")
func tableInColumns() {
  let rows = (0..<8).map { _ in ["あ"] }
  let grid = smallGrid([SmallSection(heading: "帯", rows: rows)], form: .band)
  let made = pages([title, .table(grid, plainStyle(columns: 1))], columns, height: 100)
  #expect(made.map { $0.provenance.map(\.row) } == [(1...8).map { rowNode(1, $0) }])
  #expect(counts(made[0]) == [6, 6])
}

@Test("Columns that could be more alike do not part a table that has room in one of them")
func wholeTableInColumns() {
  let grid = smallGrid([SmallSection(heading: "帯", rows: [["あ"], ["い"], ["う"], ["え"]])], form: .band)
  let blocks = [title, .prose(Prose([lines(4)])), .table(grid, plainStyle(columns: 1)), .prose(Prose([lines(1)]))]
  let made = pages(blocks, columns, height: 200)[0]
  // The whole table is in the second column: header, band and four rows, and the line after it.
  #expect(counts(made) == [4, 7])
}

@Test(arguments: 0..<10)
func randomColumnsHoldAllTextInOrder(batch: Int) {
  for offset in 0..<20 {
    let seed = UInt64(70_000 + batch * 20 + offset)
    var generator = SeededGenerator(seed: seed)
    var expected: [Int] = []
    let blocks = (1...Int.random(in: 1...6, using: &generator)).map { number -> Block in
      let count = Int.random(in: 1...30, using: &generator)
      let isHeading = generator.oneIn(3)
      expected += Array(repeating: number, count: isHeading ? 1 : count)
      if isHeading { return .heading(Heading(title: paragraph("見出", number), spaceBefore: .points(6))) }
      return .prose(Prose([lines(count, number)], spaceBefore: .points(4)))
    }
    let columns = Columns(
      count: generator.pick([2, 3]), gap: .points(10), spanningBlocks: generator.pick([0, 1, 2]))
    let chapter = Chapter(name: "章", number: 1, anchor: Anchor("c"), blocks: blocks, columns: columns)
    let height = Length.points(generator.pick([60, 100, 300]))
    let width = columns.measure(on: .points(170)) == .points(50) ? 170.0 : 110
    let size = Size(width: .points(width), height: height)
    let made = paginated(chapter, size: size, rules: PageRules(), shaper: SquareShaper()).pages
    var trial = PageTrial(shaper: SquareShaper())
    let tried = trial.chapter(chapter, number: 1, width: size.width).pages(PageRules(.firstFit), height: height).count
    #expect(tried == made.count, "seed \(seed)")
    #expect(made.allSatisfy { $0.frame.items.allSatisfy { $0.origin.y <= height } }, "seed \(seed)")
    var texts: [Int: Int] = [:]
    var order: [Int] = []
    var gaps = 0
    for placed in made.flatMap(\.frame.items) {
      guard case .element(let element) = placed.belonging, case .glyphs(let run, _) = placed.item else { continue }
      if placed.textOffset != texts[element.number, default: 0] { gaps += 1 }
      texts[element.number, default: 0] += run.text.unicodeScalars.count
      order.append(element.number)
    }
    #expect(gaps == 0, "seed \(seed)")
    #expect(order == order.sorted(), "seed \(seed)")
    #expect(Set(order) == Set(expected), "seed \(seed)")
    for page in made {
      for (one, other) in zip(page.frame.lines, page.frame.lines.dropFirst()) where one.origin.x == other.origin.x {
        #expect(other.origin.y - one.origin.y >= .points(10), "seed \(seed)")
      }
    }
  }
}
