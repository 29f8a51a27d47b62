import BookDesign
import Checks
import Diagnostics
import Frames
import GoalBook
import OrderedCollections
import TestSupport
import Testing
import Typesetting

/// A Japanese book with a column and a section in English.
private var book: Book {
  let key = FieldKey(rawValue: "english")
  let row = Row(
    initiatives: [Initiative(number: 1, text: "案内を作ります。")],
    cells: [.results: [Item(text: "案内 8言語")], key: [Item(text: "Guides, ｶﾅ")]])
  var book = Book(title: "目標", fields: [Field(key: key, title: "English", kind: .text)])
  book.fields[0].language = "en"
  book.levels = [Level(noun: "部", englishNoun: "部", key: "部", startsPage: true)]
  book.parts = [Part(title: "市民部", objectives: [Objective(text: "伝えます。", rows: [row])])]
  var foreword = Matter(title: "Foreword", text: [.paragraph(PlacedText("We speak ｶﾅ."))])
  foreword.language = "en"
  book.front = [foreword]
  return book
}

@Test func aNodeHasTheLanguageOfWhatItStandsIn() throws {
  let outline = Outline(book)
  func language(_ path: String) throws -> String { outline.language(of: try #require(outline.node(at: path))) }
  #expect(try language("Foreword/text/1") == "en")
  #expect(try language("市民部/1/1/english/1") == "en")
  #expect(try language("市民部/1/1/results/1") == "ja")
  #expect(outline.language(of: Outline.root) == "ja")
}

@Test func elementsSayWhereTheirLanguageIsAnother() throws {
  var layout = try projectLayout("four-column")
  layout.table.columns[2].content = .field(FieldKey(rawValue: "english"))
  layout.table.columns[2].isAligned = true
  let publication = try design(book, in: layout)
  let outline = Outline(book)
  let said = publication.elements.elements.compactMap { element in
    element.language.flatMap { language in element.node.map { "\(outline.path(of: $0)): \(language)" } }
  }
  #expect(Set(said) == ["Foreword: en", "Foreword/text/1: en", "市民部/1/1/english/1: en"])
}

@Test func japaneseChecksLeaveOtherLanguagesAlone() {
  var japanese = book
  japanese.fields[0].language = nil
  japanese.front[0].language = nil
  func found(_ book: Book) -> [String] {
    findings(of: Check.all, in: BookToCheck(Outline(book))).map(\.check)
  }
  #expect(found(book).count < found(japanese).count)
}
