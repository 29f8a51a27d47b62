import Diagnostics

extension Check {
  static let mixedDigitWidths = Check(
    "mixed-digit-widths", "full-width digits in a book that writes half-width ones, or the other way round", .warning,
    .book { $0.mixedWidths(half: .digit, wide: .wideDigit, name: "digits") })
}
