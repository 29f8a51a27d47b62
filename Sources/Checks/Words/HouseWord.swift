import Diagnostics

extension Check {
  /// The user's own dictionary: `--dictionary`.
  static let houseWord = Check(
    "house-word", "a word is not written as the dictionary given with --dictionary has it", .warning,
    .book { book in
      guard !book.words.corrections.isEmpty else { return [] }
      let corrector = Corrector(book.words)
      return book.passages.flatMap { passage in
        corrector.remarks(in: passage)
      }
    })
}
