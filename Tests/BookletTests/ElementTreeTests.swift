import BookDesign
import Frames
import GoalBook
import Measure
import TestSupport
import Testing
import Typesetting

/// The publication of a book in a layout of the project, and its pages.
private func designed(_ layout: String, seed: UInt64) throws -> (Publication, TypesetPublication) {
  let publication = try design(Book.random(seed: seed), in: try projectLayout(layout))
  return (publication, typeset(publication, shaper: SquareShaper()))
}

@Test(arguments: ["four-column", "five-column"], Array(1...6) as [UInt64])
private func elementsSpellTheTextsOfTheirNodes(layout: String, seed: UInt64) throws {
  let (_, typeset) = try designed(layout, seed: seed)
  let outline = Outline(Book.random(seed: seed))
  var spelled: [ElementID: String] = [:]
  for page in typeset.pages {
    for placed in page.trim.items {
      guard case .glyphs(let run, _) = placed.item, case .element(let element) = placed.belonging else { continue }
      spelled[element, default: ""] += run.text
    }
  }
  for (element, spelling) in spelled {
    let found = typeset.elements[element]
    #expect(found.role != .document)
    guard let node = found.node, found.role != .link else { continue }
    let text = String(String.UnicodeScalarView(spelling.unicodeScalars.dropFirst(found.textStart)))
    // A blank is printed for a line break.
    #expect(text == outline[node].text.replacing("\n", with: " "))
  }
}

@Test(arguments: ["four-column", "five-column"], Array(1...6) as [UInt64])
private func everyTableRowIsAsWideAsItsTable(layout: String, seed: UInt64) throws {
  let (publication, typeset) = try designed(layout, seed: seed)
  let tree = typeset.elements
  let children = tree.children
  let tables = tree.elements.enumerated().filter { $0.element.role == .table }.map(\.offset)
  let grids = publication.chapters.flatMap(\.blocks).compactMap { block -> TableGrid? in
    if case .table(let grid, _) = block { grid } else { nil }
  }
  #expect(tables.count == grids.count)
  for (table, grid) in zip(tables, grids) {
    let rows = children[table].flatMap { children[$0.number] }
    #expect(rows.count == grid.rowCount)
    var filled = Array(repeating: 0, count: rows.count)
    for (index, row) in rows.enumerated() {
      for cell in children[row.number] {
        switch tree[cell].role {
        case .headerCell(_, let height, let width), .cell(let height, let width):
          for spanned in index..<index + height { filled[spanned] += width }
        default: Issue.record("a row holds cells, not \(tree[cell].role)")
        }
      }
    }
    #expect(filled.allSatisfy { $0 == grid.columnCount })
  }
}

@Test func aPillarsOwnTitleIsPrintedInsteadOfTheSharedOne() throws {
  func department(_ name: String, _ pillar: Part) -> Part { Part(title: name, parts: [pillar]) }
  let objective = Objective(text: "目標", rows: [Row(initiatives: [Initiative(number: 1, text: "取組")])])
  let book = Book(
    title: "目標", levels: Level.departmentsAndPillars([Level.Heading(number: 1, title: "開かれた町政")]),
    parts: [
      department("総務部", Part(number: 1, objectives: [objective])),
      department("財政部", Part(number: 1, title: "健全な財政", objectives: [objective])),
    ])
  let publication = try design(book, in: try projectLayout("four-column"))
  #expect(publication.bookmarks.map(\.title).suffix(4) == ["総務部", "(1) 開かれた町政", "財政部", "(1) 健全な財政"])
  let typeset = typeset(publication, shaper: SquareShaper())
  let outline = Outline(book)
  let own = try #require(outline.node(at: "財政部/1"))
  let spelled = typeset.pages.flatMap(\.trim.items).compactMap { placed -> String? in
    guard case .glyphs(let run, _) = placed.item, case .element(let element) = placed.belonging else { return nil }
    return typeset.elements[element].node == own ? run.text : nil
  }
  #expect(spelled.joined().hasSuffix("健全な財政"))
}
