import Diagnostics
import GoalBook

/// A remark about the last character of a text that ends in 。 unlike others, or without it unlike others.
///
/// - Parameter others: how many they are, and what.
func closingStopRemark(_ text: BookNode, hasStop: Bool, others: String) -> Remark {
  let count = text.length
  return Remark(
    text, max(0, count - 1)..<count, hasStop ? "“。” ends this, unlike \(others)" : "no “。” ends this, unlike \(others)",
    hints: [hasStop ? "leave “。” out" : "add “。”"])
}

extension String {
  /// Whether a closing bracket is the last character: behind it a sentence may do without 。.
  var endsInBracket: Bool { last.map { ")）」』".contains($0) } ?? false }
}
