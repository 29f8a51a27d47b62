import Diagnostics
import GoalBook
import Testing

// Parts of a book of three levels that are chosen by name, with what belongs to them.

private func part(_ title: String, _ parts: [Part] = [], rows: Int = 1, note: String? = nil) -> Part {
  let row = Row(initiatives: [Initiative(text: "取組")])
  var part = Part(title: title, parts: parts)
  if parts.isEmpty, rows > 0 {
    part.objectives = [Objective(text: "目標", rows: [row]), Objective(text: "まだ空の目標", rows: [])]
  }
  if !parts.isEmpty { part.lead = [.paragraph(PlacedText("\(title)から"))] }
  if let note { part.notes = [.paragraph(PlacedText(note))] }
  return part
}

private let outline: Outline = {
  var book = Book(title: "目標", levels: ["局", "部", "課"].map { Level(noun: $0, englishNoun: $0, key: $0) })
  book.parts = [
    part("港湾局", [part("管理部", [part("庶務課", note: "※港"), part("工事課")]), part("振興部", [part("企画課")])]),
    part("水道局", [part("給水部", [part("庶務課"), part("浄水課", rows: 0)])]),
  ]
  book.parts[1].parts[0].short = "給水"
  return Outline(book)
}()

private func found(_ subset: Subset) -> [String] { subset.wantedParts(of: outline).map(outline.path) }

@Test(arguments: [
  ("港湾局/管理部", "港湾局/管理部"), ("管理部", "港湾局/管理部"), ("管理部/庶務課", "港湾局/管理部/庶務課"),
  ("給水", "水道局/給水部"), ("水", "水道局"), ("工", "港湾局/管理部/工事課"), ("管理部/工", "港湾局/管理部/工事課"),
])
func aPartIsFoundByAsMuchOfItsPathAsIsNotAmbiguous(wish: String, path: String) {
  #expect(Subset(parts: [wish]).selection(of: outline).diagnostics.isEmpty)
  #expect(found(Subset(parts: [wish])) == [path])
}

@Test(arguments: [
  (Subset(parts: ["庶務課"]), "ambiguous-part", "港湾局/管理部/庶務課, 水道局/給水部/庶務課"),
  (Subset(departments: ["庶務課"]), "ambiguous-part", "--part 港湾局/管理部/庶務課"),
  (Subset(parts: ["菅理部"]), "unknown-part", "管理部"), (Subset(parts: [""]), "unknown-part", ""),
])
func aNameOfSeveralPartsIsRefused(subset: Subset, id: String, hint: String) throws {
  let diagnostic = try #require(subset.selection(of: outline).diagnostics.first)
  #expect(diagnostic.message.id == id)
  #expect(diagnostic.hints.map(\.en).joined().contains(hint) || hint.isEmpty)
}

@Test func whatStandsInAnotherWantedPartIsNotWantedTwice() {
  #expect(found(Subset(departments: ["港湾局"], parts: ["管理部"])) == ["港湾局/管理部"])
  #expect(found(Subset(departments: ["港湾局", "振興部"])) == ["港湾局"])
  #expect(found(Subset(departments: ["振興部"], parts: ["工事課"])) == [])
}

@Test("A part taken out of a selection has what is chosen in it, and nothing of those beside it")
func aPartOfAPart() throws {
  let (selection, _) = Subset(parts: ["振興部"]).selection(of: outline)
  let outer = try #require(selection.parts().first)
  let taken = selection.part(outer.id)
  let names = outline.nodes.filter { taken.contains($0.id) }.map { outline.path(of: $0.id) }
  #expect(names == outline.nodes.filter { selection.contains($0.id) }.map { outline.path(of: $0.id) })
  #expect(names.contains("港湾局/lead/1") && !names.contains { $0.contains("管理部") })
}

@Test func aPartOfTheWholeBookHasWhatIsStillEmptyInIt() throws {
  let all = Selection(all: outline)
  let empty = try #require(outline.node(at: "水道局/給水部/浄水課"))
  let taken = all.part(empty)
  #expect(taken.contains(empty) && taken.rows.isEmpty)
  let (wanted, diagnostics) = Subset(parts: ["管理部"]).selection(of: outline)
  #expect(diagnostics.isEmpty)
  #expect(wanted.contains(try #require(outline.node(at: "港湾局/管理部/庶務課/2"))))
}
