import BookDesign
import Frames
import GoalBook
import Measure
import TestSupport
import Testing
import Typesetting

@testable import Booklet

// The large-type edition: cards instead of tables.

private func made(_ book: Book, _ layout: String = "large-type") throws -> TypesetPublication {
  // Without the chart before the parts, which is a table.
  typeset(
    try design(book, in: try projectLayout(layout), PublicationOptions(hasContents: false)), shaper: SquareShaper())
}

extension TypesetPublication {
  /// The texts of the book's elements in the order of the tree, each once.
  fileprivate func readTexts(of outline: Outline) -> [String] {
    let present = Set(
      pages.flatMap(\.trim.items).compactMap { placed -> ElementID? in
        if case .element(let element) = placed.belonging { element } else { nil }
      })
    var order: [ElementID] = []
    let children = elements.children
    func walk(_ id: ElementID) {
      order.append(id)
      for child in children[id.number] { walk(child) }
    }
    walk(ElementTree.document)
    return order.filter(present.contains).compactMap { id in
      guard let node = elements[id].node, elements[elements[id].parent].role != .reference else { return nil }
      return outline[node].text
    }
  }
}

@Test("What the cards of a book read out is what its table reads out, in the same order")
func cardsAreTheTablesTwin() throws {
  let book = smallBook()
  let outline = Outline(book)
  let kinds: Set<String> = Set(
    outline.nodes.filter { node in
      switch node.kind {
      case .objective, .initiative, .section, .item: true
      default: false
      }
    }.map(\.text))
  let (cards, table) = (try made(book), try made(book, "four-column"))
  #expect(cards.problems.isEmpty)
  #expect(
    cards.readTexts(of: outline).filter(kinds.contains) == table.readTexts(of: outline).filter(kinds.contains))
  #expect(!cards.elements.elements.contains { $0.role == .table })
}

@Test("Every row stands on the cards' pages once, none wider than the type area, and the page map has its rows")
func cardsHoldEveryRow() throws {
  for seed: UInt64 in 1...6 {
    let book = Book.random(seed: seed)
    let outline = Outline(book)
    let cards = try made(book)
    let rows = cards.pages.flatMap(\.provenance).filter { $0.part == .whole || $0.part == .first }.map(\.row)
    #expect(rows.sorted() == outline.rows.sorted(), "seed \(seed)")
    for page in cards.pages where page.role == .body {
      for placed in page.trim.items {
        guard case .element = placed.belonging, case .glyphs(let run, _) = placed.item else { continue }
        #expect(placed.origin.x >= page.typeArea.left && placed.origin.y <= page.typeArea.bottom)
        #expect((placed.origin.x + run.width).points <= page.typeArea.right.points + 13, "seed \(seed): \(run.text)")
      }
    }
  }
}

@Test("Titles stand beside what they are of, their columns' texts indented")
func titlesOfCards() throws {
  let cards = try made(smallBook())
  let page = try #require(cards.pages.first { $0.role == .body })
  func place(_ text: String) -> Point? {
    page.trim.items.first { if case .glyphs(let run, _) = $0.item { run.text.hasPrefix(text) } else { false } }?.origin
  }
  let (title, text) = (try #require(place("実績")), try #require(place("・")))
  #expect(abs((title.y - text.y).points) < 1 && title.x < text.x)
  let (label, section) = (try #require(place("課等")), try #require(place("広報課")))
  #expect(label.y == section.y && section.x - label.x == .points(52))
}
