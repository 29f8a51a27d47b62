import Diagnostics

extension Check {
  static let koyobunWord = corrections(
    "koyobun-word",
    Phrase(en: "a word is not written as public documents write it (予め, 下さい, 手続き)", ja: "公用文の書き方と違う語（予め、下さい、手続きなど）"),
    .warning, in: [.koyobun],
    meaning: Phrase(
      en: """
        Public documents write some words in kana and some endings in a fixed way (公用文における漢字使用等について, \
        送り仮名の付け方).
        """, ja: "公用文では、かなで書く語や送り仮名が決まっています（「公用文における漢字使用等について」「送り仮名の付け方」など）。"),
    example: Example("予め申し込んで下さい。", "あらかじめ申し込んでください。"),
    remedy: Phrase(
      en: "Write it as proposed. Words in the titles of laws and in names stay as they are.",
      ja: "示された書き方に直してください。法令の題名や固有の名称の中では、そのままにしてください。"),
    Corrector.koyobun)
}

extension Corrector {
  fileprivate static let koyobun = Corrector(OwnWords.koyobun)
}
