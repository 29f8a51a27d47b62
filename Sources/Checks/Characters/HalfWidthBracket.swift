import Diagnostics

extension Check {
  static let halfWidthBracket = Check(
    "half-width-bracket", Phrase(en: "a half-width bracket amid Japanese", ja: "和文の中の半角の括弧"), .warning,
    in: [.koyobun, .jtf],
    meaning: Phrase(
      en: "Brackets around Japanese are full-width in public documents and in the style guide.",
      ja: "公用文やスタイルガイドでは、和文に付ける括弧を全角で書きます。"),
    example: Example("施設(市民館)の改修", "施設（市民館）の改修"),
    remedy: Phrase(en: "Write full-width brackets.", ja: "全角の括弧で書いてください。"),
    .text { passage in
      guard passage.hasBrackets else { return [] }
      // In a book a pair is one finding with its content. In a single text each bracket is a finding, as other
      // proofreading programs report them.
      var open: [(index: Int, isWrong: Bool)] = []
      var remarks: [Remark] = []
      func tell(_ range: Range<Int>) {
        let marks = Set([range.lowerBound, range.upperBound - 1])
        let written = marks.sorted().map { String(passage.scalars[$0]) }.joined()
        let right = range.map { index in
          let scalar = String(passage.scalars[index])
          return marks.contains(index) ? scalar.fullWidth : scalar
        }
        remarks.append(
          passage.remark(
            range, Phrase(en: "“\(written)” is half-width", ja: "「\(written)」が半角です"), replacement: right.joined()))
      }
      for index in passage.scalars.indices where passage.kinds[index] != .other {
        switch passage.scalars[index] {
        case "(", "[": open.append((index, passage.isJapaneseInside(index)))
        case ")", "]":
          let isWrong = passage.isJapaneseBefore(index)
          let partner: Unicode.Scalar = passage.scalars[index] == ")" ? "(" : "["
          if let first = open.last, passage.scalars[first.index] == partner {
            open.removeLast()
            switch (first.isWrong, isWrong) {
            case (true, true) where passage.isMarkdown:
              tell(first.index..<first.index + 1)
              tell(index..<index + 1)
            case (true, true): tell(first.index..<index + 1)
            case (true, false): tell(first.index..<first.index + 1)
            case (false, true): tell(index..<index + 1)
            case (false, false): break
            }
          } else if isWrong {
            tell(index..<index + 1)
          }
        default: continue
        }
      }
      for (index, isWrong) in open where isWrong { tell(index..<index + 1) }
      return remarks.sorted { $0.range.lowerBound < $1.range.lowerBound }
    })
}
