import Diagnostics
import Frames
import Measure

extension Check {
  /// JLREQ's third stage of stretching ends at a quarter em, and a line that asks for more is set ragged where a layout
  /// says so: both leave holes, between the characters or at the line's end.
  static let looseLine = Check(
    "loose-line", "a justified line is stretched beyond a quarter em, or ends three ems before its measure", .note,
    .pages { pages, _ in
      pages.texts.flatMap { text in
        text.lines.compactMap { line -> Remark? in
          guard let placed = line.placed, placed.setting.isJustified, !placed.isLast else { return nil }
          let widest = placed.setting.changes.map(\.change).max() ?? .zero
          if widest > placed.em / 4 + Length(units: 1) {
            let share = widest.units * 100 / max(1, placed.em.units)
            return pages.remark(
              text, line, "“\(line.text.prefix(12))” is spaced out by \(share)% of an em",
              hints: ["a word more or less in the text lets the line fill by itself"])
          }
          let short = placed.setting.measure - placed.setting.width
          // A line that ends at a blank reads as if it were meant: 講座の開催 on one line, 19回 on the next.
          guard short >= placed.em * 3, line.text.last?.isWhitespace == false else { return nil }
          return pages.remark(
            text, line,
            "“\(line.text.prefix(12))” ends \(short.units / max(1, placed.em.units)) characters before its measure",
            hints: ["a word more or less in the text lets the line fill by itself"])
        }
      }
    })
}
