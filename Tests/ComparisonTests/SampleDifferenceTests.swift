import Foundation
import GoalBook
import Manuscript
import OrderedCollections
import Comparison
import TestSupport
import Testing

/// The sample book.
private func sample() throws -> Book {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let bytes = try Data(contentsOf: folder.appending(path: "Samples/kariya-h30/book.yaml"))
  return try #require(readBook(bytes, file: "book.yaml").book)
}

/// Twelve changes as a clerk makes them, and the lines that must report them.
private let edits: [(expected: String, edit: @Sendable (inout Book) -> Void)] = [
  (
    "pillarTitle changed pillars/2",
    { $0.levels[1].headings[1].title = "次代を支える健全な財政を維持した市役所づくり" }
  ),
  (
    "item changed 企画財政部/1/1/1/results/3.1",
    { $0.parts[0][0, 0, 0].results[2].children[0].text = "全体会 3回" }
  ),
  (
    "item changed 企画財政部/1/1/2/results/1",
    { $0.parts[0][0, 0, 1].results[0].text = "ダウンロード数 6,280件" }
  ),
  (
    "number changed 企画財政部/1/1/4/initiatives/1",
    { $0.parts[0][0, 0, 3].initiatives[0].number = 5 }
  ),
  (
    "item moved 企画財政部/1/2/1/outcomes/2 → 企画財政部/1/2/1/outcomes/1",
    { $0.parts[0][0, 1, 0].cells[.outcomes]?.swapAt(0, 1) }
  ),
  (
    "objective changed 企画財政部/2/1",
    { $0.parts[0][1, 0].text = "健全財政の堅持と行財政運営の透明性の向上に努めます。" }
  ),
  (
    "row removed 企画財政部/2/1/2",
    { $0.parts[0][1, 0].rows.remove(at: 1) }
  ),
  (
    "row moved 企画財政部/3/1/2 → 企画財政部/2/1/3",
    { book in
      let row = book.parts[0][2, 0].rows.remove(at: 1)
      book.parts[0][1, 0].rows.append(row)
    }
  ),
  (
    "section added 企画財政部/5/1/1/sections/1.2",
    { $0.parts[0][3, 0, 0].initiatives[0].sections.append("財務課") }
  ),
  ("department changed 総務部 → 総務管理部", { $0.parts[1].title = "総務管理部" }),
  (
    "item removed 総務部/1/1/1/results/3",
    { $0.parts[1][0, 0, 0].results.remove(at: 2) }
  ),
  (
    "row added 総務管理部/1/2/2",
    { book in
      let row = Row(
        initiatives: [Initiative(number: 3, text: "障害者雇用を計画的に進めます。", sections: ["人事課"])],
        cells: [.results: [Item(text: "採用試験の実施 2回")], .outcomes: [Item(text: "法定雇用率を達成することができた。")]])
      book.parts[1][0, 1].rows.insert(row, at: 1)
    }
  ),
]

@Test func exactlyTheTwelveChangesOfTheSample() throws {
  let old = try sample()
  let new = edits.reduce(into: old) { $1.edit(&$0) }
  let difference = difference(from: old, to: new)
  let found = difference.lines
  #expect(found.sorted() == edits.map(\.expected).sorted())
  // The order is that of the book, which is the order of the list except for the row that moved.
  #expect(found.first == edits[0].expected && found.last == edits[11].expected)
  let number = try #require(difference.changes.first { difference.paths(of: $0).new == "企画財政部/1/1/2/results/1" })
  #expect(number.edits == [TextEdit(old: 8..<13, new: 8..<13)])
}

@Test func theSampleDoesNotDifferFromItself() throws {
  let book = try sample()
  #expect(difference(from: book, to: book).isEmpty)
}
