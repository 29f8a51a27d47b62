import Diagnostics

extension Check {
  static let mistakenHomophone = corrections(
    "mistaken-homophone",
    Phrase(
      en: "a word that sounds like the one that belongs there (協議会 written 競技会, に努める written に勤める)",
      ja: "変換の誤り（推進競技会、解消に勤める、耐震回収など）"),
    .warning, in: [.standard],
    meaning: Phrase(
      en: """
        Another word of the same sound was chosen when kana were turned into kanji. Only such are found as stand in \
        company in which they are never right.
        """, ja: "仮名漢字変換で、読みの同じ別の語を選んでいます。前後の語から見て誤りに違いないものだけを指摘します。"),
    example: Example("待機児童の解消に勤めます。", "待機児童の解消に努めます。"),
    remedy: Phrase(en: "Write the word that is meant.", ja: "本来の語に直してください。"),
    Corrector.homophones)
}

extension Corrector {
  static let homophones = Corrector(OwnWords.homophones)
}

extension Passage {
  /// Whether the list of mistaken words or of homophones already corrects these characters.
  func isListed(_ range: Range<Int>) -> Bool {
    (Corrector.mistakes.corrections(in: self) + Corrector.homophones.corrections(in: self)).contains {
      $0.range.overlaps(range)
    }
  }
}
