import Diagnostics
import GoalBook
import OrderedCollections
import TestSupport
import Testing

private let row = RowID(department: "総務部", pillar: 1, objective: 1, row: 1)

private let book = Book(
  title: "目標", fiscalYear: "平成30年度", pillars: [PillarHeading(number: 1, title: "市役所づくり")],
  departments: [
    Department(
      name: "総務部",
      pillars: [
        Pillar(
          number: 1,
          objectives: [
            Objective(
              text: "努めます。",
              rows: [
                Row(
                  initiatives: [Initiative(number: 1, text: "研修", sections: ["人事課", "総務課"])],
                  cells: [.results: [Item(text: "実施", children: [Item(text: "5回")])]])
              ])
          ])
      ])
  ])

@Test private func textsComeInReadingOrderWithTheirNames() {
  #expect(
    book.texts.map { "\($0.id) \($0.text)" } == [
      "title 目標", "fiscalYear 平成30年度", "pillars/1 市役所づくり", "総務部 総務部", "総務部/1/1 努めます。",
      "総務部/1/1/1/initiatives/1 研修", "総務部/1/1/1/sections/1.1 人事課", "総務部/1/1/1/sections/1.2 総務課",
      "総務部/1/1/1/results/1 実施", "総務部/1/1/1/results/1.1 5回",
    ])
  #expect(book.texts.filter { $0.id.row == row }.count == 5)
}

@Test(arguments: Array(1...20) as [UInt64])
private func aTextIsNamedOnce(seed: UInt64) {
  let names = Book.random(seed: seed).texts.map(\.id)
  #expect(Set(names).count == names.count)
}
