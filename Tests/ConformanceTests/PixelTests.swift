@testable import Booklet
import CairoBackend
import Foundation
import GoalBook
import Spooling
import Testing
import Typesetting

// Structuring a PDF must not change its look.

private let hasPoppler = program("pdftoppm") != nil

/// All pages of a PDF as poppler paints them, in shades of gray.
private func pixels(_ path: String, ppi: Int = 36) throws -> [UInt8] {
  let result = try run(try #require(program("pdftoppm")), ["-gray", "-r", "\(ppi)", path])
  #expect(result.status == 0, "\(result.errors)")
  return Array(result.output)
}

@Test(
  .enabled(if: hasFonts && hasPoppler, "needs the fonts and poppler-utils"),
  arguments: PrintedFiles.layouts)
func postProcessingChangesNoPixel(layout: String) throws {
  var report = Report()
  let opened = try OpenedLayout(layout, home: Home(folder: projectFolder), &report)
  let outline = Outline(try openBook(sampleBook, &report))
  let publication = try opened.typeset(outline, RenderRequest(), &report)
  let painted = try pdf(of: publication.pages, isStamped: true, fonts: opened.fonts, hasBackdrops: false)
  let structured = try opened.pdfBytes(publication, of: outline.book, RenderRequest())
  try withFolder { folder in
    let files = [("painted", painted.bytes.whole), ("structured", structured.whole)].map { name, bytes in
      (path: folder.appending(path: "\(name).pdf"), bytes: bytes)
    }
    for file in files { try Data(file.bytes).write(to: file.path) }
    // Cairo writes the edges of a page in millionths of a point, the finished file has thousandths. At 41 pixels per
    // inch, no line of the sample is so near to a quarter of a pixel, to which poppler rounds, that this would move it.
    let pictures = try files.map { try pixels($0.path.path(percentEncoded: false), ppi: 41) }
    #expect(pictures[0].count > 3_000_000)
    let isAlike = pictures[0] == pictures[1]
    #expect(isAlike, "\(layout): the pages look otherwise after post-processing")
  }
}

@Test(
  .enabled(if: hasFonts && hasPoppler, "needs the fonts and poppler-utils"), arguments: [[], ["--gray"]])
func withAndWithoutStructurePagesLookAlike(options: [String]) throws {
  // Cairo begins a new text where a stamp begins, and so rounds positions within a line differently, by thousandths of
  // an em. A glyph may then be a quarter pixel further on, which is the finest step of poppler.
  let quarter = 255 / 4 + 1
  let structured = try options.isEmpty ? PrintedFiles.booklets.get() : PrintedFiles.gray.get()
  for (layout, with) in zip(PrintedFiles.layouts, structured) {
    let name = layout + options.joined()
    let without = try PrintedFiles.render(
      sampleBook, as: "plain-\(name).pdf", ["--layout", layout, "--standard", "none"] + options)
    let (before, after) = (try pixels(without.path), try pixels(with.path))
    #expect(!before.isEmpty && before.count == after.count)
    let places = before == after ? [] : before.indices.filter { before[$0] != after[$0] }
    let largest = places.map { abs(Int(before[$0]) - Int(after[$0])) }.max() ?? 0
    #expect(
      largest <= quarter && places.count < before.count / 100_000,
      "\(name): \(places.count) of \(before.count) pixels differ, by \(largest) at most")
  }
}
