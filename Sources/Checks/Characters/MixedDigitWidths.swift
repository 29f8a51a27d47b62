import Diagnostics

extension Check {
  static let mixedDigitWidths = Check(
    "mixed-digit-widths",
    Phrase(
      en: "full-width digits in a book that writes half-width ones, or the other way round",
      ja: "冊子の中での数字の全角と半角の混在。少ないほうを示す"), .warning,
    meaning: Phrase(
      en: """
        The book has half-width and full-width digits. The rarer ones are shown; where there are more \
        than twenty, the first only.
        """, ja: "冊子に半角と全角の数字が混じっています。少ないほうを示します（20か所を超えるときは最初の一つだけ）。"),
    example: Example(
      """
      講座の開催 12回
      研修の開催 4回
      会議の開催 ３回
      """,
      """
      講座の開催 12回
      研修の開催 4回
      会議の開催 3回
      """),
    remedy: Phrase(en: "Keep to one width.", ja: "どちらかにそろえてください。"),
    .book { $0.mixedWidths(half: .digit, wide: .wideDigit, name: Phrase(en: "digits", ja: "数字")) })
}
