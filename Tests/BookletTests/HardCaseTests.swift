import Booklet
import Diagnostics
import Foundation
import Frames
import GoalBook
import OrderedCollections
import TestSupport
import Testing
import Typesetting

// Two cases in which other programs lose text of tables over page breaks, as books of `Samples/`.

private func pages(
  ofSample name: String, layout: String
) throws -> (outline: Outline, pages: [PageFrame], problems: [TypesettingProblem.Fault]) {
  var report = Report()
  let outline = Outline(try openBook(projectFolder.appending(path: "Samples/\(name)/book.yaml").path(), &report))
  let typeset = try typesetBooklet(
    outline, layout: try projectLayout(layout), request: RenderRequest(hasCover: false, hasContents: false),
    shaper: SquareShaper(), &report)
  return (outline, typeset.pages.filter { $0.role == .body }, typeset.problems.map(\.fault))
}

extension PageFrame {
  fileprivate var text: String {
    trim.items.filter { $0.belonging != .artifact(.runningHead) }
      .reduce(into: "") { if case .glyphs(let run, _) = $1.item { $0 += run.text } }
  }
}

@Test(arguments: ["four-column", "five-column"])
func aLongObjectiveStandsWholeOnEveryPageOfItsRows(layout: String) throws {
  let (outline, pages, problems) = try pages(ofSample: "long-objective", layout: layout)
  let objectives = outline.book.parts[0].parts[0].objectives
  #expect(problems.isEmpty)
  #expect(pages.count > 1)
  var parts = 0
  for page in pages {
    #expect(!page.provenance.isEmpty)
    #expect(page.text.contains("取組内容"))
    for (index, objective) in objectives.enumerated() {
      let isHere = page.provenance.contains { outline.path(of: $0.row).hasPrefix("危機管理部/1/\(index + 1)/") }
      #expect(page.text.contains(objective.text) == isHere)
      if index == 1, isHere { parts += 1 }
    }
    let label = layout == "four-column" ? "組織目標（つづき）" : "（つづき）"
    #expect(page.text.contains(label) == page.continuesObjective)
  }
  #expect(parts > 1)
  #expect(pages.flatMap(\.provenance).count { $0.part == .whole } == objectives.reduce(0) { $0 + $1.rows.count })
}

@Test func aLongObjectiveMovesToTheNextPageWithItsFirstRow() throws {
  let (outline, pages, _) = try pages(ofSample: "long-objective", layout: "five-column")
  #expect(pages[1].provenance.first.map { outline.path(of: $0.row) } == "危機管理部/1/2/1")
  #expect(!pages[1].continuesObjective)
}

@Test(arguments: ["four-column", "five-column"])
func aRowHigherThanAPageIsPartedAndNamedOnEachPart(layout: String) throws {
  let (outline, pages, problems) = try pages(ofSample: "tall-row", layout: layout)
  let objective = outline.book.parts[0].parts[0].objectives[0]
  let sections = objective.rows[1].initiatives[0].sections
  let tall = pages.filter { $0.provenance.contains { outline.path(of: $0.row) == "市民協働部/2/1/2" } }
  #expect(tall.count > 1)
  #expect(problems == [.rowCut])
  for page in tall {
    #expect(page.text.contains("取組内容"))
    #expect(page.text.contains(objective.text))
    #expect(page.text.contains("②"))
    for section in sections { #expect(page.text.contains(section)) }
  }
  let items = objective.rows[1].cells[.results]?.first?.children ?? []
  let text = pages.map(\.text).joined()
  #expect(items.count > 60)
  for item in items { #expect(text.ranges(of: item.text).count == 1) }
  #expect(pages[0].provenance.count > 1)
}
