import Diagnostics

/// As many characters a sentence may have.
private let longestSentence = 100
/// As many commas between clauses a sentence may have.
private let mostCommas = 3

extension Check {
  static let longSentence = Check(
    "long-sentence", "a sentence of more than \(longestSentence) characters", .note, in: [.style],
    .text { passage in
      guard passage.scalars.count > longestSentence else { return [] }
      return passage.sentences.compactMap { sentence in
        let count = sentence.count { passage.kinds[$0] != .other && passage.scalars[$0] != "\n" }
        return count > longestSentence
          ? Remark(sentence, "this sentence has \(count) characters", hints: ["make two of it"]) : nil
      }
    })

  static let manyCommas = Check(
    "many-commas", "a sentence with more than \(mostCommas) commas, those between nouns not counted", .note,
    in: [.style],
    .text { passage in
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
        return Remark(index..<index + 1, "this sentence has \(commas.count) commas", hints: ["make two of it"])
      }
    })

  static let doubledGa = Check(
    "doubled-ga", "two clauses that end in が、 in one sentence", .note, in: [.style],
    .text { passage in
      guard passage.present.contains(.widePunctuation) else { return [] }
      return passage.sentences.compactMap { sentence in
        let clauses = sentence.filter { index in
          passage.scalars[index] == "が" && (passage.scalar(index + 1) == "、" || passage.scalar(index + 1) == "，")
            && passage.scalar(index - 1).map { "たいうるすだくんむぬぶつぐ".unicodeScalars.contains($0) } ?? false
        }
        guard clauses.count > 1 else { return nil }
        return Remark(
          clauses[0]..<clauses[0] + 1, "“が、” joins \(clauses.count) clauses of this sentence", hints: ["make two of it"]
        )
      }
    })

  static let missingStop = Check(
    "missing-stop", "a sentence without 。 at its end", .note, in: [.style],
    .text { passage in
      guard let last = passage.scalars.indices.last(where: { !passage.isAny(.spaces, at: $0) }),
        !passage.isListed,
        passage.isAny(KindSet(.hiragana), at: last) || passage.kinds[last] == .katakana && passage.isSaid
      else { return [] }
      return passage.isSaid ? [Remark(last..<last + 1, "the sentence ends without “。”")] : []
    })
}

extension Passage {
  /// Whether a mark of Markdown begins it: an item of a list, a quotation, a heading.
  fileprivate var isListed: Bool {
    guard let first = scalars.first, scalars.count > 1 else { return false }
    return "-*>#!".unicodeScalars.contains(first)
  }

  /// Whether it reads as a sentence: a topic or object, and more than a word.
  fileprivate var isSaid: Bool { scalars.contains("は") || scalars.contains("が") || scalars.contains("を") }
}
