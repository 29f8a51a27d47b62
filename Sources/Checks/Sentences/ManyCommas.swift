import Diagnostics

/// The greatest number of commas between clauses of a sentence.
private let mostCommas = 3

extension Check {
  static let manyCommas = Check(
    "many-commas",
    Phrase(
      en: "a sentence with more than \(mostCommas) commas, those between nouns not counted",
      ja: "読点が\(mostCommas)個を超える文（名詞の間の読点は数えない）"), .note,
    in: [.style],
    meaning: Phrase(
      en: """
        Four commas or more between clauses mean that a sentence says several things at once. Commas in \
        a list of nouns are not counted.
        """, ja: "節の間に読点が4個以上ある文は、一度に多くのことを言っています。名詞を並べる読点は数えません。"),
    example: Example("広報紙を改め、窓口を増やし、研修を重ね、声を聴き、事業を見直します。", "広報紙を改め、窓口を増やします。研修を重ね、声を聴き、事業を見直します。"),
    remedy: Phrase(en: "Make two sentences of it.", ja: "二つの文に分けてください。"),
    .sentences { passage in
      guard passage.present.contains(.widePunctuation) else { return [] }
      let noun = KindSet(.kanji, .katakana, .latin, .digit, .wideDigit, .wideLatin, .other, .punctuation)
      return passage.sentences.compactMap { sentence in
        let commas = sentence.filter { index in
          passage.scalars[index] == "、"
            && !((passage.isAny(noun, at: index - 1) || passage.scalar(index - 1) == "）")
              && passage.isAny(noun, at: index + 1))
        }
        guard commas.count > mostCommas else { return nil }
        let index = commas[mostCommas]
        return passage.remark(
          index..<index + 1, Phrase(en: "this sentence has \(commas.count) commas", ja: "この文には読点が\(commas.count)個あります"),
          hints: [Phrase(en: "make two of it", ja: "二つの文に分けてください")])
      }
    })
}
