import GoalBook

func endRemark(_ text: BookText, hasStop: Bool, others: String) -> Observation {
  let count = text.text.unicodeScalars.count
  return Observation(
    text,
    Remark(
      max(0, count - 1)..<count, hasStop ? "“。” ends this, unlike \(others)" : "no “。” ends this, unlike \(others)",
      hints: [hasStop ? "leave “。” out" : "add “。”"]))
}

extension String {
  var endsInBracket: Bool { last.map { ")）」』".contains($0) } ?? false }
}
