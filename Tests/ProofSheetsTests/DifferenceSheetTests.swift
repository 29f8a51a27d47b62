import BookDesign
import Diagnostics
import Foundation
import Frames
import GoalBook
import Measure
import Notation
import OrderedCollections
import Comparison
import ProofSheets
import TestSupport
import Testing
import Typesetting

private let projectFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The pages of a book in the standard layout, with square glyphs.
private func pages(of book: Book) throws -> TypesetPublication {
  var log: [Diagnostic] = []
  func node(_ path: String) throws -> Node {
    try #require(readNode(Data(contentsOf: projectFolder.appending(path: path)), file: path).node)
  }
  let fonts = readFontManifest(try node("Fonts/fonts.yaml"), &log)
  let layout = try #require(readLayout(try node("Layouts/four-column.yaml"), name: "four-column", fonts: fonts, &log))
  let outline = Outline(book)
  let resolved = try #require(layout.resolved(for: outline, shaper: SquareShaper()).layout)
  return typeset(
    publication(of: Selection(all: outline), layout: resolved, options: PublicationOptions()), shaper: SquareShaper())
}

private func paged(_ old: Book, _ new: Book) throws -> PagedDifference {
  let difference = difference(from: Outline(old), to: Outline(new))
  return PagedDifference(
    difference, old: PagedDifference.PagedBook("old.yaml", try pages(of: old), .old, of: difference),
    new: PagedDifference.PagedBook("new.yaml", try pages(of: new), .new, of: difference))
}

func sheets(_ old: Book, _ new: Book, in language: Language = .ja) throws -> [PageFrame] {
  differenceSheets(
    of: try paged(old, new), in: language, face: FontFace(family: "Square", size: .points(10)), shaper: SquareShaper())
}

/// The areas of a colour on a sheet that are as high as a line of text.
private func tints(_ sheet: PageFrame, _ color: ProofColor) -> [Rectangle] {
  sheet.trim.items.compactMap { placed in
    guard case .fill(let size, .proof(color, let thousandths)) = placed.item, thousandths < 1000 else { return nil }
    return Rectangle(origin: placed.origin, size: size)
  }
}

@Test func aChangedNumberIsMarkedAtItsCharacters() throws {
  let edited = smallBook().edited { $0.parts[0][0, 0, 0].results[0].text = "紙面を刷新 年13回" }
  let found = try sheets(smallBook(), edited)
  #expect(found.count == 1)
  let sheet = try #require(found.first)
  let (gone, come) = (tints(sheet, .red), tints(sheet, .blue))
  #expect(gone.count == 1 && come.count == 1)
  // Two half-width digits, in the same place on both pages.
  #expect(gone.first?.size == come.first?.size)
  #expect(gone.first?.top == come.first?.top)
  #expect((gone.first?.size.width ?? .zero) >= (gone.first?.size.height ?? .points(100)))
  #expect((come.first?.left ?? .zero) - (gone.first?.left ?? .zero) == sheet.trim.size.width / 2 - .millimeters(2))
}

@Test func whatIsGoneIsMarkedOnTheOldPageOnly() throws {
  let edited = smallBook().edited { $0.parts[0][0, 1].rows.removeFirst() }
  let found = try sheets(smallBook(), edited)
  let sheet = try #require(found.first)
  #expect(found.count == 1)
  #expect(tints(sheet, .blue).isEmpty)
  // The initiative with its number, its section, two results and an outcome.
  #expect(tints(sheet, .red).count >= 5)
  #expect(tints(sheet, .red).allSatisfy { $0.right < sheet.trim.size.width / 2 })
}

@Test func aRenamedDepartmentIsShownInTheContentsToo() throws {
  let edited = smallBook().edited { $0.parts[1].title = "教育委員会" }
  let paged = try paged(smallBook(), edited)
  #expect(paged.effects.contents.map(\.newTitle) == ["教育委員会"])
  #expect(paged.effects.shifts.isEmpty)
  #expect(try sheets(smallBook(), edited).count == 2)
}

@Test func rowsThatOnlyFlowedOnAreListedTogether() throws {
  let edited = smallBook().edited { book in
    let long = (1...60).map { Item(text: "新しい取組の第\($0)段階を実施") }
    let row = Row(initiatives: [Initiative(number: 9, text: "自転車の貸出しを始めます。")], cells: [.results: long])
    book.parts[0][0, 0].rows.insert(row, at: 0)
  }
  let effects = try paged(smallBook(), edited).effects
  #expect(effects.newPageCount > effects.oldPageCount)
  // The titles behind the new row also have new folios in the contents.
  let shifted = effects.contents.map(\.newTitle)
  #expect(shifted == ["(2) 健全な財政を保つ市役所づくり", "教育部", "(1) 市民とともに歩む市役所づくり"])
  #expect(effects.shifts.last?.first == "教育部/1/1/1" && effects.shifts.last?.count == 2)
}

@Test func booksThatDoNotDifferHaveASheetThatSaysSo() throws {
  let found = try sheets(smallBook(), smallBook())
  #expect(found.count == 1)
  #expect(
    found.first?.trim.items.contains {
      if case .glyphs(let run, _) = $0.item { run.text.contains("ありません") } else { false }
    } == true)
}

@Test(arguments: Array(1...3) as [UInt64])
func anyTwoBooksHaveSheets(seed: UInt64) throws {
  let found = try sheets(Book.random(seed: seed), Book.random(seed: seed / 2 + 20))
  #expect(!found.isEmpty)
  for sheet in found {
    let all = Rectangle(origin: .zero, size: sheet.trim.size)
    for color in ProofColor.allCases { #expect(tints(sheet, color).allSatisfy { all.contains($0) }) }
  }
}
