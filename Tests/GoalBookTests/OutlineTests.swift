import Diagnostics
import GoalBook
import OrderedCollections
import Provenance
import TestSupport
import Testing

private let book = Book(
  title: "目標", fiscalYear: "平成30年度", levels: Level.departmentsAndPillars([Level.Heading(number: 1, title: "市役所づくり")]),
  parts: [
    Part(
      title: "総務部",
      parts: [
        Part(
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

@Test private func textsComeInReadingOrderWithTheirNames() throws {
  let outline = Outline(book)
  #expect(
    outline.texts.map { "\(outline.path(of: $0.id)) \($0.text)" } == [
      "title 目標", "fiscalYear 平成30年度", "pillars/1 市役所づくり", "総務部 総務部", "総務部/1/1 努めます。",
      "総務部/1/1/1/initiatives/1 研修", "総務部/1/1/1/sections/1.1 人事課", "総務部/1/1/1/sections/1.2 総務課",
      "総務部/1/1/1/results/1 実施", "総務部/1/1/1/results/1.1 5回",
    ])
  let row = try #require(outline.node(at: "総務部/1/1/1"))
  #expect(outline.texts.filter { outline.row(of: $0.id) == row }.count == 5)
}

@Test("An outline that keeps no parts has the same nodes", arguments: Array(1...20) as [UInt64])
func withoutParts(seed: UInt64) {
  let book = seed.isMultiple(of: 2) ? Book.random(seed: seed) : Book.randomOfLevels(seed: seed)
  let (whole, lean) = (Outline(book), Outline(book, keepsParts: false))
  #expect(Array(lean.nodes) == Array(whole.nodes))
  #expect(lean.rows == whole.rows && lean.partsOfAllLevels == whole.partsOfAllLevels)
  for node in whole.nodes {
    #expect(lean.passage(of: node.id) == whole.passage(of: node.id))
    #expect(lean.language(of: node.id) == whole.language(of: node.id))
  }
  #expect(lean.repeatsNumbers == whole.repeatsNumbers)
  var frame = book
  frame.parts = []
  #expect(lean.book == frame && whole.book == book)
}

@Test("The lists of an outline hold what is found by looking at every node", arguments: Array(1...20) as [UInt64])
func lists(seed: UInt64) {
  var book = seed.isMultiple(of: 2) ? Book.random(seed: seed) : Book.randomOfLevels(seed: seed)
  if seed.isMultiple(of: 5) { book.parts = [] }
  let outline = Outline(book)
  let inBook = Array(outline.children(of: Outline.root))
  let matters = inBook.filter(\.kind.isMatter)
  #expect(outline.front == Array(matters.prefix(book.front.count)))
  #expect(outline.back == Array(matters.dropFirst(book.front.count)))
  #expect(outline.parts == inBook.filter(\.kind.isPart))
  #expect(Array(outline.ownTexts) == inBook.filter { !$0.kind.isPart && !$0.kind.isMatter })
  for level in 0...book.levels.count {
    #expect(outline.parts(ofLevel: level) == outline.nodes.filter { $0.kind == .part(level: level) })
  }
  #expect(Selection(all: outline).parts() == outline.parts)
  for part in outline.parts { #expect(Selection(all: outline).part(part.id).parts() == [part]) }
}

@Test("An outline that takes over another's texts is the same", arguments: Array(1...10) as [UInt64])
func sharedTexts(seed: UInt64) {
  let (book, other) = (Book.random(seed: seed), Book.random(seed: seed + 1))
  for known in [book, other] {
    let outline = Outline(book, sharingTextsWith: Outline(known))
    #expect(Array(outline.nodes) == Array(Outline(book).nodes))
  }
}

@Test("A text that is equal and written otherwise is not taken over")
func sharedOtherwise() {
  func book(_ text: String) -> Book { Book(title: "目標", parts: [Part(title: text)]) }
  let (composed, apart) = ("市民が主役のまちづくりを進める部", "市民か\u{3099}主役のまちづくりを進める部")
  #expect(composed == apart)
  let outline = Outline(book(composed), sharingTextsWith: Outline(book(apart)))
  #expect(outline.parts.map { Array($0.text.utf8) } == [Array(composed.utf8)])
}

@Test func repeatedNumbersAreKnownFromTheNodes() {
  func repeats(_ numbers: [[Int?]]) -> Bool {
    let objectives = numbers.map { numbers in
      Objective(text: "努めます。", rows: numbers.map { Row(initiatives: [Initiative(number: $0, text: "研修")]) })
    }
    let outline = Outline(Book(title: "目標", parts: [Part(title: "総務部", objectives: objectives)]), keepsParts: false)
    return outline.repeatsNumbers
  }
  #expect(!repeats([[1, 2, nil, nil], [1, 2]]) && !repeats([]))
  #expect(repeats([[1], [3, nil, 3]]))
}

@Test(arguments: Array(1...20) as [UInt64])
private func aNodeIsFoundByItsName(seed: UInt64) {
  let outline = Outline(Book.random(seed: seed))
  for node in outline.nodes.dropFirst() { #expect(outline.node(at: outline.path(of: node.id)) == node.id) }
  #expect(outline.node(at: "総務部/9/9/9") == nil)
}

@Test func aPartWithANumberMayHaveATitleOfItsOwn() throws {
  var book = book
  book.parts.append(Part(title: "企画部", parts: [Part(number: 1, title: "健全な財政")]))
  let outline = Outline(book)
  let shared = try #require(outline.node(at: "総務部/1"))
  let own = try #require(outline.node(at: "企画部/1"))
  #expect(!outline[shared].isText)
  #expect(outline.titleNode(of: shared)?.id == outline.node(at: "pillars/1"))
  #expect(outline[own].isText)
  #expect(outline.titleNode(of: own)?.id == own)
  #expect(outline.texts.last?.text == "健全な財政")
  #expect(outline.titles(ofNumber: 1) == ["市役所づくり", "健全な財政"])
}

@Test func aTitleMayHoldWhatStandsBetweenNames() throws {
  let row = Row(initiatives: [Initiative(text: "取組")])
  let parts = [Objective(text: "目標", rows: [row])].map {
    Part(title: "企画/財政部", parts: [Part(number: 1, objectives: [$0])])
  }
  let outline = Outline(Book(title: "目標", parts: [Part(title: "企画")] + parts))
  let found = try #require(outline.node(at: "企画/財政部/1/1/1/initiatives/1"))
  #expect(outline[found].text == "取組")
}

@Test(arguments: Array(1...20) as [UInt64])
private func nodesKnowWhatTheyStandIn(seed: UInt64) {
  let outline = Outline(Book.random(seed: seed))
  #expect(outline.nodes.map(\.id) == outline.nodes.indices.map { NodeID($0) })
  for node in outline.nodes.dropFirst() {
    #expect(node.parent < node.id && node.end <= outline[node.parent].end)
    #expect(outline.children(of: node.parent).contains { $0.id == node.id })
    #expect(
      outline.subtree(of: node.id).dropFirst().allSatisfy { inner in
        outline.ancestors(of: inner.id).contains { $0.id == node.id }
      })
  }
  #expect(outline.rows == outline.nodes(.row).map(\.id))
  #expect(outline.partsOfAllLevels == outline.nodes.filter(\.kind.isPart).map(\.id))
  for level in outline.book.levels.indices {
    #expect(outline.parts(ofLevel: level) == outline.nodes(.part(level: level)))
  }
}

@Test func aThirdLevelIsOnlyData() throws {
  let levels =
    [Level(noun: "局", englishNoun: "bureau", key: "bureaus")]
    + Level.departmentsAndPillars([
      Level.Heading(number: 2, title: "健全な財政")
    ])
  let pillar = Part(number: 2, objectives: [Objective(text: "目標", rows: [Row(initiatives: [Initiative(text: "取組")])])])
  let book = Book(
    title: "目標", levels: levels,
    parts: [Part(title: "行政局", parts: [Part(title: "総務部", parts: [pillar]), Part(title: "税務部")])])
  #expect(Outline(book).validation().all.isEmpty)
  #expect(book.counts.parts == [1, 2, 1])
  let outline = Outline(book)
  let row = try #require(outline.rows.first)
  #expect(outline.path(of: row) == "行政局/総務部/2/1/1")
  #expect(outline.texts.map { outline.path(of: $0.id) }.first { $0.hasPrefix("pillars") } == "pillars/2")
  let (selection, problems) = Subset(departments: ["総務"], pillars: [2]).selection(of: outline)
  #expect(problems.isEmpty && selection.rows == [row])
  #expect(selection.parts().map(\.text) == ["行政局"])
}
