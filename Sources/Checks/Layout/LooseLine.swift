import Diagnostics
import Frames
import Measure

extension Check {
  /// Finds lines stretched beyond a quarter em, the end of JLREQ's third stage of expansion, and ragged lines that end
  /// early.
  ///
  /// A line is set ragged where it would have to be stretched further and the layout says so. Both leave holes: between
  /// the characters, or at the end of the line.
  ///
  /// - SeeAlso: JLREQ 3.8.4.
  static let looseLine = Check(
    "loose-line",
    Phrase(
      en: "a justified line is stretched beyond a quarter em, or ends three ems before its measure",
      ja: "全角の4分の1を超えて字間の広がった行、または行長より3字以上短い行"), .note,
    meaning: Phrase(
      en: """
        A long word that did not fit went to the next line, and what is left was spaced out or ends \
        early: both leave holes.
        """, ja: "収まらない長い語が次の行へ送られ、残りの字間が広がるか、行が短く終わっています。どちらも穴が空いて見えます。"),
    example: Example(
      """
      市民の声
      newspaper
      """,
      """
      市民の声を聴く
      newspaper
      """),
    remedy: Phrase(
      en: "A word more or less in the text lets the line fill by itself; or widen the column.",
      ja: "文の言葉を少し足すか削ってください。列を広げても直ります。"),
    .lines { pages, text in
      text.lines.compactMap { line -> Remark? in
        guard let placed = line.placed, placed.setting.isJustified, !placed.isLast else { return nil }
        let widest = placed.setting.changes.map(\.change).max() ?? .zero
        if widest > placed.em / 4 + Length(units: 1) {
          let share = widest.units * 100 / max(1, placed.em.units)
          return pages.remark(
            text, line,
            Phrase(
              en: "“\(line.text.prefix(12))” is spaced out by \(share)% of an em",
              ja: "「\(line.text.prefix(12))」の行の字間が、全角の\(share)%まで広がっています"),
            hints: [otherWords])
        }
        let short = placed.setting.measure - placed.setting.width
        // A line that ends at a blank looks intended: 講座の開催 on one line, 19回 on the next.
        guard short >= placed.em * 3, line.text.last?.isWhitespace == false else { return nil }
        let count = short.units / max(1, placed.em.units)
        return pages.remark(
          text, line,
          Phrase(
            en: "“\(line.text.prefix(12))” ends \(count) characters before its measure",
            ja: "「\(line.text.prefix(12))」の行が、行長より\(count)字分短く終わっています"),
          hints: [otherWords])
      }
    })
}

private let otherWords = Phrase(
  en: "a word more or less in the text lets the line fill by itself", ja: "文の言葉を少し足すか削ると、行が自然に埋まります")
