import Frames
import GoalBook
import Measure

/// Which row and which cell of it each element of the pages belongs to.
struct TextRows {
  /// A cell: a row's id and the field; for what stands outside rows the text's own name.
  struct Cell: Hashable {
    var row: String
    var field: String
  }

  private var cells: [ElementID: (cell: Cell, isInRow: Bool)] = [:]
  private var labels: Set<ElementID> = []

  init(_ tree: ElementTree, _ texts: [BookText]) {
    let ids = Dictionary(texts.map { ($0.id.description, $0.id) }, uniquingKeysWith: { first, _ in first })
    for (number, element) in tree.elements.enumerated() {
      if element.role == .label { labels.insert(ElementID(number)) }
      guard let name = element.name, let id = ids[name], let cell = Cell(id) else { continue }
      cells[ElementID(number)] = (cell, id.row != nil)
    }
  }

  /// The left ends of the labels (・, (ア)) on a page, by their baselines.
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

  /// The text's lines on a page, cell by cell in the order in which they come: each line's beginning on its baseline.
  func lines(of page: PageFrame) -> [(cell: Cell, isInRow: Bool, begins: [Point])] {
    var order: [Cell] = []
    var found: [Cell: (isInRow: Bool, begins: [Point])] = [:]
    for placed in page.trim.items {
      guard case .glyphs = placed.item, case .element(let element) = placed.belonging,
        let (cell, isInRow) = cells[element]
      else { continue }
      if found[cell] == nil { order.append(cell) }
      var known = found[cell] ?? (isInRow, [])
      if let index = known.begins.lastIndex(where: { $0.y == placed.origin.y }) {
        known.begins[index].x = min(known.begins[index].x, placed.origin.x)
      } else {
        known.begins.append(placed.origin)
      }
      found[cell] = known
    }
    return order.compactMap { cell in found[cell].map { (cell, $0.isInRow, $0.begins) } }
  }
}

extension TextRows.Cell {
  fileprivate init?(_ id: TextID) {
    switch id {
    case .initiative(let row, _): self.init(row: row.description, field: "initiatives")
    case .section(let row, _, _): self.init(row: row.description, field: "sections")
    case .item(let row, let field, _): self.init(row: row.description, field: field.rawValue)
    case .objective: self.init(row: id.description, field: "")
    case .title, .edition, .fiscalYear, .issuer, .field, .pillar, .department: return nil
    }
  }
}
