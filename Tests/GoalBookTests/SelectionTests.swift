import Diagnostics
import GoalBook
import Provenance
import TestSupport
import Testing

private let book = Book(
  title: "目標",
  levels: Level.departmentsAndPillars([Level.Heading(number: 1, title: "信頼"), Level.Heading(number: 2, title: "財政")]),
  parts: [
    Part(title: "総務部", parts: [pillar(1, ["総務課"], ["人事課"]), pillar(2, ["税務課"])]),
    Part(title: "建設部", parts: [pillar(2, ["建築課"])]),
    Part(title: "総合部", parts: [pillar(1, ["企画課"])]),
  ])

private func pillar(_ number: Int, _ sections: [String]...) -> Part {
  Part(
    number: number,
    objectives: [
      Objective(
        text: "目標",
        rows: sections.enumerated().map { Row(initiatives: [Initiative(number: $0 + 1, text: "取組", sections: $1)]) })
    ])
}

private let outline = Outline(book)

private func rows(_ subset: Subset) -> [String] {
  subset.selection(of: outline).selection.rows.map(outline.path)
}

@Test(arguments: [
  (Subset(), 5), (Subset(departments: ["総務部"]), 3), (Subset(departments: ["2"]), 1),
  (Subset(departments: ["建"]), 1), (Subset(pillars: [2]), 2), (Subset(departments: ["総務部"], pillars: [1]), 2),
  (Subset(sections: ["人事課"]), 1), (Subset(departments: ["総務部", "建設部"], pillars: [2]), 2),
])
func wishesCombine(subset: Subset, count: Int) {
  #expect(rows(subset).count == count)
}

@Test func aDepartmentIsFoundByItsShortName() {
  var book = book
  book.parts[0].short = "庶務"
  let outline = Outline(book)
  let (selection, diagnostics) = Subset(departments: ["庶務"]).selection(of: outline)
  #expect(diagnostics.isEmpty)
  #expect(selection.rows.count == 3)
  #expect(outline.parts.map { outline.nameInFurniture(of: $0.id).text } == ["庶務", "建設部", "総合部"])
}

@Test func rowsKeepTheirIDs() {
  #expect(rows(Subset(sections: ["人事課"])) == ["総務部/1/1/2"])
}

@Test(arguments: [
  (Subset(departments: ["総無部"]), "unknown-department", "総務部"),
  (Subset(departments: ["務"]), "unknown-department", "did you mean 総務部?"),
  (Subset(departments: ["総"]), "ambiguous-name", "総務部, 総合部"),
  (Subset(pillars: [9]), "unknown-pillar", "1, 2"),
  (Subset(sections: ["人字課"]), "unknown-section", "人事課"),
  (Subset(departments: ["建設部"], pillars: [1]), "empty-selection", ""),
])
func wrongWishes(subset: Subset, id: String, hint: String) throws {
  let diagnostic = try #require(subset.selection(of: outline).diagnostics.first)
  #expect(diagnostic.message.id == id)
  #expect(diagnostic.hints.map(\.en).joined().contains(hint) || hint.isEmpty)
}

@Test func aChosenRowBringsWhatItStandsInAndWhatStandsInIt() {
  let selection = Subset(sections: ["人事課"]).selection(of: outline).selection
  let chosen = outline.nodes.filter { selection.contains($0.id) }.map { outline.path(of: $0.id) }
  #expect(
    chosen == [
      "", "title", "pillars/1", "pillars/2", "総務部", "総務部/1", "総務部/1/1", "総務部/1/1/2",
      "総務部/1/1/2/initiatives/1", "総務部/1/1/2/sections/1.1",
    ])
}

/// What a node must be in or hold to be chosen with some rows or parts.
private func isChosen(_ node: BookNode, with wanted: Set<NodeID>, in outline: Outline) -> Bool {
  func holdsWanted(_ id: NodeID) -> Bool { outline.subtree(of: id).contains { wanted.contains($0.id) } }
  if outline.stands(node.id, in: wanted) || holdsWanted(node.id) || node.id == Outline.root { return true }
  let around = [node.id] + outline.ancestors(of: node.id).map(\.id)
  return around.contains { id in
    switch outline[id].kind {
    case .title, .edition, .fiscalYear, .issuer, .logo, .colophon, .field, .heading: true
    case .short, .passage: outline[outline[id].parent].kind.isPart && holdsWanted(outline[id].parent)
    default: false
    }
  }
}

@Test(arguments: Array(1...20) as [UInt64])
func selectionsAreWhatTheySay(seed: UInt64) {
  let outline = Outline(Book.random(seed: seed))
  for (index, part) in outline.partsOfAllLevels.enumerated() {
    let one = Selection(all: outline).part(part)
    #expect(one.partsOfAllLevels == outline.partsOfAllLevels.filter(one.contains))
    #expect(one.rows == outline.rows.filter(one.contains))
    #expect(outline.nodes.map { one.contains($0.id) } == outline.nodes.map { isChosen($0, with: [part], in: outline) })
    let wanted = Set(outline.rows.enumerated().filter { ($0.offset + index) % 3 == 0 }.map(\.element))
    let some = Selection(all: outline).rows { wanted.contains($0) }
    #expect(some.rows == outline.rows.filter(wanted.contains))
    #expect(outline.nodes.map { some.contains($0.id) } == outline.nodes.map { isChosen($0, with: wanted, in: outline) })
    #expect(
      outline.nodes.map { some.part(part).contains($0.id) }
        == outline.nodes.map { some.contains($0.id) && one.contains($0.id) })
  }
}
