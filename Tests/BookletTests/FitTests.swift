import BookDesign
import Booklet
import Diagnostics
import Frames
import GoalBook
import Measure
import TestSupport
import Testing
import Typesetting

// A booklet is fitted to a number of pages by widths, leading and size, with the smallest change that suffices.

private func pageCount(_ book: Book, _ layout: Layout, fitPages: Int? = nil, _ report: inout Report) throws -> Int {
  let request = RenderRequest(fitPages: fitPages)
  return try typesetBooklet(
    Outline(book), layout: layout, request: request, shaper: SquareShaper(), &report
  ).pages.count
}

private func notes(_ report: Report) -> [String] {
  report.diagnostics.filter { $0.message.id == "fitted" }.map(\.message.text.en)
}

@Test(arguments: ["four-column", "five-column"], [1, 2, 3] as [UInt64])
func triedPagesAreAsManyAsTypesetOnes(name: String, seed: UInt64) throws {
  let layout = try projectLayout(name)
  let publication = try design(.random(seed: seed), in: layout)
  var trial = PageTrial(shaper: SquareShaper())
  let counts = trial.pageCounts(of: publication)
  let pages = typeset(publication, shaper: SquareShaper()).pages
  #expect(counts.total == pages.count)
  #expect(counts.chapters.reduce(0, +) == pages.count { $0.role == .body })
}

@Test(arguments: ["four-column", "five-column"], [1, 2] as [UInt64])
func aBookletIsFittedToAPageLess(name: String, seed: UInt64) throws {
  let layout = try projectLayout(name)
  let book = Book.random(seed: seed, departments: 3)
  var report = Report()
  let wanted = try pageCount(book, layout, &report) - 1
  #expect(notes(report).isEmpty)
  let fitted = try pageCount(book, layout, fitPages: wanted, &report)
  #expect(fitted <= wanted)
  #expect(notes(report).count == 1)
  var again = Report()
  #expect(try pageCount(book, layout, fitPages: wanted, &again) == fitted)
  #expect(notes(again) == notes(report))
}

@Test func whatFitsAlreadyIsLeftAlone() throws {
  let book = Book.random(seed: 1)
  var report = Report()
  let count = try pageCount(book, try projectLayout("four-column"), &report)
  #expect(try pageCount(book, try projectLayout("four-column"), fitPages: count + 5, &report) == count)
  #expect(notes(report).isEmpty)
}

@Test func whatCannotBeDoneSaysHowNearItCame() throws {
  let book = Book.random(seed: 1, departments: 3)
  var report = Report()
  var stop: RunError?
  do {
    _ = try pageCount(book, try projectLayout("four-column"), fitPages: 3, &report)
  } catch let caught as RunError {
    stop = caught
  }
  let error = try #require(stop?.diagnostics.first)
  #expect(stop?.status == .wrongInput)
  #expect(error.message.id == "cannot-fit")
  #expect(error.message.text.en.hasSuffix("pages at the smallest setting allowed, 3 pages wanted"))
  #expect(!error.hints.isEmpty)
}

@Test(arguments: [1, 2] as [UInt64])
func allPagesAreAMultiple(seed: UInt64) throws {
  var layout = try projectLayout("four-column")
  let book = Book.random(seed: seed, departments: 3)
  for multiple in [2, 4] {
    layout.fit.multiple = multiple
    var report = Report()
    #expect(try pageCount(book, layout, &report).isMultiple(of: multiple))
  }
}

@Test func noDepartmentTakesMorePagesThanAsked() throws {
  var layout = try projectLayout("five-column")
  let book = Book.random(seed: 2, departments: 3)
  func longest(_ report: inout Report) throws -> Int {
    let pages = try typesetBooklet(
      Outline(book), layout: layout, request: RenderRequest(), shaper: SquareShaper(), &report
    ).pages
    return Set(pages.compactMap(\.chapter)).map { name in pages.count { $0.chapter == name } }.max() ?? 0
  }
  var report = Report()
  let most = try longest(&report) - 1
  layout.fit.pages = most
  #expect(try longest(&report) <= most)
  #expect(notes(report).count == 1)
}

@Test func stepsEndAtTheirBoundsAndLeaveHeadingsAlone() throws {
  var layout = try projectLayout("four-column")
  layout.fit.leading = .init(least: .points(12), most: .points(15))
  layout.fit.size = .init(least: .points(8.5), most: .points(9.3))
  let resolved = try #require(layout.resolved(for: Outline(.random(seed: 1)), shaper: SquareShaper()).layout)
  let steps = FitSteps(resolved, lowest: resolved)
  // To fewer pages: leadings 13.9 … 12, then sizes 8.9 … 8.5; to more: 14.1 … 15, then 9.1 … 9.3.
  #expect(steps.shrinkCount == 20 + 5)
  #expect(steps.growCount == 10 + 3)
  let least = steps.layout(after: -steps.shrinkCount).layout
  #expect(least.bodyStyle.leading == .points(12))
  #expect(least.bodyStyle.face.size == .points(8.5))
  #expect(least.table.headerStyle.face.size < layout.table.headerStyle.face.size)
  #expect((least.headings, least.cover) == (layout.headings, layout.cover))
  #expect(steps.layout(after: steps.growCount).layout.bodyStyle.face.size == .points(9.3))
  #expect(steps.changes(after: -1).map(\.en) == ["leading 13.9pt instead of 14pt"])
  #expect(steps.changes(after: 0).isEmpty)
}

@Test(arguments: [4, 7, 16])
func blanksFillUpToAMultiple(multiple: Int) throws {
  let book = Book.random(seed: 3)
  var layout = try projectLayout("four-column")
  var report = Report()
  func pages(_ layout: Layout, _ request: RenderRequest = RenderRequest()) throws -> [PageFrame] {
    try typesetBooklet(Outline(book), layout: layout, request: request, shaper: SquareShaper(), &report).pages
  }
  let plain = try pages(layout)
  (layout.fit.multiple, layout.fit.hasBlanks) = (multiple, true)
  let filled = try pages(layout)
  #expect(filled.count.isMultiple(of: multiple) && filled.count - plain.count < multiple)
  #expect(filled.prefix(plain.count).map(\.trim) == plain.map(\.trim))
  #expect(filled.dropFirst(plain.count).allSatisfy { $0.role == .blank && $0.trim.items.isEmpty })
  #expect(filled.map(\.index) == Array(1...filled.count))
  #expect(notes(report).isEmpty)
  // A part of the book is printed by itself and gets no blanks.
  let part = RenderRequest(subset: Subset(departments: ["1"]))
  #expect(try pages(layout, part).count == pages(try projectLayout("four-column"), part).count)
}
