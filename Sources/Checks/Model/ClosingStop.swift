import Diagnostics
import GoalBook

/// A remark about the last character of a text that ends with or without 。 unlike others.
///
/// - Parameter others: the number of the others, and what they are.
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
  /// Whether the last character is a closing bracket, behind which a sentence may lack 。.
  var endsInBracket: Bool { last.map { ")）」』".contains($0) } ?? false }
}
