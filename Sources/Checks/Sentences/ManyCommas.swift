import Diagnostics

/// As many commas between clauses a sentence may have.
private let mostCommas = 3

extension Check {
  static let manyCommas = Check(
    "many-commas", "a sentence with more than \(mostCommas) commas, those between nouns not counted", .note,
    in: [.style],
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
        return passage.remark(index..<index + 1, "this sentence has \(commas.count) commas", hints: ["make two of it"])
      }
    })
}
