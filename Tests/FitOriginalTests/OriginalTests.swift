import BookDesign
import Booklet
import Diagnostics
import Foundation
import Frames
import GoalBook
import Measure
import TestSupport
import Testing
import Typesetting

@testable import fit_original

/// The project's folder.
let projectFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// A layout of the project.
private func projectLayout(_ name: String) throws -> Layout {
  let home = Home(folder: projectFolder)
  var report = Report()
  return try home.layout(name, fonts: try home.fontManifest(&report), &report)
}

/// The whole of a book in a layout that is resolved for it with square glyphs.
private func design(_ book: Book, in layout: Layout, _ options: PublicationOptions) throws -> Publication {
  let outline = Outline(book)
  let resolved = try #require(layout.resolved(for: outline, shaper: SquareShaper()).layout)
  return publication(of: Selection(all: outline), layout: resolved, options: options)
}

// The comparison of a booklet with its printed original, by which `make fit-original` searches.

@Test(arguments: ["four-column", "five-column"], [1, 2, 3] as [UInt64])
func aBookletFallsAsItself(name: String, seed: UInt64) throws {
  var layout = try projectLayout(name)
  layout.pageRules = PageRules(.firstFit)
  let book = Book.random(seed: seed, departments: 3)
  let publication = try design(book, in: layout, PublicationOptions(hasCover: false, hasContents: false))
  let pages = typeset(publication, shaper: SquareShaper())
  // Read from the pages: where departments begin, and the rows before which a page begins within a table.
  let starts = pages.contents.compactMap { Int($0.folio) }
  let area = layout.page.typeAreaSize
  var trial = PageTrial(shaper: SquareShaper())
  let chapters = publication.chapters.map { trial.chapter($0, number: $0.number, width: area.width) }
  let alone = OriginalPages(starts: starts, breaks: []).fall(of: chapters, height: area.height)
  #expect(alone.starts == starts)
  #expect(alone.equalStarts == 3)
  #expect(alone.pageCount == pages.pages.count)
  #expect(alone.distance >= 0)

  let firstRows = pages.pages.compactMap(\.provenance.first?.row)
  let breaks = firstRows.filter { row in
    pages.pages.contains { $0.provenance.first?.row == row && $0.continuesObjective }
  }
  let whole = OriginalPages(starts: starts, breaks: breaks).fall(of: chapters, height: area.height)
  #expect(whole.breaks == breaks)
}

@Test func anOriginalOfMorePagesIsFar() throws {
  let layout = try projectLayout("five-column")
  let book = Book.random(seed: 1, departments: 2)
  let publication = try design(book, in: layout, PublicationOptions(hasCover: false, hasContents: false))
  let area = layout.page.typeAreaSize
  var trial = PageTrial(shaper: SquareShaper())
  let chapters = publication.chapters.map { trial.chapter($0, number: $0.number, width: area.width) }
  let near = OriginalPages(starts: [1], breaks: []).fall(of: chapters, height: area.height)
  let second = OriginalPages(starts: [1], breaks: []).fall(of: chapters, height: area.height).starts[1]
  let far = OriginalPages(starts: [1, second + 1], breaks: []).fall(of: chapters, height: area.height)
  #expect(far.distance >= near.distance + 300)
  #expect(far.equalStarts == 1)
}
