import Diagnostics

extension Check {
  static let spaceAfterMark = Check(
    "space-after-mark", Phrase(en: "after ！ or ？ inside a text stands a full-width space", ja: "文の途中の「！」「？」の後の半角の空白"),
    .warning, in: [.jtf],
    meaning: Phrase(
      en: "After “！” or “？” inside a text a full-width space shows that a sentence has ended.",
      ja: "文の途中の「！」「？」の後には、文の切れ目を示す全角の空白を入れます。"),
    example: Example("届いていますか？ 市の情報", "届いていますか？　市の情報"),
    remedy: Phrase(en: "Write a full-width space.", ja: "全角の空白にしてください。"),
    .text { passage in
      passage.scalars.indices.compactMap { index in
        guard passage.scalars[index] == "！" || passage.scalars[index] == "？", passage.scalar(index + 1) == " ",
          passage.isAny(.japanese, at: index + 2)
        else { return nil }
        return passage.remark(
          index + 1..<index + 2,
          Phrase(
            en: "the space after “\(passage.scalars[index])” is half-width", ja: "「\(passage.scalars[index])」の後の空白が半角です"
          ),
          replacement: "　")
      }
    })
}
