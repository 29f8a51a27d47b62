public import GoalBook

/// A book made ready for its checks: its texts as characters that know their kinds.
public struct CheckedBook: Sendable {
  public let book: Book
  /// In reading order.
  public let passages: [Passage]

  public init(_ book: Book) {
    self.book = book
    passages = book.texts.map(Passage.init)
  }

  /// Texts that belong to no book, for trying checks: each is an initiative of its own.
  public init(texts: [String]) {
    let row = RowID(department: "", pillar: 1, objective: 1, row: 1)
    book = Book(title: "")
    passages = texts.enumerated().map { Passage(BookText(id: .initiative(row, $0.offset + 1), text: $0.element)) }
  }
}
