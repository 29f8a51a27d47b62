import Diagnostics
import Frames
import Measure
import Typesetting

extension Check {
  static let smallType = Check(
    "small-type", "type smaller than the layout's floor", .warning,
    .pages { pages, _ in
      let floor = pages.publication.limits.leastType
      var seen: Set<FontFace> = []
      var found: [Observation] = []
      for page in pages.pages {
        page.eachRun { run, _ in
          guard run.face.size < floor, seen.insert(run.face).inserted else { return }
          found.append(
            pages.observation(
              page: page,
              "“\(run.text.prefix(12))” is set in \(written(run.face.size)), less than \(written(floor))",
              hints: ["enlarge the style in the layout, or lower smallest-type under checks:"]))
        }
      }
      return found
    })
}

/// A type size in points with a decimal where it needs one.
private func written(_ size: Length) -> String {
  let tenths = (size.units * 10 + 512) / 1024
  return tenths.isMultiple(of: 10) ? "\(tenths / 10)pt" : "\(tenths / 10).\(tenths % 10)pt"
}
