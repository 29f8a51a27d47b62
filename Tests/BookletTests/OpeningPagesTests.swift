import BookDesign
import Frames
import GoalBook
import Measure
import Provenance
import TestSupport
import Testing
import Typesetting

@testable import Booklet

// The pages before the parts that are made from the book, and links from page to page.

private func made(
  _ book: Book, _ layout: String = "b5", _ options: PublicationOptions = PublicationOptions()
) throws -> TypesetPublication {
  typeset(try design(book, in: try projectLayout(layout), options), shaper: SquareShaper())
}

extension TypesetPublication {
  /// The pages that are made from the book, without cover and contents.
  fileprivate var opening: [PageFrame] { pages.filter { $0.role == .contents && $0.chapter != nil } }

  /// The folio of the page with an anchor; nil unless exactly one page has it.
  fileprivate func folio(of anchor: Anchor) -> String? {
    let found = pages.filter { page in page.trim.items.contains { $0.item == .anchor(anchor) } }
    return found.count == 1 ? found[0].folio ?? "-" : nil
  }
}

extension PageFrame {
  /// The links of the page, each with its target and the text on it.
  fileprivate var links: [(target: Anchor, text: String, element: ElementID)] {
    trim.items.compactMap { placed in
      guard case .link(let target, _) = placed.item, case .element(let element) = placed.belonging else { return nil }
      return (target, text(of: element), element)
    }
  }

  private func text(of element: ElementID) -> String {
    trim.items.compactMap { placed in
      if case .glyphs(let run, _) = placed.item, placed.belonging == .element(element) { run.text } else { nil }
    }.joined()
  }

  fileprivate var text: String {
    trim.items.compactMap { if case .glyphs(let run, _) = $0.item { run.text } else { nil } }.joined()
  }
}

/// The letter beside the objective's caption may be bold where the caption's own family is not.
@Test func noFaceIsSetThatNoStyleHas() throws {
  var layout = try projectLayout("b5")
  let mincho = FontFace(family: "BIZ UDMincho", size: .points(7))
  layout.table.captionStyle?.face = mincho
  layout.faces.append(mincho)
  let set = typeset(try design(smallBook(), in: layout), shaper: SquareShaper())
  #expect(set.opening.count > 1)
  let listed = Set(layout.faces.map { [$0.family, $0.weight.rawValue] })
  for page in set.pages {
    for case .glyphs(let run, _) in page.trim.items.map(\.item) {
      #expect(listed.contains([run.face.family, run.face.weight.rawValue]), "\(run.face)")
    }
  }
}

@Test("Each number of the chart is the folio of the page that it leads to", arguments: ["b5", "three-levels"])
func chartLeadsToWhatItCounts(layout: String) throws {
  for book in [smallBook()] + (1...6).map({ Book.random(seed: $0) }) {
    let booklet = try made(book, layout)
    let chart = try #require(booklet.opening.first)
    #expect(chart.text.contains("体系図"))
    let links = booklet.opening.flatMap(\.links).filter { $0.target != .contents }
    #expect(!links.isEmpty)
    for link in links {
      #expect(booklet.folio(of: link.target) == link.text)
      #expect(booklet.linkTexts[link.element]?.hasSuffix(" \(link.text)ページ") == true)
    }
    // Each part under a numbered title is the target of a link.
    let outline = Outline(book)
    let level = try #require(book.levels.indices.last { book.levels[$0].namesPartsByNumber })
    if level > 0, !book.levels[level].headings.isEmpty {
      let parts = outline.nodes.filter { $0.kind == .part(level: level) && $0.number != nil }
      for part in parts { #expect(links.contains { $0.target == Anchor(of: part.id) }) }
    }
  }
}

@Test("Pages that are made from the book shift no folio, and stand in no part's own file")
func openingPagesShiftNothing() throws {
  let book = smallBook()
  let (with, without) = (try made(book), try made(book, "b5", PublicationOptions(hasContents: false)))
  #expect(with.opening.count == 2)
  #expect(with.opening.allSatisfy { $0.folio == nil })
  #expect(without.opening.isEmpty)
  #expect(with.pages.filter { $0.role == .body }.map(\.folio) == without.pages.filter { $0.role == .body }.map(\.folio))
  #expect(try made(book, "b5", PublicationOptions(part: "総務部")).opening.isEmpty)
}

@Test("The example is a row of the book, and stands for none", arguments: ["b5", "landscape", "large-type"])
func exampleIsARow(layout: String) throws {
  let book = smallBook()
  let outline = Outline(book)
  let booklet = try made(book, layout)
  let guide = try #require(booklet.opening.first { $0.chapter == "この冊子の見方" })
  let text = booklet.opening.drop { $0.chapter != "この冊子の見方" }.map(\.text).joined()
  #expect(outline.nodes.contains { $0.kind == .objective && text.contains($0.text) })
  #expect(guide.provenance.isEmpty)
  for letter in ["A", "B", "C", "D", "E", "F"] { #expect(text.split(separator: letter).count >= 3) }
  let onPages = booklet.opening.flatMap(\.trim.items).compactMap { placed -> NodeID? in
    if case .element(let element) = placed.belonging { booklet.elements[element].node } else { nil }
  }
  #expect(onPages.isEmpty)
}

@Test("A book of one level has a chart of its objectives")
func chartOfOneLevel() throws {
  var book = smallBook()
  book.levels = [Level(noun: "課", englishNoun: "section", key: "sections", startsPage: true)]
  book.parts = [
    Part(title: "広報課", objectives: [Objective(text: "情報を届けます。"), Objective(text: "声を聴きます。")]),
    Part(title: "環境課"),
  ]
  let booklet = try made(book)
  let chart = try #require(booklet.opening.first)
  #expect(chart.text.contains("課組織目標ページ広報課情報を届けます。1声を聴きます。1環境課2"))
  // A guide needs a row as its example, and there is none.
  #expect(booklet.opening.count == 1)
}

@Test("The folios of an index lead to the rows that they stand for")
func indexLeadsToRows() throws {
  var book = smallBook()
  book.back = [Matter(title: "課別索引", text: [.sectionIndex(Place())])]
  var report = Report()
  let outline = Outline(book)
  let booklet = try typesetBooklet(
    outline, layout: projectLayout("b5"), request: RenderRequest(), shaper: SquareShaper(), &report)
  let index = try #require(booklet.pages.first { $0.chapter == "課別索引" })
  let links = index.trim.items.compactMap { placed -> (Anchor, String)? in
    guard case .glyphs(let run, _) = placed.item, let anchor = placed.inline?.anchor else { return nil }
    return (anchor, run.text)
  }
  #expect(!links.isEmpty)
  for (anchor, text) in links {
    #expect(booklet.folio(of: anchor) == text)
    #expect(outline.rows.contains { Anchor(of: $0) == anchor })
  }
}

@Test("Each page of the body leads back to the contents, where there are any")
func pagesLeadBack() throws {
  let book = smallBook()
  func ways(_ booklet: TypesetPublication) -> [Bool] {
    booklet.pages.filter { $0.role == .body }.map { page in page.links.contains { $0.target == .contents } }
  }
  let booklet = try made(book)
  #expect(ways(booklet).count > 1)
  #expect(!ways(booklet).contains(false))
  #expect(booklet.folio(of: .contents) == "-")
  let ways = ways(try made(book, "b5", PublicationOptions(hasContents: false)))
  #expect(!ways.contains(true))
}
