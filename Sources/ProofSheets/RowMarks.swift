import Frames
import Measure

/// Rows' ids beside the page, and numbers of lines in its cells.
struct RowMarks {
  var rows: TextRows
  var geometry: SheetGeometry
  /// How many lines of each cell stood on the pages before.
  private var counts: [TextRows.Cell: Int] = [:]

  init(_ rows: TextRows, _ geometry: SheetGeometry) {
    self.rows = rows
    self.geometry = geometry
  }

  /// Puts each row's id left of the page, level with the first line that the row has on it.
  func placeIDs(of page: PageFrame, into frame: inout Frame, type: MarginType<some TextShaper>) {
    var baselines: [(row: String, y: Length)] = []
    for (cell, isInRow, begins) in rows.lines(of: page) where isInRow {
      guard let top = begins.map(\.y).min() else { continue }
      if let known = baselines.firstIndex(where: { $0.row == cell.row }) {
        baselines[known].y = min(baselines[known].y, top)
      } else {
        baselines.append((cell.row, top))
      }
    }
    let continued = Set(page.provenance.filter { $0.part == .middle || $0.part == .last }.map(\.row))
    let area = geometry.rowIDs
    for (row, y) in baselines {
      let baseline = geometry.point(Point(x: .zero, y: y)).y
      let text = (continued.contains(row) ? "↳" : "") + row
      var parts = [text]
      if type.line(text, size: 6).width > area.size.width { parts = broken(text) }
      for (index, part) in parts.enumerated() {
        let line = type.line(part, size: 6)
        let left = max(area.left, area.right - line.width)
        let point = Point(x: left, y: baseline + .points(7) * index)
        frame.place(line, at: point, ink: .book(Gray(thousandths: 800)), as: .artifact(.layout))
      }
    }
  }

  /// A long id on two lines: the department, and the numbers.
  private func broken(_ id: String) -> [String] {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 3 else { return [id] }
    return [parts.dropLast(3).joined(separator: "/") + "/", parts.suffix(3).joined(separator: "/")]
  }

  /// Numbers every fifth line of each cell, counted from the cell's beginning, over pages.
  mutating func placeLineNumbers(of page: PageFrame, into frame: inout Frame, type: MarginType<some TextShaper>) {
    let labels = rows.labels(of: page)
    for (cell, _, begins) in rows.lines(of: page) {
      // Left of the text's first column, and of what hangs there.
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
