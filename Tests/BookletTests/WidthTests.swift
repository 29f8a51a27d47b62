import BookDesign
import Diagnostics
import Frames
import GoalBook
import Measure
import TestSupport
import Testing
import Typesetting

/// The five-column layout with all widths left to be chosen.
private func openLayout() throws -> Layout {
  var layout = try projectLayout("five-column")
  for index in layout.table.columns.indices { layout.table.columns[index].width = .automatic }
  return layout
}

private func bodyHeight(_ book: Book, _ layout: Layout) throws -> Int {
  let (designed, _) = publication(
    of: ChosenBook(whole: book), layout: layout, wishes: PublicationWishes(hasCover: false, hasContents: false))
  let pages = typeset(try #require(designed), shaper: SquareShaper()).pages
  return pages.reduce(0) { $0 + $1.filled }
}

@Test(arguments: [1, 2, 3] as [UInt64])
func chosenWidthsFillTheMeasureAndMakeTablesLower(seed: UInt64) throws {
  let book = Book.random(seed: seed)
  let layout = try openLayout()
  let (resolved, problems) = layout.resolved(for: book, shaper: SquareShaper())
  #expect(problems.isEmpty)
  let (widths, _) = columnWidths(of: resolved, for: book)
  #expect(widths.reduce(.zero, +) == layout.page.typeAreaSize.width)
  #expect(resolved == layout.resolved(for: book, shaper: SquareShaper()).layout)
  var equal = layout
  for index in equal.table.columns.indices { equal.table.columns[index].width = .share(1000) }
  #expect(try bodyHeight(book, resolved) <= bodyHeight(book, equal))
}

@Test func chosenWidthsKeepWithinTheirLimits() throws {
  let book = Book.random(seed: 4)
  var layout = try openLayout()
  layout.table.columns[1].least = .millimeters(90)
  layout.table.columns[2].most = .millimeters(12)
  let (resolved, problems) = layout.resolved(for: book, shaper: SquareShaper())
  #expect(problems.isEmpty)
  let (widths, _) = columnWidths(of: resolved, for: book)
  #expect(widths[1] >= .millimeters(90) && widths[2] <= .millimeters(12))
  #expect(widths.reduce(.zero, +) == layout.page.typeAreaSize.width)
}

@Test func limitsThatDoNotFitAreAnError() throws {
  var layout = try openLayout()
  for index in layout.table.columns.indices { layout.table.columns[index].least = .millimeters(90) }
  let (_, problems) = layout.resolved(for: Book.random(seed: 1), shaper: SquareShaper())
  #expect(problems.map(\.message.id) == ["width-limits"])
}
