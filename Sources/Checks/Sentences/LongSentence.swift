import Diagnostics

/// As many characters a sentence may have.
private let longestSentence = 100

extension Check {
  static let longSentence = Check(
    "long-sentence", "a sentence of more than \(longestSentence) characters", .note, in: [.style],
    .sentences { passage in
      guard passage.scalars.count > longestSentence else { return [] }
      return passage.sentences.compactMap { sentence in
        let count = sentence.count { passage.kinds[$0] != .other && passage.scalars[$0] != "\n" }
        return count > longestSentence
          ? passage.remark(sentence, "this sentence has \(count) characters", hints: ["make two of it"]) : nil
      }
    })
}
