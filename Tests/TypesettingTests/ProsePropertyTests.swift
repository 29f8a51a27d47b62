import Frames
import Measure
import Provenance
import TestSupport
import Testing

@testable import Typesetting

/// Running text, headings and tables in any order, some of them kept together.
private func randomBlocks(using generator: inout SeededGenerator) -> [Block] {
  var node = 0
  func text() -> Paragraph {
    node += 1
    let length = Int.random(in: 1...(generator.oneIn(8) ? 400 : 60), using: &generator)
    var paragraph = Paragraph(
      String(repeating: "文", count: length), style: body, element: ElementID(node), node: NodeID(node))
    paragraph.keepsWithNext = generator.oneIn(4)
    paragraph.firstIndent = generator.oneIn(2) ? .points(10) : .zero
    paragraph.spaceBefore = .points(Double(generator.pick([0, 0, 5, 12])))
    return paragraph
  }
  return (0..<Int.random(in: 1...8, using: &generator)).map { _ in
    switch Int.random(in: 0..<6, using: &generator) {
    case 0:
      var title = text()
      title.text = String(title.text.prefix(generator.oneIn(9) ? 300 : 12))
      return .heading(Heading(title: title, spaceBefore: .points(12), spaceAfter: .points(4)))
    case 1:
      let rows = (0..<Int.random(in: 1...9, using: &generator)).map { _ in [text().text.prefix(80).description, "欄"] }
      return .table(smallGrid([SmallSection(heading: "帯", rows: rows)], form: .band), plainStyle(columns: 2))
    case 2:
      var caption = text()
      caption.text = String(caption.text.prefix(12))
      let (width, height) = (Int.random(in: 1...200, using: &generator), Int.random(in: 1...300, using: &generator))
      return .figure(
        Figure(
          PictureID(0), naturalSize: Size(width: .points(Double(width)), height: .points(Double(height))),
          width: generator.oneIn(2) ? .points(80) : nil, caption: generator.oneIn(2) ? caption : nil,
          captionGap: .points(4), spaceBefore: .points(Double(generator.pick([0, 6, 20]))),
          spaceAfter: .points(Double(generator.pick([0, 6, 20]))), element: ElementID(node)))
    default:
      let paragraphs = (0..<Int.random(in: 1...6, using: &generator)).map { _ in text() }
      return .prose(
        Prose(
          paragraphs, spaceBefore: .points(Double(generator.pick([0, 6, 20]))),
          spaceAfter: .points(Double(generator.pick([0, 6, 20]))), keepsWithPrevious: generator.oneIn(5)))
    }
  }
}

/// The faults in a chapter's pages: lines lost, repeated or outside the page, and single lines at a break.
///
/// Where there is room below the blocks above, two lines of a paragraph must be on either side of a break.
private func faults(in pages: [FilledPage], of blocks: [ComposedBlock], height: Length) -> [String] {
  var faults: [String] = []
  var next: [Int: Int] = [:]
  for (number, page) in pages.enumerated() {
    func fault(_ what: String) { faults.append("page \(number + 1): \(what)") }
    if page.pieces.isEmpty { fault("nothing stands here") }
    var bottom = Length.zero
    for (index, piece) in page.pieces.enumerated() {
      if piece.top < bottom { fault("block \(piece.block) overlaps the one above") }
      if index == 0, piece.top > .zero { fault("space at the head") }
      switch blocks[piece.block] {
      case .heading(let heading):
        bottom = piece.top + heading.height(piece.lines)
        // There may be no room for the space below a heading that stands alone.
        if page.partsHeadings { bottom = min(bottom, max(height, bottom - heading.heading.spaceAfter)) }
        // The rest of a heading that is higher than a page may stand alone.
        let isKept = !page.partsHeadings && piece.lines.lowerBound == 0
        if index == page.pieces.count - 1, isKept, number < pages.count - 1 { fault("a heading at the foot") }
        if piece.lines.lowerBound != next[piece.block, default: 0] { fault("lines lost or doubled") }
        next[piece.block] = piece.lines.upperBound
      case .prose(let prose):
        bottom = piece.top + prose.stack.height(piece.lines)
        if piece.lines.lowerBound != next[piece.block, default: 0] { fault("lines lost or doubled") }
        next[piece.block] = piece.lines.upperBound
        let end = piece.lines.upperBound
        let hasRoom = height >= .points(150) && height - piece.top >= .points(60)
        if index == page.pieces.count - 1, hasRoom, page.pieces.count > 1, end < prose.lineCount,
          !prose.ends(from: piece.lines.lowerBound, through: end).contains(end)
        {
          fault("ends where it may not though there were other places")
        }
      case .figure(let figure):
        bottom = piece.top + figure.height(within: piece.room)
        next[piece.block, default: 0] += 1
      case .table:
        guard let fragment = piece.fragment else { continue }
        bottom = piece.top + fragment.height
      }
    }
    if bottom > height, page.pieces.count > 1 || height >= .points(30) { fault("runs over the foot") }
    let following = number + 1 < pages.count ? pages[number + 1].pieces.first?.block : nil
    if !page.partsHeadings, !page.ends.contains(where: { $0.next?.block == following }) {
      fault("no end of it was taken")
    }
  }
  for (index, block) in blocks.enumerated() {
    let count: Int
    switch block {
    case .heading(let heading): count = heading.stack.lines.count
    case .prose(let prose): count = prose.lineCount
    case .figure: count = 1
    case .table: continue
    }
    if next[index, default: 0] != count { faults.append("block \(index) does not stand once") }
  }
  return faults
}

@Test(arguments: 0..<20)
func randomProseStandsOnceAndWhole(batch: Int) {
  for offset in 0..<25 {
    let seed = UInt64(40_000 + batch * 25 + offset)
    var generator = SeededGenerator(seed: seed)
    let chapter = Chapter(name: "章", number: 1, anchor: Anchor("c"), blocks: randomBlocks(using: &generator))
    let height = Length.points(generator.pick([60, 150, 320, 700]))
    var trial = PageTrial(shaper: SquareShaper())
    let tried = trial.chapter(chapter, number: 1, width: .points(100))
    var counts: [Int] = []
    for breaking in PageBreaking.allCases {
      let blocks = tried.blocks
      var breaks = PageBreaks(PageFilling(blocks: blocks, height: height), rules: PageRules(breaking))
      let pages = breaks.filledPages()
      #expect(faults(in: pages, of: blocks, height: height) == [], "\(breaking), seed \(seed)")
      let size = Size(width: .points(100), height: height)
      let made = paginated(chapter, size: size, rules: PageRules(breaking), shaper: SquareShaper())
      #expect(made.pages.count == pages.count, "what is tried and what is made differ, seed \(seed)")
      counts.append(pages.count)
    }
    #expect(counts[0] <= counts[1], "balanced pages are no more, seed \(seed)")
  }
}
