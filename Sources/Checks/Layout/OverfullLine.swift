import Diagnostics
import Frames
import Measure

extension Check {
  static let overfullLine = Check(
    "overfull-line",
    Phrase(
      en: "a line goes beyond its measure: no break that is allowed makes it short enough", ja: "行長を超えた行。収まる切れ目がない"),
    .error,
    meaning: Phrase(
      en: """
        No break that the rules allow makes the line short enough, so that it stands over into the next \
        column.
        """, ja: "禁則などの決まりの中で切れる所がなく、行が隣の列にはみ出しています。"),
    example: Example(
      "「「「「市民の声を聴く窓口",
      """
      市民の声を
      聴く窓口
      """),
    remedy: Phrase(
      en: "Widen the column in the layout, choose a weaker “level” under “lines”, or write it otherwise.",
      ja: "レイアウトの列を広げるか、「lines」の「level」を弱めるか、書き方を変えてください。"),
    .lines { pages, text in
      text.lines.compactMap { line -> Remark? in
        guard let setting = line.placed?.setting, setting.isOverfull else { return nil }
        let excess = String(Double(Int((setting.width - setting.measure).millimeters * 10)) / 10)
        return pages.remark(
          text, line,
          Phrase(
            en: "“\(line.text.prefix(12))” goes \(excess) mm beyond its measure",
            ja: "「\(line.text.prefix(12))」の行が、行長を\(excess)mm超えています"),
          hints: [Phrase(en: "widen the column in the layout, or write it otherwise", ja: "レイアウトの列を広げるか、書き方を変えてください")]
        )
      }
    })
}
