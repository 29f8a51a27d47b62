import Diagnostics

extension Check {
  static let foreignStop = Check(
    "foreign-stop",
    Phrase(en: "，or ．as comma or full stop: public documents write 、 and 。", ja: "句読点に使われた「，」「．」。公用文は「、」「。」"), .warning,
    in: [.koyobun, .jtf],
    meaning: Phrase(
      en: "Public documents write “、” and “。” also in horizontal text (公用文作成の考え方).",
      ja: "公用文では、横書きでも「、」「。」を使います（「公用文作成の考え方」）。"),
    example: Example("窓口を改め，研修を行います．", "窓口を改め、研修を行います。"),
    remedy: Phrase(en: "Write “、” and “。”.", ja: "「、」「。」で書いてください。"),
    .text { passage in
      passage.scalars.indices.compactMap { index in
        let mark = passage.scalars[index]
        guard mark == "，" || mark == "．", !passage.isAny(.digits, at: index + 1) else { return nil }
        return passage.remark(
          index..<index + 1, Phrase(en: "“\(mark)” stands for a comma or full stop", ja: "句読点に「\(mark)」が使われています"),
          replacement: mark == "，" ? "、" : "。")
      }
    })
}
