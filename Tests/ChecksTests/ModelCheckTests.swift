import Diagnostics
import GoalBook
import Checks
import Testing

private let wholeRow = """
  - initiatives: [{ number: 1, text: 広報紙を改めます。, sections: [広報広聴課] }]
    results: [刷新 12回]
    outcomes: [読みやすくなった。]
  """

@Suite("The book's shape") struct ModelCheckTests {
  @Test func aRowWithoutResultIsAnError() {
    let rows = wholeRow + "\n- initiatives: [{ number: 2, text: 庁舎を直します。, sections: [管財課] }]\n  outcomes: [直した。]"
    let found = remarks("missing-result", in: book(rows: rows))
    #expect(found.map(\.message) == ["initiative 2 has no result (実績)"])
    #expect(found.map(\.severity) == [.error])
    #expect(remarks("missing-outcome", in: book(rows: rows)).isEmpty)
    #expect(remarks("missing-result", in: book(rows: wholeRow)).isEmpty)
  }

  @Test func aBookWithoutTheColumnLacksNothing() {
    let rows = "- initiatives: [{ number: 1, text: 改めます。 }]\n  results: [刷新 12回]"
    #expect(remarks("missing-outcome", in: book(rows: rows)).isEmpty)
  }

  @Test func anObjectiveWithoutRows() {
    let empty = book(
      yaml: """
        title: 目標
        pillars: { 1: 柱 }
        departments:
          - { name: 総務部, pillars: [{ pillar: 1, objectives: [{ text: 努めます。, rows: [] }] }] }
        """)
    #expect(remarks("empty-objective", in: empty).map(\.matched) == ["努めます。"])
    #expect(remarks("empty-objective", in: book(rows: wholeRow)).isEmpty)
  }

  @Test(arguments: [
    ([1, 2, 3], []), ([2, 3], ["the first initiative is 2, not 1"]), ([1, 3], ["initiative 3 follows 1"]),
    ([1, 1], ["initiative 1 stands twice"]), ([1, 3, 2], ["initiative 3 follows 1", "initiative 2 follows 3"]),
  ])
  func initiativeNumbers(numbers: [Int], messages: [String]) {
    let rows = numbers.map { "- initiatives: [{ number: \($0), text: 取組\($0)を進めます。 }]" }.joined(separator: "\n")
    #expect(remarks("initiative-number", in: book(rows: rows)).map(\.message) == messages)
  }

  @Test func pillarsOutOfOrder() {
    let wrong = book(
      yaml: """
        title: 目標
        pillars: { 1: 柱, 2: 柱二 }
        departments:
          - { name: 総務部, pillars: [{ pillar: 2, objectives: [] }, { pillar: 1, objectives: [] }] }
        """)
    let found = remarks("pillar-order", in: wrong)
    #expect(found.map(\.message) == ["pillar 1 of 総務部 stands after pillar 2"])
    #expect(remarks("pillar-order", in: book(rows: wholeRow)).isEmpty)
  }

  @Test(arguments: [
    (["広報広聴課", "広報広聴課", "広報公聴課"], ["広報公聴課"]), (["税務課", "税務課", "財務課"], []), (["国保年金課", "国保年金課", "国保課"], []),
  ])
  func sectionsOneLetterAway(sections: [String], found: [String]) {
    let rows = sections.enumerated().map { index, section in
      "- initiatives: [{ number: \(index + 1), text: 取組\(index)を進めます。, sections: [\(section)] }]"
    }
    #expect(remarks("near-section", in: book(rows: rows.joined(separator: "\n"))).map(\.matched) == found)
  }

  @Test func whatStandsTwice() {
    let rows = """
      - initiatives: [{ number: 1, text: 推進します。 }, { number: 2, text: 推進します。 }]
        outcomes: [抑止した。, 高めた。, 抑止した。]
      """
    #expect(
      remarks("repeated-initiative", in: book(rows: rows)).map(\.text?.description) == ["総務部/1/1/1/initiatives/2"])
    #expect(remarks("repeated-item", in: book(rows: rows)).map(\.text?.description) == ["総務部/1/1/1/outcomes/3"])
    #expect(remarks("repeated-item", in: book(rows: wholeRow)).isEmpty)
  }

  @Test func resultsWithoutAQuantity() {
    func rows(_ results: [String]) -> Book {
      book(
        rows: results.enumerated().map { "- initiatives: [{ text: 取組\($0) }]\n  results: [\($1)]" }.joined(
          separator: "\n"))
    }
    #expect(remarks("missing-quantity", in: rows(["講座 3回", "配布 5件", "更新", "調査 1回"])).map(\.matched) == ["更新"])
    #expect(remarks("missing-quantity", in: rows(["講座 3回", "配布", "更新", "調査 1回"])).isEmpty)
  }

  @Test(arguments: [
    (["実施した。", "高めた。", "減らした"], ["た"]), (["調査の実施", "講座の開催。"], ["。"]), (["調査の実施", "講座の開催"], []),
    (["実施した。", "高めた。", "公表した。(3月)"], []),
  ])
  func stopsInALists(items: [String], found: [String]) {
    let row = "- initiatives: [取組]\n  results: [\(items.joined(separator: ", "))]"
    #expect(remarks("list-stop", in: book(rows: row)).map(\.matched) == found)
  }

  @Test func aTotalInOneCellAndItsPartsInTheNext() {
    func row(_ total: Int) -> Book {
      book(rows: "- initiatives: [取組]\n  results: [再利用量 \(total)t]\n  outcomes: [陶器 17t, ガラス 123t]")
    }
    #expect(remarks("wrong-sum", in: row(141)).map(\.matched) == ["141t"])
    #expect(remarks("wrong-sum", in: row(140)).isEmpty)
  }
}
