import Diagnostics
import GoalBook
import Testing

private let book = Book(
  title: "目標", pillars: [PillarHeading(number: 1, title: "信頼"), PillarHeading(number: 2, title: "財政")],
  departments: [
    Department(name: "総務部", pillars: [pillar(1, ["総務課"], ["人事課"]), pillar(2, ["税務課"])]),
    Department(name: "建設部", pillars: [pillar(2, ["建築課"])]),
    Department(name: "総合部", pillars: [pillar(1, ["企画課"])]),
  ])

private func pillar(_ number: Int, _ sections: [String]...) -> Pillar {
  Pillar(
    number: number,
    objectives: [
      Objective(
        text: "目標",
        rows: sections.enumerated().map { Row(initiatives: [Initiative(number: $0 + 1, text: "取組", sections: $1)]) })
    ])
}

private func rows(_ selection: Selection) -> [String] {
  selection.applied(to: book).chosen.departments.flatMap(\.pillars).flatMap(\.objectives).flatMap(\.rows)
    .map(\.id.description)
}

@Test(arguments: [
  (Selection(), 5), (Selection(departments: ["総務部"]), 3), (Selection(departments: ["2"]), 1),
  (Selection(departments: ["建"]), 1), (Selection(pillars: [2]), 2), (Selection(departments: ["総務部"], pillars: [1]), 2),
  (Selection(sections: ["人事課"]), 1), (Selection(departments: ["総務部", "建設部"], pillars: [2]), 2),
])
func wishesCombine(selection: Selection, count: Int) {
  #expect(rows(selection).count == count)
}

@Test func rowsKeepTheirIDs() {
  #expect(rows(Selection(sections: ["人事課"])) == ["総務部/1/1/2"])
}

@Test(arguments: [
  (Selection(departments: ["総無部"]), "unknown-department", "総務部"),
  (Selection(departments: ["総"]), "ambiguous-name", "総務部, 総合部"),
  (Selection(pillars: [9]), "unknown-pillar", "1, 2"),
  (Selection(sections: ["人字課"]), "unknown-section", "人事課"),
  (Selection(departments: ["建設部"], pillars: [1]), "empty-selection", ""),
])
func wrongWishes(selection: Selection, id: String, hint: String) throws {
  let diagnostic = try #require(selection.applied(to: book).diagnostics.first)
  #expect(diagnostic.message.id == id)
  #expect(diagnostic.hints.joined().contains(hint) || hint.isEmpty)
}
