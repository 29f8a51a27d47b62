import Diagnostics

extension Check {
  static let straySpace = Check(
    "stray-space",
    Phrase(
      en: "a space at the beginning or end of a text, before 、 or 。, inside brackets, or two in a row",
      ja: "文の初めや終わり、句読点の前、括弧の内側の空白、続いた空白"),
    .warning,
    meaning: Phrase(en: "A blank where none belongs shows as a hole in the line.", ja: "要らない所に空白があると、行に穴が空いたように見えます。"),
    example: Example("市民 、職員の声を聴く。", "市民、職員の声を聴く。"),
    remedy: Phrase(en: "Take the blank out.", ja: "空白を取り除いてください。"),
    .text { passage in
      guard !passage.present.isDisjoint(with: .spaces) else { return [] }
      return passage.runs(of: .spaces).compactMap { range in
        let (before, after) = (passage.scalar(range.lowerBound - 1), passage.scalar(range.upperBound))
        if before == "\n" || after == "\n" { return nil }
        guard let before else {
          return passage.remark(range, Phrase(en: "the text begins with a space", ja: "文が空白で始まっています"), replacement: "")
        }
        guard let after else {
          return passage.remark(range, Phrase(en: "the text ends with a space", ja: "文が空白で終わっています"), replacement: "")
        }
        if isToBeFilledIn(before, after) { return nil }
        if "、。，．」』）】〕｝］,".unicodeScalars.contains(after) {
          return passage.remark(
            range, Phrase(en: "a space stands before “\(after)”", ja: "「\(after)」の前に空白があります"), replacement: "")
        }
        if "「『（【〔｛［".unicodeScalars.contains(before) {
          return passage.remark(
            range, Phrase(en: "a space stands after “\(before)”", ja: "「\(before)」の後に空白があります"), replacement: "")
        }
        if "、。".unicodeScalars.contains(before), passage.scalars[range].contains(" ") {
          return passage.remark(
            range, Phrase(en: "a space stands after “\(before)”", ja: "「\(before)」の後に空白があります"), replacement: "")
        }
        return range.count > 1 && passage.isAny(.japanese, at: range.lowerBound - 1)
          ? passage.remark(
            range, Phrase(en: "\(range.count) spaces stand in a row", ja: "空白が\(range.count)個続いています"), replacement: " ")
          : nil
      }
    })
}

/// Whether a bracket is before a blank and its partner after it, so that the blank is to be filled in: （　）, 【　】.
func isToBeFilledIn(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
  "（(「『【［[〔｛".unicodeScalars.contains(before) && "）)」』】］]〕｝".unicodeScalars.contains(after)
}
