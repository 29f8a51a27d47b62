import Diagnostics
import GoalBook
import Testing

@testable import Booklet

// The files that an export of a book of three levels writes.

private let book: Book = {
  func part(_ title: String, _ parts: [Part] = []) -> Part {
    let row = Row(initiatives: [Initiative(text: "取組")])
    var part = Part(
      title: title, objectives: parts.isEmpty ? [Objective(text: "目標", rows: [row])] : [], parts: parts)
    part.lead = [.paragraph(PlacedText("\(title)から"))]
    part.notes = [.paragraph(PlacedText("※\(title)"))]
    return part
  }
  var book = Book(title: "目標", levels: ["局", "部", "課"].map { Level(noun: $0, englishNoun: $0, key: $0) })
  book.parts = [
    part("港湾局", [part("管理部", [part("庶務課"), part("工事課")]), part("振興部", [part("企画課")])]),
    part("水道局", [part("給水部", [part("浄水課")])]),
  ]
  book.parts[1].short = "水道"
  return book
}()

private func jobs(_ wish: String, _ subset: Subset = Subset()) throws -> [ExportJob] {
  let (selection, diagnostics) = subset.selection(of: Outline(book))
  #expect(diagnostics.isEmpty)
  return exportJobs(selection, by: try ExportUnit(wish, for: book), RenderRequest(subset: subset))
}

@Test(arguments: [
  ("department", Subset(), ["01-港湾局", "02-水道"]),
  ("level:2", Subset(), ["01-01-管理部", "01-02-振興部", "02-01-給水部"]),
  ("部", Subset(), ["01-01-管理部", "01-02-振興部", "02-01-給水部"]),
  ("level", Subset(parts: ["給水部"]), ["02-01-給水部", "02-01-01-浄水課"]),
  ("department", Subset(parts: ["港湾局/振興部"]), ["01-02-振興部"]),
  ("department", Subset(departments: ["振興部", "水道局"]), ["01-02-振興部", "02-水道"]),
  ("課", Subset(parts: ["管理部"]), ["01-01-01-庶務課", "01-01-02-工事課"]),
  ("局", Subset(departments: ["港湾局"], parts: ["工事課"]), ["01-01-02-工事課"]),
])
func filesAreNamedAfterThePartsThatAreAskedFor(wish: String, subset: Subset, names: [String]) throws {
  #expect(try jobs(wish, subset).map(\.fileName) == names.map { "\($0).pdf" })
}

@Test("A file holds nothing of a part beside its own, not even its notes")
func filesHoldNothingElse() throws {
  for job in try jobs("level", Subset(parts: ["管理部"])) + jobs("department", Subset(departments: ["庶務課"])) {
    let outline = job.selection.outline
    let texts = outline.nodes.filter { job.selection.contains($0.id) && $0.kind.isPassage }.map(\.text)
    let own = job.request.subset.wantedParts(of: outline).map { outline[$0].text }
    #expect(own == [job.title])
    #expect(!texts.contains { $0.contains("振興部") || $0.contains("企画課") || $0.contains("水道局") }, "\(job.fileName)")
  }
}

@Test(arguments: [
  ("level:4", "no-such-level"), ("level:0", "no-such-level"), ("章", "unknown-unit"), ("", "unknown-unit"),
])
func whatIsNoKindOfPartIsRefused(wish: String, id: String) {
  #expect { try ExportUnit(wish, for: book) } throws: { error in
    (error as? RunError)?.diagnostics.first?.message.id == id
  }
}

@Test(arguments: ["section", "pillar"])
func whatTheBookLacksIsNothingToExport(wish: String) throws {
  #expect(try jobs(wish).isEmpty)
  let error = RunError.nothingToExport(by: try ExportUnit(wish, for: book), in: book)
  #expect(error.diagnostics.first?.hints.first?.en.contains(wish) == false)
}
