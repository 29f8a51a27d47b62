import Diagnostics
import GoalBook
import Testing

@Test func everyProblemIsFoundInOneRun() {
  let twice = Row(initiatives: [Initiative(number: 1, text: "取組"), Initiative(number: 1, text: "")])
  let department = Part(
    title: "部", parts: [Part(number: 3, objectives: [Objective(text: " ", rows: [twice])]), Part(number: 3)])
  let book = Book(
    title: "", levels: Level.departmentsAndPillars([Level.Heading(number: 1, title: "柱")]),
    parts: [department, department])
  let ids = Outline(book).validation().all.map(\.message.id)
  #expect(
    Set(ids) == [
      "missing-text", "unnamed-pillar", "duplicate-department", "duplicate-pillar", "duplicate-initiative",
    ])
  #expect(Outline(book).validation().all.filter { $0.severity == .error }.count == 1 + 2 * (1 + 2) + 2)
}

@Test func aNumberWithATitleOfItsOwnNeedsNoHeading() {
  let parts = [
    Part(title: "部", parts: [Part(number: 1, title: "健全な財政")]), Part(title: "局", parts: [Part(number: 1)]),
  ]
  let book = Book(title: "目標", parts: parts)
  #expect(Outline(book).validation().all.map(\.message.id) == ["unnamed-pillar"])
}

@Test func aSoundBookIsSilent() {
  let row = Row(initiatives: [Initiative(number: 1, text: "取組", sections: ["課"])])
  let book = Book(
    title: "目標", levels: Level.departmentsAndPillars([Level.Heading(number: 1, title: "柱")]),
    parts: [
      Part(title: "部", parts: [Part(number: 1, objectives: [Objective(text: "目標", rows: [row])])])
    ])
  #expect(Outline(book).validation().all.isEmpty)
}

extension Validation {
  /// All problems of the book.
  var all: [Diagnostic] { title + parts + others + repeatedNumbers }
}
