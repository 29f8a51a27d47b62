import BookDesign
import Diagnostics
import Frames
import GoalBook
import Measure
import Provenance
import TestSupport
import Testing
import Typesetting

// Properties of every booklet, whatever its text: nothing lost, nothing doubled, nothing outside the type area, nothing
// over anything else. Books are random, glyphs are square, and low pages force rows to be cut.

private struct Sheet: CustomTestStringConvertible, Sendable {
  var layout: String
  /// The height of the page; nil for the layout's own.
  var height: Length?
  /// Whether rows may be cut, objectives are kept together, and cut tables have a mark at the foot.
  var isParted = false
  var testDescription: String {
    "\(layout) \(height.map { "\(Int($0.millimeters)) mm" } ?? "")\(isParted ? " parted" : "")"
  }
}

private let sheets = [
  Sheet(layout: "four-column"), Sheet(layout: "five-column"),
  Sheet(layout: "four-column", height: .millimeters(105)), Sheet(layout: "five-column", height: .millimeters(95)),
  Sheet(layout: "four-column", height: .millimeters(140), isParted: true),
  Sheet(layout: "five-column", height: .millimeters(120), isParted: true),
]

private func typesetBook(_ sheet: Sheet, seed: UInt64) throws -> (Publication, TypesetPublication) {
  var layout = try projectLayout(sheet.layout)
  if let height = sheet.height { layout.page.trim.height = height }
  if sheet.isParted {
    let mark = Paragraph("次ページへつづく", style: layout.table.headerStyle, name: "mark")
    layout.table.breaks = BreakRules(rows: .mayBreak, sections: .keep, footMark: mark)
  }
  let publication = try design(Book.random(seed: seed), in: layout)
  return (publication, typeset(publication, shaper: SquareShaper()))
}

/// All properties of a page; each book is typeset once and checked for all of them.
@Test(arguments: sheets, Array(1...8) as [UInt64])
private func everyTextStandsOnceAndWholeInItsPlace(sheet: Sheet, seed: UInt64) throws {
  let (publication, typeset) = try typesetBook(sheet, seed: seed)
  #expect(!typeset.problems.contains { [.rowTooTall, .headerTooTall].contains($0.fault) })
  expectEveryText(of: publication, on: typeset.pages)
  for page in typeset.pages where page.role == .body {
    let boxes = inkBoxes(page)
    #expect(boxes.allSatisfy(page.typeArea.contains))
    #expect(overlaps(boxes) == 0)
    #expect((0...1000).contains(page.filled))
  }
  expectEveryRowOnce(of: publication, on: typeset.pages)
}

private func expectEveryText(of publication: Publication, on pages: [PageFrame]) {
  var expected: [ElementID: String] = [:]
  // Pages made from the book have no text of their own in it.
  for case .table(let grid, _) in publication.chapters.filter({ !$0.isFrontPiece }).flatMap(\.blocks) {
    for paragraph in grid.cells.flatMap(\.paragraphs) {
      if let label = paragraph.label { expected[label.element ?? paragraph.element, default: ""] += label.text }
      expected[paragraph.element, default: ""] += paragraph.text
    }
  }
  var found: [ElementID: String] = [:]
  for placed in pages.filter({ $0.role == .body }).flatMap(\.trim.items) {
    if case .glyphs(let run, _) = placed.item, case .element(let element) = placed.belonging {
      // The run's offset in the text is the length of the runs before it.
      #expect(placed.textOffset == (found[element] ?? "").unicodeScalars.count)
      found[element, default: ""] += run.text
    }
  }
  // A blank is printed for a line break.
  for (element, text) in expected { #expect(found[element] ?? "" == text.replacing("\n", with: " ")) }
}

private func expectEveryRowOnce(of publication: Publication, on pages: [PageFrame]) {
  var parts: [NodeID: [RowPart.Part]] = [:]
  for part in pages.flatMap(\.provenance) { parts[part.row, default: []].append(part.part) }
  var rows: [NodeID] = []
  for case .table(let grid, _) in publication.chapters.flatMap(\.blocks) { rows += grid.groups.compactMap(\.node) }
  #expect(Set(rows) == Set(parts.keys))
  for sequence in parts.values {
    let isWhole = sequence == [.whole]
    let isCut =
      sequence.first == .first && sequence.last == .last && sequence.dropFirst().dropLast().allSatisfy { $0 == .middle }
    #expect(isWhole || isCut)
  }
}

/// The boxes of the letters on a page, without running head, folio and other furniture.
func inkBoxes(_ page: PageFrame) -> [Rectangle] {
  page.trim.items.compactMap { placed in
    guard case .glyphs(let run, _) = placed.item, !isFurniture(placed.belonging) else { return nil }
    let metrics = SquareShaper().lineMetrics(of: run.face)
    // White space at a line's end hangs beyond the measure.
    let hanging = run.text.reversed().prefix { $0.isWhitespace }.count
    let spaces = run.glyphs.suffix(hanging).reduce(Length.zero) { $0 + $1.advance }
    return Rectangle(
      origin: Point(x: placed.origin.x, y: placed.origin.y - metrics.ascent),
      size: Size(width: run.width - spaces, height: metrics.ascent + metrics.descent))
  }
}

private func isFurniture(_ belonging: Belonging) -> Bool {
  guard case .artifact(let artifact) = belonging else { return false }
  return [.runningHead, .folio, .thumbIndex].contains(artifact)
}

/// The number of pairs of boxes that overlap.
func overlaps(_ boxes: [Rectangle]) -> Int {
  let sorted = boxes.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
  var count = 0
  for (index, box) in sorted.enumerated() {
    for other in sorted[(index + 1)...] {
      if other.top >= box.bottom { break }
      if other.left < box.right, box.left < other.right { count += 1 }
    }
  }
  return count
}
