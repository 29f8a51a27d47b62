import Foundation
import Frames
import Measure
import Provenance
import TestSupport
import Testing

@testable import Typesetting

// Where random tables are divided, and what each page of them holds: every break rule, on pages of every height.

@Test("the pages of random tables are as recorded")
private func tables() throws {
  var lines: [String] = []
  for seed in 5000..<5340 as Range<UInt64> {
    var generator = SeededGenerator(seed: seed)
    var shape = TableShape(lines: generator.pick([3, 8]), rows: generator.pick([2, 4]), sections: 2, columns: 1...3)
    if generator.oneIn(6) { shape.headingLines = 20 }
    // The last ones have rows of many initiatives, which reach over several pages.
    if seed >= 5300 { shape.sharing = 40 }
    let table = randomTable(shape, breaks: randomBreaks(using: &generator), using: &generator)
    let page = Length.points(generator.pick([60, 95, 150, 250, 400]))
    let first = page.scaled(by: generator.oneIn(3) ? 1 : Double.random(in: 0...1, using: &generator))
    lines.append("# \(seed) \(first.units) \(page.units)")
    do throws(TableTooTall) {
      lines += try fragments(of: table, first: first, following: page).map { $0.map(written) ?? "–" }
    } catch {
      lines.append("too tall: \(error)")
    }
  }
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "RecordedTables/random.txt")
  #expect(try difference(of: lines, recordedIn: file) == nil)
}

/// The rows of a fragment, with heights in points; the lines of cut cells, what is repeated, and the marks.
private func written(_ fragment: TableFragment) -> String {
  var parts = [fragment.rows.map { "\($0.row):\(points($0.height))" }.joined(separator: " ")]
  if fragment.headerRowCount != 1 { parts.append("header \(fragment.headerRowCount)") }
  parts += fragment.cutLines.sorted { $0.key < $1.key }
    .map { "cut \($0.key) \($0.value.lowerBound)–\($0.value.upperBound)" }
  parts += fragment.repeatedSections.sorted().map { "repeats section \($0)" }
  parts += fragment.repeatedCells.sorted { $0.key < $1.key }.map { "repeats \($0.key): \($0.value.lines.count)" }
  if let row = fragment.shortenedRow { parts.append("shortened \(row.index)") }
  if fragment.isSingleLine { parts.append("single") }
  if fragment.isContinuation { parts.append("continues") }
  if fragment.continuesSection { parts.append("in a section") }
  if fragment.captionHeight > .zero { parts.append("caption \(points(fragment.captionHeight))") }
  if fragment.footMarkHeight > .zero { parts.append("foot \(points(fragment.footMarkHeight))") }
  parts += fragment.provenance.map { "\($0.row.index) \($0.part)" }
  return parts.joined(separator: "; ")
}

private func points(_ length: Length) -> String { "\(length.units * 10 / 1024)" }
