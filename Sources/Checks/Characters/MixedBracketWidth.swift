import Diagnostics

extension Check {
  static let mixedBracketWidth = Check(
    "mixed-bracket-width", "a bracket of one width is closed by one of another: （ ), ( ）", .warning,
    .text { passage in
      guard passage.hasBrackets else { return [] }
      return passage.bracketTrouble.unlike.map { range in
        let (open, close) = (passage.scalars[range.lowerBound], passage.scalars[range.upperBound - 1])
        return passage.remark(range, "“\(open)” is closed by “\(close)” of another width")
      }
    })
}
