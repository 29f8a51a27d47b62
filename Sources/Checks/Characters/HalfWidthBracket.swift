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
      return passage.scalars.indices.compactMap { index in
        guard passage.kinds[index] != .other else { return nil }
        switch passage.scalars[index] {
        case "(", "[":
          guard passage.isJapaneseInside(index) else { return nil }
        case ")", "]":
          guard passage.isJapaneseBefore(index) else { return nil }
        default: return nil
        }
        let mark = passage.scalars[index]
        return passage.remark(
          index..<index + 1, Phrase(en: "“\(mark)” is half-width", ja: "「\(mark)」が半角です"),
          replacement: String(mark).fullWidth)
      }
    })
}
