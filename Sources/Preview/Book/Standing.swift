import Frames
import GoalBook
import Measure
import Provenance

/// The text of the book at a point of a page.
///
/// - Parameters:
///   - point: measured from the page's top left corner.
/// - Returns: the text with the nearest glyphs, at most their type size away, or the figure at the point; nil where
///   there is none.
func textStanding(at point: Point, on page: PageFrame, _ elements: ElementTree) -> NodeID? {
  var best: (distance: Int, node: NodeID)?
  for placed in page.trim.items {
    guard let element = placed.belonging.element, let node = nearestNode(element, elements) else { continue }
    let box: Rectangle
    let reach: Length
    switch placed.item {
    case .glyphs(let run, _):
      let top = placed.origin.y - EmBox.ascent(of: run.face.size)
      box = Rectangle(
        origin: Point(x: placed.origin.x, y: top), size: Size(width: run.width, height: run.face.size))
      reach = run.face.size
    case .picture(_, let size):
      box = Rectangle(origin: placed.origin, size: size)
      reach = .zero
    case .rule, .fill, .link, .anchor, .unseen, .frame: continue
    }
    let aside = max(box.left - point.x, point.x - box.right, .zero)
    let above = max(box.top - point.y, point.y - box.bottom, .zero)
    guard aside <= reach, above <= reach else { continue }
    let distance = aside.units + above.units
    if best.map({ distance < $0.distance }) ?? true { best = (distance, node) }
  }
  return best?.node
}

extension Belonging {
  /// The element that the item belongs to, or that it repeats after a page break; nil for other artifacts.
  fileprivate var element: ElementID? {
    switch self {
    case .element(let element), .artifact(.repetition(of: let element)): element
    case .artifact: nil
    }
  }
}

/// The text of an element, or for a label or span that of its parent, as for ① before an initiative.
private func nearestNode(_ element: ElementID, _ elements: ElementTree) -> NodeID? {
  if let node = elements[element].node { return node }
  guard elements[element].role == .label || elements[element].role == .span else { return nil }
  return elements[elements[element].parent].node
}
