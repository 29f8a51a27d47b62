import BookDesign
import Diagnostics
import Foundation
import GoalBook
import Manuscript
import TestSupport
import Testing
import Typesetting

@testable import Booklet

/// A file in an editor: after most edits the book can be read, after some it cannot.
private struct EditedFile {
  var lines: [String]
  var generator: SeededGenerator
  private let original: [String]

  init(_ book: Book, seed: UInt64) {
    lines = yaml(of: book).components(separatedBy: "\n")
    original = lines
    generator = SeededGenerator(seed: seed)
  }

  var bytes: Data { Data(lines.joined(separator: "\n").utf8) }

  mutating func edit() {
    let at = Int.random(in: 0..<lines.count, using: &generator)
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: lines.remove(at: at)
    case 1: lines.insert(generator.pick(lines), at: at)
    case 2:
      let mark = generator.pick([":", "\t", "[", "\"", "'", "{", "#", "&a ", "*a", "|", "\u{85}", "- ", "---"])
      lines[at].insert(contentsOf: mark, at: lines[at].indices.randomElement(using: &generator) ?? lines[at].startIndex)
    case 3: lines.swapAt(at, Int.random(in: 0..<lines.count, using: &generator))
    default:
      let texts = lines.indices.filter { lines[$0].last?.isLetter == true && !lines[$0].hasSuffix(":") }
      if let text = texts.randomElement(using: &generator) {
        lines[text] += generator.pick(["を進める", "12", "（新）", "A", "、ほか", "と道"])
      }
    }
  }

  mutating func mend() { lines = original }
}

@Suite("A booklet that is made again") struct KeptBookletTests {
  /// After any edit, the book, its messages and its pages are those of a run without memory of earlier ones.
  @Test(arguments: [("four-column", 0..<3), ("five-column", 3..<5), ("three-levels", 5..<6)])
  func isAsIfMadeAnew(layout name: String, seeds: Range<UInt64>) throws {
    var takenOver = 0
    for seed in seeds {
      let book = seed % 3 == 2 ? Book.randomOfLevels(seed: seed) : Book.random(seed: seed, departments: 4)
      let layout = try projectLayout(name)
      let shaper = SquareShaper()
      var file = EditedFile(book, seed: seed)
      var opened: OpenedBook?
      var kept: KeptBooklet?
      for edit in 0..<25 {
        if edit > 0 { file.edit() }
        var (own, fresh) = (Report(), Report())
        let again = try? OpenedBook(file.bytes, named: "book.yaml", after: opened, &own)
        let anew = try? OpenedBook(file.bytes, named: "book.yaml", after: nil, &fresh)
        #expect(own.diagnostics == fresh.diagnostics, "seed \(seed), edit \(edit)")
        #expect((again == nil) == (anew == nil), "seed \(seed), edit \(edit)")
        guard let again, let anew else {
          file.mend()
          continue
        }
        try #require(again.outline.book == anew.outline.book, "seed \(seed), edit \(edit)")
        try #require(again.outline.nodes.elementsEqual(anew.outline.nodes), "seed \(seed), edit \(edit)")
        #expect(again.outline.nodes.map(\.place.span) == anew.outline.nodes.map(\.place.span), "\(seed), \(edit)")
        #expect(again.outline.rows == anew.outline.rows)
        opened = again
        func pages(
          after earlier: KeptBooklet?, keeps: Bool
        ) -> (pages: TypesetPublication, kept: KeptBooklet?)? {
          var report = Report()
          return try? typesetBooklet(
            again.outline, layout: layout, request: RenderRequest(), after: earlier, keeps: keeps,
            pictures: BookPictures(), shaper: shaper, &report)
        }
        // What is set once and for all, without keeping anything, is the same.
        let (made, wanted) = (pages(after: kept, keeps: true), pages(after: nil, keeps: false))
        try #require(made?.pages == wanted?.pages, "seed \(seed), edit \(edit)")
        if let made, kept != nil { takenOver += made.pages.pages.count }
        kept = made?.kept
      }
    }
    #expect(takenOver > 0)
  }
}
