public import Provenance

/// A row as the grid that it is printed as: which of its lines each of its cells stands on.
///
/// Initiatives that share results and indicators that share an initiative are the same thing: what there is one of stands
/// over all lines, what there are several of has a line each.
public struct RowGrid: Sendable {
  /// One or more.
  public let lineCount: Int
  private let outline: Outline
  private let row: NodeID
  private let initiatives: [BookNode]
  private let lines: [BookNode]

  /// What stands in one column on some lines; no nodes where nothing does.
  public struct Cell: Sendable {
    public var lines: Range<Int>
    public var nodes: [BookNode]

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

  /// Whether a page break that parts the row should stand between its lines: they are read across, not cell by cell.
  public var isReadAcross: Bool { lines.count > 1 }

  /// The cells of a column from the first line to the last: initiatives, an initiative's sections, items.
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

  /// Each on its own line, the last on all that are left.
  private func spread(_ contents: [[BookNode]]) -> [Cell] {
    (contents.isEmpty ? [[]] : contents).enumerated().map { index, nodes in
      Cell(lines: index..<(index + 1 >= contents.count ? lineCount : index + 1), nodes: nodes)
    }
  }
}

extension Outline {
  /// A row as a grid.
  public func grid(of row: NodeID) -> RowGrid { RowGrid(row, in: self) }
}
