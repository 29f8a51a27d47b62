import Diagnostics
import Foundation
import GoalBook
import Manuscript
import Testing

private let text = """
  title: 山川市組織目標
  colophon:
    telephone: 0000-00-0000
    publisher: 山川市
    url: https://www.example.lg.jp/
  departments:
    - { name: 総務部 }
  """

@Suite("A book's colophon") struct ColophonTests {
  @Test func itIsReadWrittenAndReadAgain() throws {
    let read = readBook(Data(text.utf8), file: "book.yaml")
    let book = try #require(read.book)
    #expect(read.diagnostics.isEmpty)
    #expect(book.colophon?.texts.map(\.key) == [.publisher, .telephone, .url])
    #expect(book.colophon?[.telephone]?.place.span?.line == 3)
    let written = yaml(of: book)
    let again = try #require(readBook(Data(written.utf8), file: "again.yaml").book)
    #expect(again.colophon?.texts.map(\.value.text) == ["山川市", "0000-00-0000", "https://www.example.lg.jp/"])
  }

  @Test func itsLinesAreNodesWithPaths() throws {
    let outline = Outline(try #require(readBook(Data(text.utf8), file: "book.yaml").book))
    let node = try #require(outline.node(at: "colophon/url"))
    #expect(outline[node].text == "https://www.example.lg.jp/" && outline.path(of: node) == "colophon/url")
  }

  @Test(arguments: [
    ("  publisher: 山川市", "  adress: 1\n  publisher: 山川市", "unknown-key"),
    ("publisher: 山川市", "publisher: \"山川市\\n広報課\"", "line-break-in-name"),
    ("publisher: 山川市", "publisher: [山川市]", "wrong-type"),
  ])
  func eachMistake(good: String, bad: String, id: String) {
    let log = readBook(Data(text.replacing(good, with: bad).utf8), file: "book.yaml").diagnostics
    #expect(log.map(\.message.id).contains(id), "\(log)")
  }
}
