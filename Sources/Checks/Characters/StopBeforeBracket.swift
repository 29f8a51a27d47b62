import Diagnostics

extension Check {
  static let stopBeforeBracket = Check(
    "stop-before-bracket", Phrase(en: "。 before a closing bracket", ja: "閉じ括弧の前の「。」"), .warning, in: [.jtf],
    meaning: Phrase(en: "The style guide leaves “。” out before a closing bracket.", ja: "スタイルガイドでは、閉じ括弧の前に「。」を書きません。"),
    example: Example("「情報を届けます。」と答えた", "「情報を届けます」と答えた"),
    remedy: Phrase(en: "Leave “。” out.", ja: "「。」を取り除いてください。"),
    .text { passage in
      passage.scalars.indices.compactMap { index in
        guard passage.scalars[index] == "。", let next = passage.scalar(index + 1), "」』）)".unicodeScalars.contains(next)
        else { return nil }
        return passage.remark(
          index..<index + 1, Phrase(en: "“。” stands before “\(next)”", ja: "「\(next)」の前に「。」があります"), replacement: "")
      }
    })
}
