import BookDesign
import Booklet
import Diagnostics
import Frames
import GoalBook
import Measure
import TestSupport
import Testing
import Typesetting

/// The five-column layout with all widths open.
private func openLayout() throws -> Layout {
  var layout = try projectLayout("five-column")
  for index in layout.table.columns.indices { layout.table.columns[index].width = .automatic }
  return layout
}

private func bodyHeight(_ outline: Outline, _ layout: ResolvedLayout) -> Int {
  let designed = publication(
    of: Selection(all: outline), layout: layout, options: PublicationOptions(hasCover: false, hasContents: false))
  let pages = typeset(designed, shaper: SquareShaper()).pages
  return pages.reduce(0) { $0 + $1.filled }
}

@Test(arguments: [1, 2, 3] as [UInt64])
func chosenWidthsFillTheMeasureAndMakeTablesLower(seed: UInt64) throws {
  let outline = Outline(Book.random(seed: seed))
  let layout = try openLayout()
  let (found, problems) = layout.resolved(for: outline, shaper: SquareShaper())
  #expect(problems.isEmpty)
  let resolved = try #require(found)
  #expect(resolved.widths.reduce(.zero, +) == layout.page.typeAreaSize.width)
  #expect(resolved == layout.resolved(for: outline, shaper: SquareShaper()).layout)
  var equal = layout
  for index in equal.table.columns.indices { equal.table.columns[index].width = .share(1000) }
  let shared = try #require(equal.resolved(for: outline, shaper: SquareShaper()).layout)
  #expect(bodyHeight(outline, resolved) <= bodyHeight(outline, shared))
}

@Test func chosenWidthsKeepWithinTheirLimits() throws {
  let outline = Outline(Book.random(seed: 4))
  var layout = try openLayout()
  layout.table.columns[1].least = .millimeters(90)
  layout.table.columns[2].most = .millimeters(12)
  let (resolved, problems) = layout.resolved(for: outline, shaper: SquareShaper())
  #expect(problems.isEmpty)
  let widths = try #require(resolved).widths
  #expect(widths[1] >= .millimeters(90) && widths[2] <= .millimeters(12))
  #expect(widths.reduce(.zero, +) == layout.page.typeAreaSize.width)
}

@Test func limitsThatDoNotFitAreAnError() throws {
  var layout = try openLayout()
  for index in layout.table.columns.indices { layout.table.columns[index].least = .millimeters(90) }
  let (_, problems) = layout.resolved(for: Outline(Book.random(seed: 1)), shaper: SquareShaper())
  #expect(problems.map(\.message.id) == ["width-limits"])
}

@Test func aBookGetsTheSameWidthsWhateverWasSetBefore() throws {
  let layout = try openLayout()
  let (first, second) = (Outline(Book.random(seed: 5, departments: 3)), Outline(Book.random(seed: 6, departments: 3)))
  func pages(_ outline: Outline) throws -> TypesetPublication {
    var report = Report()
    return try typesetBooklet(
      outline, layout: layout, request: RenderRequest(), shaper: SquareShaper(), &report)
  }
  let alone = try pages(second)
  _ = try pages(first)
  #expect(try pages(second) == alone)
}
