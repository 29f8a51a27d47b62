public import Provenance

/// A row as the grid in which it is printed: which lines each of its cells covers.
///
/// A column with one cell has it beside all lines, a column with several has one for each line. So initiatives that
/// share results and indicators that share an initiative are treated alike.
public struct RowGrid: Sendable {
  /// How many lines the row has, at least 1.
  public let lineCount: Int
  private let outline: Outline
  private let row: NodeID
  private let initiatives: [BookNode]
  private let lines: [BookNode]

  /// What one column has on some lines; without nodes where there is nothing.
  public struct Cell: Sendable {
    /// The lines that the cell covers, counted from 0.
    public var lines: Range<Int>
    /// The texts in the cell, in order.
    public var nodes: [BookNode]

    /// Makes a cell of its lines and texts.
    public init(lines: Range<Int>, nodes: [BookNode]) {
      self.lines = lines
      self.nodes = nodes
    }
  }

  init(_ row: NodeID, in outline: Outline) {
    (self.row, self.outline) = (row, outline)
    initiatives = outline.initiatives(of: row)
    lines = outline.lines(of: row)
    lineCount = max(1, initiatives.count, lines.count)
  }

  /// Whether a page break in the row should fall between lines: aligned lines are read across, not cell by cell.
  public var isReadAcross: Bool { lines.count > 1 }

  /// The cells of a column from the first line to the last; none for the objective, which is outside the row.
  public func cells(of column: ColumnRole) -> [Cell] {
    switch column {
    case .objective: []
    case .initiatives: spread(initiatives.map { [$0] })
    case .sections: spread(initiatives.map { Array(outline.children(of: $0.id)) })
    case .field(let key):
      if lines.contains(where: { !outline.items(of: $0.id, key).isEmpty }) {
        spread(lines.map { outline.items(of: $0.id, key) })
      } else {
        spread([outline.items(of: row, key)])
      }
    }
  }

  /// One cell for each content on its own line; the last covers all remaining lines.
  private func spread(_ contents: [[BookNode]]) -> [Cell] {
    (contents.isEmpty ? [[]] : contents).enumerated().map { index, nodes in
      Cell(lines: index..<(index + 1 >= contents.count ? lineCount : index + 1), nodes: nodes)
    }
  }
}

extension Outline {
  /// The grid in which a row is printed.
  public func grid(of row: NodeID) -> RowGrid { RowGrid(row, in: self) }
}
