import Diagnostics
import GoalBook

/// A remark about the last character of a text that ends in 。 unlike others, or without it unlike others.
///
/// - Parameter others: how many they are, and what.
func closingStopRemark(_ text: BookNode, hasStop: Bool, others: Phrase) -> Remark {
  let count = text.length
  return Remark(
    text, max(0, count - 1)..<count,
    hasStop
      ? Phrase(en: "“。” ends this, unlike \(others.en)", ja: "\(others.ja)と違い、「。」で終わっています")
      : Phrase(en: "no “。” ends this, unlike \(others.en)", ja: "\(others.ja)と違い、「。」がありません"),
    hints: [hasStop ? Phrase(en: "leave “。” out", ja: "「。」を取り除いてください") : Phrase(en: "add “。”", ja: "「。」を付けてください")])
}

extension String {
  /// Whether a closing bracket is the last character: behind it a sentence may do without 。.
  var endsInBracket: Bool { last.map { ")）」』".contains($0) } ?? false }
}
