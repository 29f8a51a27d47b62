public import GoalBook

/// A book made ready for its checks: its texts as characters that know their kinds.
public struct CheckedBook: Sendable {
  public let book: Book
  /// In reading order.
  public let passages: [Passage]
  /// The user's own dictionary.
  public let words: WordList

  public init(_ book: Book, words: WordList = WordList()) {
    self.book = book
    self.words = words
    passages = book.texts.map { Passage($0) }
  }

  /// Texts that belong to no book, for trying checks: each is an initiative of its own, in Markdown.
  public init(texts: [String], words: WordList = WordList()) {
    let row = RowID(department: "", pillar: 1, objective: 1, row: 1)
    book = Book(title: "")
    self.words = words
    passages = texts.enumerated().map {
      Passage(BookText(id: .initiative(row, $0.offset + 1), text: $0.element), isMarkdown: true)
    }
  }
}
