import Diagnostics

extension Check {
  static let unbalancedBracket = Check(
    "unbalanced-bracket", "a bracket or quotation mark that is opened and not closed, or closed and not opened",
    .warning,
    .text { passage in
      guard passage.hasBrackets else { return [] }
      return passage.bracketTrouble.unmatched.map { index in
        let mark = passage.scalars[index]
        let what =
          openings[mark] != nil ? "is not closed" : closings.contains(mark) ? "is not opened" : "has no partner"
        return passage.remark(index..<index + 1, "“\(mark)” \(what)")
      }
    })
}
