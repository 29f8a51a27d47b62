import Diagnostics

extension Check {
  static let invisibleCharacter = Check(
    "invisible-character",
    Phrase(
      en: "a control or zero-width character, which nobody sees and every search stumbles over",
      ja: "目に見えない文字（制御文字、幅のない文字）"),
    .warning,
    meaning: Phrase(
      en: "Nobody sees it, but searching stumbles over it, and a word may break there.",
      ja: "目には見えませんが、検索の妨げになり、思わぬ所で改行されることもあります。"),
    example: Example("窓口\u{200B}の改善", "窓口の改善"),
    remedy: Phrase(
      en: "Take it out. Text copied from a website or from office programs often brings it along.",
      ja: "取り除いてください。ウェブサイトやワープロから写した文に紛れていることがよくあります。"),
    .text { passage in
      passage.runs(of: KindSet(.invisible)).filter { !passage.isEmojiJoiner($0) }.map { range in
        let codes = passage.scalars[range].map(\.codePoint).joined(separator: " ")
        return passage.remark(
          range, Phrase(en: "invisible \(codes) stands here", ja: "目に見えない文字\(codes)があります"),
          hints: [Phrase(en: "leave it out", ja: "取り除いてください")],
          replacement: "")
      }
    })
}

extension Passage {
  /// Whether the range is the joiner (U+200D) between two emoji, which makes them one.
  ///
  /// How the emoji is printed is the subject of the check `missing-glyph`.
  fileprivate func isEmojiJoiner(_ range: Range<Int>) -> Bool {
    guard range.count == 1, scalars[range.lowerBound] == "\u{200D}" else { return false }
    var before = range.lowerBound - 1
    // A variation selector or a skin colour may precede the joiner.
    while scalar(before)?.isOfEmojiBefore == true { before -= 1 }
    return scalar(before)?.isEmoji == true && scalar(range.upperBound)?.isEmoji == true
  }
}

extension Unicode.Scalar {
  fileprivate var isOfEmojiBefore: Bool { value == 0xFE0F || properties.isEmojiModifier }
}
