import Diagnostics

extension Check {
  static let mixedLetterWidths = Check(
    "mixed-letter-widths",
    Phrase(
      en: "full-width Latin letters in a book that writes half-width ones, or the other way round",
      ja: "冊子の中での英字の全角と半角の混在。少ないほうを示す"),
    .warning,
    meaning: Phrase(
      en: """
        The book has half-width and full-width Latin letters. The rarer ones are shown; where there are \
        more than twenty, the first only.
        """, ja: "冊子に半角と全角の英字が混じっています。少ないほうを示します（20か所を超えるときは最初の一つだけ）。"),
    example: Example(
      """
      LED照明の設置
      AED講習の開催
      ＬＥＤ街灯の設置
      """,
      """
      LED照明の設置
      AED講習の開催
      LED街灯の設置
      """),
    remedy: Phrase(en: "Keep to one width.", ja: "どちらかにそろえてください。"),
    .book { $0.mixedWidths(half: .latin, wide: .wideLatin, name: Phrase(en: "letters", ja: "英字")) })
}
