import Diagnostics

extension Check {
  static let wideLetter = Check(
    "wide-letter", Phrase(en: "full-width Latin letters", ja: "全角の英字"), .warning, in: [.koyobun, .jtf],
    meaning: Phrase(
      en: "Public documents and the style guide write Latin letters half-width in horizontal text.",
      ja: "公用文やスタイルガイドでは、横書きの英字を半角にそろえます。"),
    example: Example("ＬＥＤ照明の設置", "LED照明の設置"),
    remedy: Phrase(en: "Write half-width letters.", ja: "半角で書いてください。"),
    .text { $0.fullWidthRemarks(.wideLatin) }
  )
}
