import Diagnostics

extension Check {
  static let mixedLetterWidths = Check(
    "mixed-letter-widths", "full-width Latin letters in a book that writes half-width ones, or the other way round",
    .warning, .book { $0.mixedWidths(half: .latin, wide: .wideLatin, name: "letters") })
}
