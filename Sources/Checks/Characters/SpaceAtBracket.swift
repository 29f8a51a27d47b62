import Diagnostics

extension Check {
  static let spaceAtBracket = Check(
    "space-at-bracket", "a space beside a full-width bracket, which has its own room", .warning, in: [.jtf],
    .text { passage in
      guard !passage.present.isDisjoint(with: .spaces) else { return [] }
      return passage.runs(of: .spaces).compactMap { range in
        let brackets = "「」『』（）［］【】".unicodeScalars
        guard let before = passage.scalar(range.lowerBound - 1),
          let after = passage.scalar(range.upperBound), after != "\n", before != "-",
          brackets.contains(before) || brackets.contains(after)
        else { return nil }
        return passage.remark(range, "a space stands beside a bracket", replacement: "")
      }
    })
}
