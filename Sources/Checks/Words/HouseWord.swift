import Diagnostics

extension Check {
  /// The user's own dictionary: `--dictionary`.
  static let houseWord = Check(
    "house-word", "a word is not written as the dictionary given with --dictionary has it", .warning,
    .book { checked in
      guard !checked.words.corrections.isEmpty else { return [] }
      let corrector = Corrector(checked.words)
      return checked.passages.flatMap { passage in
        corrector.remarks(in: passage).map { Observation(passage.text, $0) }
      }
    })
}
