@testable import BookDesign
import Booklet
import Diagnostics
import Frames
import GoalBook
import Measure
import OrderedCollections
import TestSupport
import Testing
import Typesetting

/// A book of three levels with sections before and behind the parts; each part has one row.
private func book(pages: [Bool] = [true, false, false]) -> Book {
  func part(_ title: String, _ parts: [Part] = []) -> Part {
    let row = Row(initiatives: [Initiative(number: 1, text: "\(title)の取組", sections: ["\(title)係"])])
    return Part(
      title: title, objectives: parts.isEmpty ? [Objective(text: "\(title)の目標", rows: [row])] : [], parts: parts)
  }
  var levels = ["局", "部", "課"].map { Level(noun: $0, englishNoun: $0, key: $0) }
  for index in levels.indices { levels[index].startsPage = pages[index] }
  levels[2].numbering = PartNumbering(before: "第", .arabic)
  var book = Book(title: "目標", levels: levels)
  book.parts = [
    part("行政局", [part("総務部", [part("広報課"), part("文書課")]), part("財政部", [part("財政課")])]),
    part("市民局", [part("市民部", [part("市民課")])]),
  ]
  book.front = [Matter(title: "はじめに", text: [.paragraph(PlacedText("本市の目標です。"))])]
  book.back = [
    Matter(title: "用語解説", text: [.definitions([Definition(PlacedText("基金"), meanings: [PlacedText("積立")])])])
  ]
  return book
}

private func set(_ book: Book, _ change: (inout Layout) -> Void = { _ in }) throws -> TypesetPublication {
  var layout = try projectLayout("four-column")
  change(&layout)
  return typeset(try design(book, in: layout), shaper: SquareShaper())
}

extension TypesetPublication {
  /// Folio and running head's name of each page of the body.
  fileprivate var named: [String] {
    pages.filter { $0.role == .body }.map { "\($0.folio ?? "-") \($0.chapter ?? "")" }
  }
}

@Test func partsOfALevelThatBeginsNoPageRunOn() throws {
  #expect(try set(book()).named == ["1 はじめに", "2 行政局", "3 市民局", "4 用語解説"])
  #expect(
    try set(book(pages: [true, true, false])).named == ["1 はじめに", "2 行政局", "3 行政局", "4 市民局", "5 用語解説"])
  #expect(try set(book(pages: [false, false, false])).named == ["1 はじめに", "2 行政局", "3 用語解説"])
}

@Test func runningHeadsNameTheLevelThatTheLayoutSays() throws {
  let pages = try set(book(pages: [true, true, false])) { $0.runningHead?.level = 1 }
  #expect(pages.named == ["1 はじめに", "2 総務部", "3 財政部", "4 市民部", "5 用語解説"])
}

@Test func theFrontIsCountedAsTheLayoutSays() throws {
  #expect(try set(book()) { $0.frontNumbering = .front }.named.prefix(2) == ["i はじめに", "1 行政局"])
  #expect(try set(book()) { $0.frontNumbering = .uncounted }.named.prefix(2) == ["- はじめに", "1 行政局"])
  var later = book()
  later.firstFolio = 7
  #expect(try set(later).named.prefix(2) == ["7 はじめに", "8 行政局"])
  #expect(try set(later) { $0.frontNumbering = .front }.named.prefix(2) == ["i はじめに", "7 行政局"])
}

@Test func contentsListAsManyLevelsAsTheLayoutSays() throws {
  func entries(_ levels: Int) throws -> [String] {
    try set(book()) { $0.contentsLevels = levels }.contents.map { "\($0.level) \($0.title) \($0.folio)" }
  }
  #expect(try entries(1) == ["1 はじめに 1", "1 行政局 2", "1 市民局 3", "1 用語解説 4"])
  #expect(
    try entries(3) == [
      "1 はじめに 1", "1 行政局 2", "2 総務部 2", "3 第1 広報課 2", "3 第2 文書課 2", "2 財政部 2", "3 第1 財政課 2", "1 市民局 3",
      "2 市民部 3", "3 第1 市民課 3", "1 用語解説 4",
    ])
}

@Test func headingsBetweenTheFirstAndTheLastAreSetInSizesBetween() throws {
  let layout = try projectLayout("four-column")
  let sizes = (0..<4).map { layout.heading(ofLevel: $0, of: 4).style.face.size.points }
  #expect(sizes == sizes.sorted(by: >) && Set(sizes).count == 4)
  #expect(layout.heading(ofLevel: 1, of: 2) == layout.headings[1])
  #expect(layout.heading(ofLevel: 0, of: 1) == layout.headings[0])
}

@Test func aNumberingThatIsMoreThanANumberStandsBeforeTheTitle() throws {
  let publication = try design(book(), in: try projectLayout("four-column"))
  let headings = publication.chapters.flatMap(\.blocks).compactMap { block in
    if case .heading(let heading) = block { heading } else { nil }
  }
  let numbered = headings.filter { $0.title.text.contains("課") }
  #expect(numbered.map(\.title.text) == ["第1　広報課", "第2　文書課", "第1　財政課", "第1　市民課"])
  #expect(numbered.allSatisfy { $0.badge == nil })
}

@Test func aSummaryCountsWhatTheBookHas() throws {
  let book = book()
  let table = summaryTable(Summary(.initiatives), of: Selection(all: Outline(book)))
  #expect(table.columns.map(\.title.text) == ["局", "計"])
  #expect(table.rows.map { $0.cells.map(\.text) } == [["行政局", "3"], ["市民局", "1"], ["計", "4"]])
  #expect(table.rows.map(\.isTotal) == [false, false, true])
}

@Test func marksAreCountedByPart() throws {
  var book = Book(title: "目標", fields: [Field(key: FieldKey(rawValue: "評価"), title: "評価", kind: .mark)])
  func row(_ mark: String) -> Row {
    Row(initiatives: [Initiative(text: "取組")], cells: [FieldKey(rawValue: "評価"): [Item(text: mark)]])
  }
  book.levels = [Level(noun: "部", englishNoun: "部", key: "部")]
  book.parts = [
    Part(title: "総務部", objectives: [Objective(text: "目標", rows: [row("◎"), row("○"), row("◎")])]),
    Part(title: "財政部", objectives: [Objective(text: "目標", rows: [row("△")])]),
  ]
  let table = summaryTable(Summary(.marks(FieldKey(rawValue: "評価"))), of: Selection(all: Outline(book)))
  #expect(table.columns.map(\.title.text) == ["部", "◎", "○", "△", "計"])
  #expect(
    table.rows.map { $0.cells.map(\.text) } == [
      ["総務部", "2", "1", "－", "3"], ["財政部", "－", "－", "1", "1"], ["計", "2", "1", "1", "4"],
    ])
}

@Test func anIndexInFrontSaysWhereTheRowsAreAfterIt() throws {
  var book = book()
  book.front = [Matter(title: "課別索引", text: [.sectionIndex(Place())])]
  var report = Report()
  let pages = try typesetBooklet(
    Outline(book), layout: projectLayout("four-column"), request: RenderRequest(), shaper: SquareShaper(), &report)
  let index = pages.pages.first { $0.chapter == "課別索引" }?.trim.items.compactMap { placed in
    if case .glyphs(let run, _) = placed.item { run.text } else { nil }
  }.joined()
  #expect(index?.contains("広報課係　2文書課係　2財政課係　2市民課係　3") == true)
}
