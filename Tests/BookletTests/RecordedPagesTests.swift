import BookDesign
import Diagnostics
import Foundation
import Frames
import GoalBook
import Manuscript
import Provenance
import TestSupport
import Testing
import Typesetting

// Every line, rule and tint of the samples' pages, with square glyphs: what a change of the layout does to them is seen
// at once, and a change that nobody meant too.

/// A sample in a layout.
private struct RecordedBook: CustomTestStringConvertible, Sendable {
  var sample: String
  var layout: String
  /// The parts of the highest level that are kept; all of them where it is empty.
  var parts: [String] = []
  var testDescription: String { "\(sample) in \(layout)" }
  var file: String { "\(sample)-\(layout.split(separator: "/").last ?? "").txt" }
}

private let books = [
  RecordedBook(sample: "kariya-h30", layout: "four-column", parts: ["市民活動部", "水資源部"]),
  RecordedBook(sample: "kariya-h30", layout: "five-column", parts: ["市民活動部"]),
  RecordedBook(sample: "kariya-h30", layout: "large-type", parts: ["水資源部"]),
  RecordedBook(sample: "kariya-h30", layout: "pillar-colours", parts: ["水資源部"]),
  RecordedBook(sample: "three-levels", layout: "Samples/three-levels/layout"),
  RecordedBook(sample: "mid-year", layout: "Samples/mid-year/layout"),
  RecordedBook(sample: "plan-edition", layout: "Samples/plan-edition/layout"),
  RecordedBook(sample: "two-languages", layout: "Samples/two-languages/layout"),
  RecordedBook(sample: "tall-row", layout: "a5"), RecordedBook(sample: "long-objective", layout: "b5"),
]

@Test("the pages of the samples are as recorded", arguments: books)
private func pages(recorded: RecordedBook) throws {
  let path = projectFolder.appending(path: "Samples/\(recorded.sample)/book.yaml")
  var book = try #require(readBook(Data(contentsOf: path), file: "book.yaml").book)
  if !recorded.parts.isEmpty { book.parts.removeAll { !recorded.parts.contains($0.title) } }
  let lines = try pageLines(of: book, in: projectLayout(recorded.layout))
  #expect(try difference(of: lines, recordedIn: file(recorded.file)) == nil)
}

@Test("the pages of random books are as recorded", arguments: [4, 11, 18, 23, 32, 37] as [UInt64])
private func pages(ofRandomBook seed: UInt64) throws {
  let names = ["four-column", "a5", "colour", "landscape"]
  var layout = try projectLayout(names[Int(seed) % 4])
  layout.contentsLevels = Int(seed % 3) + 1
  layout.frontNumbering = [.body, .front, .uncounted][Int(seed % 3)]
  let book: Book = seed.isMultiple(of: 2) ? .randomOfLevels(seed: 70 + seed) : .random(seed: 70 + seed, departments: 1)
  let lines = try pageLines(of: book, in: layout)
  #expect(try difference(of: lines, recordedIn: file("random-\(seed).txt")) == nil)
}

@Test(
  "the outlines of the samples are as recorded",
  arguments: ["three-levels", "plan-edition", "two-languages", "mid-year"])
private func outline(ofSample sample: String) throws {
  let path = projectFolder.appending(path: "Samples/\(sample)/book.yaml")
  let outline = Outline(try #require(readBook(Data(contentsOf: path), file: "book.yaml").book))
  let lines = outline.nodes.map { node in
    let start = node.place.span.map { "\($0.line):\($0.columns.lowerBound)" } ?? "–"
    let number = node.number.map { " number \($0)" } ?? ""
    return "\(node.id.index)–\(node.end.index) in \(node.parent.index) \(node.kind) \(node.ordinal)\(number)"
      + " at \(start): \(outline.path(of: node.id)) “\(node.text.prefix(12))”"
  }
  #expect(try difference(of: lines, recordedIn: file("\(sample)-outline.txt")) == nil)
}

/// Every item of a book's pages, with square glyphs.
private func pageLines(of book: Book, in layout: Layout) throws -> [String] {
  let typeset = typeset(try design(book, in: layout), shaper: SquareShaper())
  var painter = RecordingPainter()
  for page in typeset.pages { painter.paint(page) }
  return painter.lines
}

private func file(_ name: String) -> URL { projectFolder.appending(path: "Tests/BookletTests/RecordedPages/\(name)") }
