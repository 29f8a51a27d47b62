import Diagnostics

extension Check {
  static let spaceBetweenWide = Check(
    "space-between-wide", "a space between two Japanese characters, other than two words in katakana", .warning,
    in: [.jtf],
    .text { passage in
      guard !passage.present.isDisjoint(with: .spaces) else { return [] }
      return passage.runs(of: .spaces).compactMap { range in
        let (before, after) = (range.lowerBound - 1, range.upperBound)
        guard passage.isAny(.japanese, at: before), passage.isAny(.japanese, at: after) else { return nil }
        let katakana = KindSet(.katakana)
        let areLoanWords = passage.isAny(katakana, at: before) && passage.isAny(katakana, at: after)
        let isWide = passage.isAny(KindSet(.wideSpace), at: range.lowerBound)
        guard areLoanWords == isWide else { return nil }
        return passage.remark(
          range, "a space stands between Japanese characters", replacement: areLoanWords ? " " : "")
      }
    })
}
