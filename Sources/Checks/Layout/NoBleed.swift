import Diagnostics
import Frames
import Measure

extension Check {
  static let noBleed = Check(
    "no-bleed", "a tint reaches the trim and does not run beyond it: a cut that is a little off shows white", .note,
    .pages { pages, _ in
      let touched = pages.pages.filter { page in
        page.bleed < leastBleed
          && page.trim.items.contains { placed in
            guard case .fill(let size, let ink) = placed.item, ink != .paper else { return false }
            let (right, bottom) = (placed.origin.x + size.width, placed.origin.y + size.height)
            return placed.origin.x <= .zero || placed.origin.y <= .zero || right >= page.trim.size.width
              || bottom >= page.trim.size.height
          }
      }
      guard let first = touched.first else { return [] }
      let others = touched.count > 1 ? ", here and on \(touched.count - 1) more" : ""
      return [
        pages.observation(
          page: first,
          "a tint (thumb index) reaches the trim without bleed\(others)",
          hints: ["write bleed: 3mm under page: for a printer who trims; on an office printer it does not matter"])
      ]
    })
}

/// What printers ask for is 3 mm.
private let leastBleed = Length.millimeters(2.9)
