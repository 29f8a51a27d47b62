import Frames
import GoalBook
import Measure
import Provenance

/// The paths of rows beside the page, and line numbers in the cells.
struct RowMarks {
  var rows: TextRows
  var geometry: SheetGeometry
  /// The number of lines of each cell on the pages so far.
  private var counts: [TextRows.Cell: Int] = [:]

  init(_ rows: TextRows, _ geometry: SheetGeometry) {
    self.rows = rows
    self.geometry = geometry
  }

  /// Places each row's path left of the page, level with the row's first line on the page.
  func placeIDs(of page: PageFrame, into frame: inout Frame, type: MarginType<some TextShaper>) {
    var baselines: [(row: NodeID, y: Length)] = []
    for (cell, begins) in rows.lines(of: page) where cell.column != .objective {
      guard let top = begins.map(\.y).min() else { continue }
      if let known = baselines.firstIndex(where: { $0.row == cell.node }) {
        baselines[known].y = min(baselines[known].y, top)
      } else {
        baselines.append((cell.node, top))
      }
    }
    let continued = Set(page.provenance.filter { $0.part == .middle || $0.part == .last }.map(\.row))
    let area = geometry.rowIDs
    for (row, y) in baselines {
      let baseline = geometry.point(Point(x: .zero, y: y)).y
      let mark = continued.contains(row) ? "↳" : ""
      var parts = [mark + rows.outline.path(of: row)]
      if type.line(parts[0], size: 6).width > area.size.width { parts = broken(row, mark) }
      for (index, part) in parts.enumerated() {
        let line = type.line(part, size: 6)
        let left = max(area.left, area.right - line.width)
        let point = Point(x: left, y: baseline + .points(7) * index)
        frame.place(line, at: point, ink: .book(Tint(thousandths: 800)), as: .artifact(.layout))
      }
    }
  }

  /// A long path on two lines: the titles of parts, then the numbers.
  private func broken(_ row: NodeID, _ mark: String) -> [String] {
    let outline = rows.outline
    let titled = outline.ancestors(of: row).first { $0.kind.isPart && $0.number == nil }
    let name = titled.map { outline.path(of: $0.id) + "/" } ?? ""
    return [mark + name, String(outline.path(of: row).dropFirst(name.count))]
  }

  /// Numbers every fifth line of each cell, counted from the cell's first line, across pages.
  mutating func placeLineNumbers(of page: PageFrame, into frame: inout Frame, type: MarginType<some TextShaper>) {
    let labels = rows.labels(of: page)
    for (cell, begins) in rows.lines(of: page) {
      // The number is left of the cell's text and of labels hanging there.
      let left = begins.reduce(begins.first?.x ?? .zero) { least, begin in
        let hanging = (labels[begin.y] ?? []).filter { $0 < begin.x && $0 > begin.x - .points(40) }
        return min(least, begin.x, hanging.min() ?? begin.x)
      }
      for begin in begins.sorted(by: { $0.y < $1.y }) {
        let number = counts[cell, default: 0] + 1
        counts[cell] = number
        guard number.isMultiple(of: 5) else { continue }
        let line = type.line(String(number), size: 4.5)
        let end = geometry.point(Point(x: left, y: begin.y))
        let point = Point(x: end.x - line.width - .points(0.8), y: end.y - .points(1))
        frame.place(line, at: point, ink: .proof(.blue, thousandths: 1000), as: .artifact(.layout))
      }
    }
  }
}
