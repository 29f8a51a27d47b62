import Foundation
import Frames
import GoalBook
import Manuscript
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
  let publication = try design(book, in: projectLayout(recorded.layout))
  let typeset = typeset(publication, shaper: SquareShaper())
  var painter = RecordingPainter()
  for page in typeset.pages { painter.paint(page) }
  let file = projectFolder.appending(path: "Tests/BookletTests/RecordedPages/\(recorded.file)")
  #expect(try difference(of: painter.lines, recordedIn: file) == nil)
}
