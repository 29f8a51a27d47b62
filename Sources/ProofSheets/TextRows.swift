import Frames
import GoalBook
import Measure
import Provenance

/// The row and cell of each element on the pages.
struct TextRows {
  let outline: Outline
  /// The cell of each element that shows a text of a table.
  private var cells: [ElementID: Cell] = [:]
  private var labels: Set<ElementID> = []

  /// A cell of a table: a column of a row, or an objective.
  struct Cell: Hashable {
    /// The row, or the objective itself.
    var node: NodeID
    var column: ColumnRole
  }

  init(_ tree: ElementTree, _ outline: Outline) {
    self.outline = outline
    for (number, element) in tree.elements.enumerated() {
      if element.role == .label { labels.insert(ElementID(number)) }
      if let node = element.node { cells[ElementID(number)] = outline.cell(of: node) }
    }
  }

  /// The left ends of the labels (・, (ア)) on a page, by baseline.
  func labels(of page: PageFrame) -> [Length: [Length]] {
    var ends: [Length: [Length]] = [:]
    for placed in page.trim.items {
      guard case .glyphs = placed.item, case .element(let element) = placed.belonging, labels.contains(element) else {
        continue
      }
      ends[placed.origin.y, default: []].append(placed.origin.x)
    }
    return ends
  }

  /// The lines of text on a page, by cell in the order of first appearance: the point where each line begins on its
  /// baseline.
  func lines(of page: PageFrame) -> [(cell: Cell, begins: [Point])] {
    var order: [Cell] = []
    var found: [Cell: [Point]] = [:]
    for placed in page.trim.items {
      guard case .glyphs = placed.item, case .element(let element) = placed.belonging, let cell = cells[element]
      else { continue }
      if found[cell] == nil { order.append(cell) }
      var begins = found[cell] ?? []
      if let index = begins.lastIndex(where: { $0.y == placed.origin.y }) {
        begins[index].x = min(begins[index].x, placed.origin.x)
      } else {
        begins.append(placed.origin)
      }
      found[cell] = begins
    }
    return order.compactMap { cell in found[cell].map { (cell, $0) } }
  }
}

extension Outline {
  /// The cell of a table that a text is in; nil for a text outside tables.
  fileprivate func cell(of node: NodeID) -> TextRows.Cell? {
    let column: ColumnRole
    switch self[node].kind {
    case .objective: return TextRows.Cell(node: node, column: .objective)
    case .initiative: column = .initiatives
    case .section: column = .sections
    case .item(let key): column = .field(key)
    default: return nil
    }
    return row(of: node).map { TextRows.Cell(node: $0, column: column) }
  }
}
