import Diagnostics
import Frames
import Measure
import Typesetting

extension Check {
  static let nearTrim = Check(
    "near-trim", "text so near the trim that cutting may take some of it", .warning,
    .pages { pages, _ in
      let safe = pages.publication.limits.safeArea
      return pages.pages.compactMap { page -> Remark? in
        let inner = Rectangle(
          left: safe, top: safe, right: page.trim.size.width - safe, bottom: page.trim.size.height - safe)
        var near: String?
        page.eachRun { run, placed in
          guard near == nil, case .glyphs = placed.item, placed.belonging != .artifact(.thumbIndex) else { return }
          let (size, top) = (run.face.size, placed.origin.y - EmBox.ascent(of: run.face.size))
          let box = Rectangle(
            origin: Point(x: placed.origin.x, y: top), size: Size(width: max(size, run.width), height: size))
          if !inner.contains(box) { near = run.text }
        }
        return near.map {
          pages.remark(
            page: page, "“\($0.prefix(12))” stands less than \(Int(safe.millimeters + 0.5)) mm from the trim",
            hints: ["move it inwards in the layout: margins, or the distances of running head and folio"])
        }
      }
    })
}
