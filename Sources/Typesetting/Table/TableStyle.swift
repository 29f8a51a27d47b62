public import Frames
import LineComposition
public import Measure

/// The measures, tints and rules of a table.
public struct TableStyle: Hashable, Sendable {
  /// The width of each column, padding included.
  public var columnWidths: [Length]
  /// The distance from a cell's left and right edge to its text.
  public var sidePadding: Length
  /// The distance from a row's upper edge to its text.
  public var headPadding: Length
  /// The distance from the text to the row's lower edge.
  public var footPadding: Length
  /// The rules between and around the cells.
  public var rules: TableRules
  /// The tint behind header cells.
  public var headerTint: Tint
  /// The tint behind headings of sections.
  public var headingTint: Tint
  /// Whether the header's texts are at the head of their cells; otherwise they are in the middle.
  public var hasHeaderAtTop = false
  /// The tables of a page that have the header above their rows.
  public var headers = Headers.everyTable
  /// The places where a page break may divide the table.
  public var breaks: BreakRules
  /// The space above the table, unless it stands at the head of a page; of two spaces that meet the larger one counts.
  public var spaceBefore: Length
  /// The space below the table.
  public var spaceAfter: Length
  /// The space from the caption's last line to the table's head.
  public var captionGap: Length
  /// The columns in whose body cells the points of figures are aligned (小数点ぞろえ).
  ///
  /// Figures without a point end where the integer parts of the others end, and so does a single sign in the place of a
  /// figure (－). Signs before a figure and units behind it belong to it; no figure is broken. The aligned figures lie
  /// in their column as their paragraphs' alignment asks; other texts are not affected.
  public var pointColumns: Set<Int>
  /// Whether justified lines of a column are a whole number of ems wide, so that solid lines need no adjustment (JLREQ
  /// 2.5.2).
  ///
  /// The rest of the column's width is blank behind the lines.
  public var hasWholeEms: Bool

  /// Makes the style of a table from its columns, paddings and rules.
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

  /// The padding above and below a row's text together.
  var padding: Length { headPadding + footPadding }

  /// The distance from a cell's left edge to its text.
  ///
  /// Where marks hang into the padding of justified lines, the text is moved to the left by a fifth of the padding,
  /// which keeps the marks clear of the rule.
  func leftPadding(of cell: GridCell) -> Length {
    let hangs =
      cell.role == .body && cell.paragraphs.contains { $0.style.rules.hangs && $0.style.alignment == .justify }
    return hangs ? sidePadding * 4 / 5 : sidePadding
  }

  /// The measure of the lines in a cell.
  func measure(of cell: GridCell) -> Length { measure(of: cell, in: columnWidths[cell.columns].reduce(.zero, +)) }

  /// The measure of the lines in a cell of that width.
  func measure(of cell: GridCell, in width: Length) -> Length {
    let room = max(Length(units: 1), width - sidePadding * 2)
    guard let em = wholeEm(of: cell), room >= em else { return room }
    return Length(units: room.units / em.units * em.units)
  }

  /// The least width of a column in which a cell's lines have a measure of at least `measure`.
  func width(of cell: GridCell, for measure: Length) -> Length {
    guard let em = wholeEm(of: cell) else { return measure + sidePadding * 2 }
    return Length(units: (measure.units + em.units - 1) / em.units * em.units) + sidePadding * 2
  }

  /// The em of which the measure in a cell is a multiple; nil where the measure is all the room.
  private func wholeEm(of cell: GridCell) -> Length? {
    guard hasWholeEms, cell.role == .body, cell.columns.count == 1, let style = cell.paragraphs.first?.style,
      style.alignment == .justify, style.face.size > .zero
    else { return nil }
    return style.face.size
  }

  /// The width of the whole table.
  public var width: Length { columnWidths.reduce(.zero, +) }
}

extension TableStyle {
  /// The tables of a page that have the header above their rows, where several with the same header follow each other.
  ///
  /// In a page of several columns each column is as a page.
  public enum Headers: String, Hashable, Sendable, CaseIterable {
    /// All of them.
    case everyTable = "every-table"
    /// The first one.
    case onceAPage = "once-a-page"
  }
}

/// The rules (罫線) of a table, by what they separate; nil draws none.
public struct TableRules: Hashable, Sendable {
  /// The rule at the head of the table.
  public var head: Rule?
  /// The rule between header and body.
  public var belowHeader: Rule?
  /// The rule at the foot of the table, also where it continues on the next page.
  public var foot: Rule?
  /// The rule above a section's heading.
  public var betweenSections: Rule?
  /// The rule between a band and the row below it.
  public var belowBand: Rule?
  /// The strip down a band's left side, inside the table.
  public var bandEdge: Rule?
  /// The rule between groups of rows in one section, and between rows of the header.
  public var betweenRows: Rule?
  /// The rule between totals and other rows (合計), instead of the rule that would be there.
  public var besideTotals: Rule?
  /// The rule between initiatives that share a row.
  public var withinRow: Rule?
  /// The rule between columns.
  public var betweenColumns: Rule?
  /// The rule at the left and right edge of the table.
  public var sides: Rule?

  /// Makes the rules of a table; those that are not given are not drawn.
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
  /// The rules, each changed by `change`.
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

/// The weight and tint of a rule.
public struct Rule: Hashable, Sendable {
  /// The rule's thickness.
  public var weight: Length
  /// The tint in which it is drawn.
  public var ink: Tint

  /// Makes a rule, black unless another tint is given.
  public init(weight: Length, ink: Tint = .black) {
    self.weight = weight
    self.ink = ink
  }
}
