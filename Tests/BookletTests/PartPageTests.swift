import BookDesign
import Checks
import Diagnostics
import Frames
import GoalBook
import Measure
import OrderedCollections
import TestSupport
import Testing
import Typesetting

@testable import Booklet

// The pages of the parts of a book of three levels in which 局 and 部 both begin pages, and the names in their running
// heads.

/// - Parameter sentences: the number of sentences at the head of each 局.
private func book(sentences: Int, notes: Int = 0) -> Book {
  func part(_ title: String, _ parts: [Part] = []) -> Part {
    let row = Row(initiatives: [Initiative(number: 1, text: "取組", sections: ["係"])])
    return Part(title: title, objectives: parts.isEmpty ? [Objective(text: "目標", rows: [row])] : [], parts: parts)
  }
  var levels = ["局", "部", "課"].map { Level(noun: $0, englishNoun: $0, key: $0) }
  (levels[0].startsPage, levels[1].startsPage) = (true, true)
  var book = Book(title: "目標", levels: levels)
  book.parts = [
    part("港湾局", [part("管理部", [part("庶務課"), part("工事課")]), part("振興部", [part("企画課")])]),
    part("水道局", [part("給水部", [part("浄水課")])]),
  ]
  for index in book.parts.indices {
    book.parts[index].lead = Array(
      repeating: .paragraph(PlacedText(String(repeating: "港と水道の仕事を進めます。", count: 4))), count: sentences)
    book.parts[index].notes = Array(
      repeating: .paragraph(PlacedText(String(repeating: "注は局のものです。", count: 5))), count: notes)
  }
  return book
}

private func pages(
  _ book: Book, _ subset: Subset = Subset(), numbering: Numbering = .restart, cover: Bool = false,
  _ change: (inout Layout) -> Void = { _ in }, report: inout Report
) throws -> TypesetPublication {
  var layout = try projectLayout("four-column")
  layout.runningHead?.level = 1
  layout.runningHead?.repeatsHeading = true
  layout.thumbIndexLevel = 1
  layout.contentsLevels = 3
  change(&layout)
  let request = RenderRequest(subset: subset, numbering: numbering, hasCover: cover, hasContents: cover)
  return try typesetBooklet(Outline(book), layout: layout, request: request, shaper: SquareShaper(), &report)
}

private func pages(
  _ book: Book, _ subset: Subset = Subset(), numbering: Numbering = .restart, cover: Bool = false,
  _ change: (inout Layout) -> Void = { _ in }
) throws -> TypesetPublication {
  var report = Report()
  return try pages(book, subset, numbering: numbering, cover: cover, change, report: &report)
}

extension PageFrame {
  /// The text in an artifact of the page, such as the running head or a tab.
  fileprivate func text(_ artifact: Artifact) -> String {
    func texts(_ frame: Frame) -> String {
      frame.items.map { placed in
        switch placed.item {
        case .glyphs(let run, _) where placed.belonging == .artifact(artifact): run.text
        case .frame(let inner, _, _): texts(inner)
        default: ""
        }
      }.joined()
    }
    return texts(trim)
  }

  fileprivate var called: String { "\(folio ?? role.rawValue) \(chapter ?? "") \(text(.thumbIndex))" }
}

@Test("The first part in another follows what is written at that one's head, on the same page")
func theFirstInnerPartFollows() throws {
  let made = try pages(book(sentences: 2))
  #expect(made.pages.map(\.called) == ["1 管理部 管理部", "2 振興部 振興部", "3 給水部 給水部"])
  #expect(made.pages.allSatisfy { $0.text(.runningHead).contains($0.chapter ?? "-") })
}

@Test("Where that takes more than half of the page, or the layout says so, it has pages of its own that name it")
func aHeadThatFillsItsPage() throws {
  let names = ["1 港湾局 港湾局", "2 管理部 管理部", "3 振興部 振興部", "4 水道局 水道局", "5 給水部 給水部"]
  #expect(try pages(book(sentences: 12)).pages.map(\.called) == names)
  #expect(try pages(book(sentences: 1)) { $0.headings[0].hasOwnPage = true }.pages.map(\.called) == names)
  #expect(try pages(book(sentences: 0)) { $0.headings[0].hasOwnPage = true }.pages.map(\.called) == names)
}

@Test func aPageOfNotesIsCalledByThePartThatTheyBelongTo() throws {
  let made = try pages(book(sentences: 0, notes: 90))
  #expect(made.pages.filter { $0.provenance.isEmpty }.map(\.chapter).contains("港湾局"))
}

@Test("A part keeps the folio of the page in the whole booklet on which its heading stands", arguments: [1, 12])
func foliosOfTheWholeBooklet(sentences: Int) throws {
  let book = book(sentences: sentences)
  let whole = try pages(book)
  let outline = Outline(book)
  for (wish, title) in [("港湾局", "港湾局"), ("水道局", "水道局"), ("港湾局/振興部", "振興部"), ("水道局/給水部", "給水部")] {
    let part = try #require(outline.nodes.first { $0.text == title && $0.kind.isPart })
    let expected = whole.pages.first { page in
      page.trim.items.contains { $0.item == .anchor(Anchor(of: part.id)) }
    }?.folio
    let made = try pages(book, Subset(parts: [wish]), numbering: .book, cover: true)
    let page = made.pages.first { page in page.trim.items.contains { $0.item == .anchor(Anchor(of: part.id)) } }
    #expect(page?.folio == expected, "\(wish)")
    // The cover names the part; the contents list what is in it.
    #expect(!made.contents.isEmpty && !made.contents.contains { $0.title == title }, "\(wish)")
    #expect(!made.pages.contains { $0.role == .blank }, "a part's own file has no blank page")
  }
}

@Test func anEmptyColumnIsToldAndAHiddenOneToo() throws {
  var report = Report()
  _ = try pages(book(sentences: 1), report: &report)
  let columns = report.diagnostics.filter { $0.message.id == "empty-column" }
  #expect(columns.map(\.message.text.ja) == ["「実績」の列は、冊子のどの行にも内容がありません", "「成果」の列は、冊子のどの行にも内容がありません"])
  report = Report()
  _ = try pages(
    book(sentences: 1), Subset(), { $0.table.columns.removeAll { $0.content == .sections } }, report: &report)
  #expect(report.diagnostics.contains { $0.message.id == "hidden-field" && $0.message.text.en.contains("課等") })
}
