import Diagnostics

extension Check {
  static let straySpace = Check(
    "stray-space", "a space at the beginning or end of a text, before 、 or 。, inside brackets, or two in a row",
    .warning,
    .text { passage in
      guard !passage.present.isDisjoint(with: .spaces) else { return [] }
      return passage.runs(of: .spaces).compactMap { range in
        let (before, after) = (passage.scalar(range.lowerBound - 1), passage.scalar(range.upperBound))
        if before == "\n" || after == "\n" { return nil }
        guard let before else { return passage.remark(range, "the text begins with a space", replacement: "") }
        guard let after else { return passage.remark(range, "the text ends with a space", replacement: "") }
        if "、。，．」』）】〕｝］,".unicodeScalars.contains(after) {
          return passage.remark(range, "a space stands before “\(after)”", replacement: "")
        }
        if "「『（【〔｛［".unicodeScalars.contains(before) {
          return passage.remark(range, "a space stands after “\(before)”", replacement: "")
        }
        if "、。".unicodeScalars.contains(before), passage.scalars[range].contains(" ") {
          return passage.remark(range, "a space stands after “\(before)”", replacement: "")
        }
        return range.count > 1 && passage.isAny(.japanese, at: range.lowerBound - 1)
          ? passage.remark(range, "\(range.count) spaces stand in a row", replacement: " ") : nil
      }
    })
}
