import Diagnostics
import Frames
import Measure

extension Check {
  static let overfullLine = Check(
    "overfull-line", "a line goes beyond its measure: no break that is allowed makes it short enough", .error,
    .pages { pages, _ in
      pages.texts.flatMap { text in
        text.lines.compactMap { line -> Remark? in
          guard let setting = line.placed?.setting, setting.isOverfull else { return nil }
          let excess = String(Double(Int((setting.width - setting.measure).millimeters * 10)) / 10)
          return pages.remark(
            text, line, "“\(line.text.prefix(12))” goes \(excess) mm beyond its measure",
            hints: ["widen the column in the layout, or write it otherwise"])
        }
      }
    })
}
