import Frames
import GoalBook
import Measure
import Provenance
import Typesetting

/// The text of a page in reading order, by element, each with its lines.
struct PageText: Encodable, Sendable {
  var elements: [Element] = []

  struct Element: Encodable, Sendable {
    /// The text's path in the book; nil for text that the layout adds.
    var path: String?
    /// `heading`, `cell`, or nil for anything else.
    var role: String?
    var lines: [Line] = []
  }

  /// The text on one baseline, in points from the page's top left corner.
  struct Line: Encodable, Sendable {
    var x, y, width, height: Double
    var text: String
  }

  init(_ page: PageFrame, _ tree: ElementTree, of outline: Outline) {
    var last: (element: ElementID, baseline: Length)?
    for placed in page.trim.items {
      guard case .element(let element) = placed.belonging, case .glyphs(let run, _) = placed.item,
        run.standing != .rubyText
      else { continue }
      if last?.element != element {
        // A label belongs to the text that it hangs before.
        let node = tree[element].node
        elements.append(
          Element(path: node.flatMap { outline[$0].isText ? outline.path(of: $0) : nil }, role: tree.role(of: element)))
      }
      let left = placed.origin.x.points.rounded(toHundredths: ())
      let right = (placed.origin.x + run.width).points.rounded(toHundredths: ())
      let count = elements[elements.count - 1].lines.count
      if last?.element == element, last?.baseline == placed.origin.y, count > 0 {
        elements[elements.count - 1].lines[count - 1].text += run.text
        let start = elements[elements.count - 1].lines[count - 1].x
        elements[elements.count - 1].lines[count - 1].width = (right - start).rounded(toHundredths: ())
      } else {
        let top = (placed.origin.y - EmBox.ascent(of: run.face.size)).points.rounded(toHundredths: ())
        elements[elements.count - 1].lines.append(
          Line(
            x: left, y: top, width: (right - left).rounded(toHundredths: ()),
            height: run.face.size.points.rounded(toHundredths: ()), text: run.text))
      }
      last = (element, placed.origin.y)
    }
  }
}

extension ElementTree {
  /// The role of an element or of the nearest element around it, as a word; nil where there is no such role.
  fileprivate func role(of element: ElementID) -> String? {
    var id = element
    while id != Self.document {
      switch self[id].role {
      case .heading: return "heading"
      case .headerCell, .cell: return "cell"
      case .document, .section, .paragraph, .span, .contents, .contentsEntry, .reference, .link, .table, .tableHead,
        .tableBody, .tableRow, .caption, .figure, .list, .listItem, .label, .listBody:
        id = self[id].parent
      }
    }
    return nil
  }
}
