import Diagnostics

extension Check {
  static let wideDigit = Check(
    "wide-digit",
    Phrase(
      en: "full-width digits: public documents write one width throughout, horizontally the half one",
      ja: "全角の数字。公用文は横書きでは半角にそろえる"), .warning,
    in: [.koyobun, .jtf],
    meaning: Phrase(
      en: "Public documents and the style guide write digits half-width in horizontal text.",
      ja: "公用文やスタイルガイドでは、横書きの数字を半角にそろえます。"),
    example: Example("講座を１２回開催", "講座を12回開催"),
    remedy: Phrase(en: "Write half-width digits.", ja: "半角で書いてください。"),
    .text { $0.fullWidthRemarks(.wideDigit) })
}
