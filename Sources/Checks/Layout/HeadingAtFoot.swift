import Diagnostics
import Frames
import Measure
import Typesetting

extension Check {
  static let headingAtFoot = Check(
    "heading-at-foot", "a heading stands at the foot of a page and what it heads on the next", .warning,
    .pages { pages, _ in
      let tree = pages.publication.elements
      return pages.pages.enumerated().compactMap { index, page -> Remark? in
        guard page.role == .body else { return nil }
        var lowest: (baseline: Length, element: ElementID, text: String)?
        for placed in page.trim.items {
          guard case .glyphs(let run, _) = placed.item, case .element(let element) = placed.belonging else { continue }
          if lowest.map({ placed.origin.y > $0.baseline }) ?? true { lowest = (placed.origin.y, element, run.text) }
        }
        guard let lowest, tree.isHeading(lowest.element) else { return nil }
        // A heading that is higher than a page goes on: what it heads does not begin yet.
        if let next = pages.pages[(index + 1)...].first, next.role == .body, next.firstElement == lowest.element {
          return nil
        }
        return pages.remark(
          page: page, "“\(lowest.text)” stands at the foot of the page, and what it heads on the next",
          hints: ["the layout's keys under table: (break-objective, rows) tell where pages may end"])
      }
    })
}

extension PageFrame {
  /// The element of the first letters on the page.
  fileprivate var firstElement: ElementID? {
    for placed in trim.items {
      if case .glyphs = placed.item, case .element(let element) = placed.belonging { return element }
    }
    return nil
  }
}

extension ElementTree {
  /// Whether the element is a heading, a table's header or a band over its rows, or stands in one.
  fileprivate func isHeading(_ id: ElementID) -> Bool {
    var element = self[id]
    while element.role != .document {
      switch element.role {
      case .heading, .tableHead, .headerCell(of: .column, _, _): return true
      default: element = self[element.parent]
      }
    }
    return false
  }
}
