public import Frames
import LineComposition
public import Measure

/// The measures of a table.
public struct TableStyle: Hashable, Sendable {
  /// One for each column, padding included.
  public var columnWidths: [Length]
  /// From a cell's edge to its text, left and right.
  public var sidePadding: Length
  /// From a row's edge to its text, above and below.
  public var headPadding: Length
  public var footPadding: Length
  public var rules: TableRules
  public var headerTint: Tint
  public var headingTint: Tint
  /// Whether the header's texts stand at the head of their cells, not in the middle.
  public var hasHeaderAtTop = false
  public var breaks: BreakRules
  /// Above the table, unless it stands at the head of a page, and below it; of two spaces that meet the larger counts.
  public var spaceBefore: Length
  public var spaceAfter: Length
  /// From the caption's last line to the table's head.
  public var captionGap: Length
  /// The columns in whose body cells the points of figures stand under each other (小数点ぞろえ).
  ///
  /// Figures without a point end where the others' integer part ends, and so does a single sign in the place of one (－);
  /// signs before a figure and units behind it belong to it, and none is parted. The figures together lie in their column
  /// as their paragraphs are aligned; other texts stand as they would anyway.
  public var pointColumns: Set<Int>
  /// Whether justified lines of a column are whole ems wide, so that solid ones need no adjustment (JLREQ 2.5.2); what is
  /// left of the column stands behind them.
  public var hasWholeEms: Bool

  public init(
    columnWidths: [Length], sidePadding: Length, headPadding: Length, footPadding: Length, rules: TableRules,
    headerTint: Tint = .paper, headingTint: Tint = .paper, breaks: BreakRules = BreakRules(),
    spaceBefore: Length = .zero, spaceAfter: Length = .zero, captionGap: Length = .zero, pointColumns: Set<Int> = [],
    hasWholeEms: Bool = false
  ) {
    self.columnWidths = columnWidths
    self.sidePadding = sidePadding
    self.headPadding = headPadding
    self.footPadding = footPadding
    self.rules = rules
    self.headerTint = headerTint
    self.headingTint = headingTint
    self.breaks = breaks
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.captionGap = captionGap
    self.pointColumns = pointColumns
    self.hasWholeEms = hasWholeEms
  }

  /// Above and below a row's text together.
  var padding: Length { headPadding + footPadding }

  /// From a cell's left edge to its text.
  ///
  /// Where marks hang into the padding of justified lines, all of the text stands a fifth of it further left: that keeps
  /// them clear of the rule.
  func leftPadding(of cell: GridCell) -> Length {
    let hangs =
      cell.role == .body && cell.paragraphs.contains { $0.style.rules.hangs && $0.style.alignment == .justify }
    return hangs ? sidePadding * 4 / 5 : sidePadding
  }

  /// The width of the lines in a cell.
  func measure(of cell: GridCell) -> Length { measure(of: cell, in: columnWidths[cell.columns].reduce(.zero, +)) }

  /// The width of the lines in a cell that is so wide.
  func measure(of cell: GridCell, in width: Length) -> Length {
    let room = max(Length(units: 1), width - sidePadding * 2)
    guard let em = wholeEm(of: cell), room >= em else { return room }
    return Length(units: room.units / em.units * em.units)
  }

  /// The least width of a column in which a cell's lines are `measure` wide.
  func width(of cell: GridCell, for measure: Length) -> Length {
    guard let em = wholeEm(of: cell) else { return measure + sidePadding * 2 }
    return Length(units: (measure.units + em.units - 1) / em.units * em.units) + sidePadding * 2
  }

  /// The em of which a cell's lines are multiples; nil where they are as wide as there is room.
  private func wholeEm(of cell: GridCell) -> Length? {
    guard hasWholeEms, cell.role == .body, cell.columns.count == 1, let style = cell.paragraphs.first?.style,
      style.alignment == .justify, style.face.size > .zero
    else { return nil }
    return style.face.size
  }

  /// The width of the whole table.
  public var width: Length { columnWidths.reduce(.zero, +) }
}

/// A table's rules (罫線) by what they part; nil draws none.
public struct TableRules: Hashable, Sendable {
  public var head: Rule?
  public var belowHeader: Rule?
  public var foot: Rule?
  /// Above a section's heading.
  public var betweenSections: Rule?
  /// Between a band and the row under it.
  public var belowBand: Rule?
  /// Down a band's left side, within the table.
  public var bandEdge: Rule?
  public var betweenRows: Rule?
  /// Between totals and other rows (合計), in the place of the rules that would stand there.
  public var besideTotals: Rule?
  /// Between initiatives that share a row.
  public var withinRow: Rule?
  public var betweenColumns: Rule?
  public var sides: Rule?

  public init(
    head: Rule? = nil, belowHeader: Rule? = nil, foot: Rule? = nil, betweenSections: Rule? = nil,
    belowBand: Rule? = nil, bandEdge: Rule? = nil, betweenRows: Rule? = nil, besideTotals: Rule? = nil,
    withinRow: Rule? = nil,
    betweenColumns: Rule? = nil,
    sides: Rule? = nil
  ) {
    self.head = head
    self.belowHeader = belowHeader
    self.foot = foot
    self.betweenSections = betweenSections
    self.belowBand = belowBand
    self.bandEdge = bandEdge
    self.betweenRows = betweenRows
    self.besideTotals = besideTotals
    self.withinRow = withinRow
    self.betweenColumns = betweenColumns
    self.sides = sides
  }
}

extension TableRules {
  /// The same with each rule changed alike.
  public func mapped(_ change: (Rule) -> Rule) -> TableRules {
    var rules = self
    let all: [WritableKeyPath<TableRules, Rule?>] = [
      \.head, \.belowHeader, \.foot, \.betweenSections, \.belowBand, \.bandEdge, \.betweenRows, \.besideTotals,
      \.withinRow,
      \.betweenColumns, \.sides,
    ]
    for place in all { rules[keyPath: place] = self[keyPath: place].map(change) }
    return rules
  }
}

/// A rule's weight and ink.
public struct Rule: Hashable, Sendable {
  public var weight: Length
  public var ink: Tint

  public init(weight: Length, ink: Tint = .black) {
    self.weight = weight
    self.ink = ink
  }
}
