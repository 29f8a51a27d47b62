import Diagnostics

extension Check {
  static let redundantPhrase = corrections(
    "redundant-phrase", Phrase(en: "the same is said twice (後で後悔, 一番最後, 各世帯ごとに)", ja: "重言（後で後悔、一番最後、各世帯ごとに）"), .warning,
    in: [.standard],
    meaning: Phrase(
      en: "Two words say the same, and one of them is enough.", ja: "同じ意味の語を重ねています。一方だけで意味が通ります。"),
    example: Example("一番最後に確認します。", "最後に確認します。"),
    remedy: Phrase(en: "Leave one of them out.", ja: "一方を取り除いてください。"),
    Corrector.redundant)
}

extension Corrector {
  fileprivate static let redundant = Corrector(OwnWords.redundant)
}
