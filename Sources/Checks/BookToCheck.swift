public import GoalBook

/// A book as checks read it: its texts as characters that know their kinds, its rows with their names.
public struct BookToCheck: Sendable {
  public let book: Book
  /// Every text of the book, in reading order.
  let passages: [Passage]
  /// The words that the user's own dictionaries have.
  let words: WordList
  /// All departments, and what stands in them, with the numbers that they have in the book.
  let departments: [ChosenDepartment]

  public init(_ book: Book, words: WordList = WordList()) {
    self.book = book
    self.words = words
    passages = book.texts.map { Passage($0) }
    departments = ChosenBook(whole: book).departments
  }

  /// Texts that belong to no book, for trying checks: each is an initiative of its own, in Markdown.
  public init(texts: [String], words: WordList = WordList()) {
    let row = RowID(department: "", pillar: 1, objective: 1, row: 1)
    book = Book(title: "")
    self.words = words
    passages = texts.enumerated().map {
      Passage(BookText(id: .initiative(row, $0.offset + 1), text: $0.element), isMarkdown: true)
    }
    departments = []
  }

  /// All objectives of the book, in its order.
  var objectives: [ChosenObjective] { departments.flatMap(\.pillars).flatMap(\.objectives) }

  /// All rows of the book, in its order.
  var rows: [ChosenRow] { objectives.flatMap(\.rows) }
}
