import Diagnostics
import GoalBook
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
