public import Diagnostics
public import Frames
public import GoalBook
public import Measure
import Provenance
import OrderedCollections
import Typesetting

/// A layout with everything decided that it leaves open for one book.
///
/// It is made once for a whole book, so that all parts of the book look alike, and belongs to that book alone.
public struct ResolvedLayout: Hashable, Sendable {
  /// The layout as it was read, or as its `fit` has changed it.
  public internal(set) var layout: Layout
  /// The width of each column, padding included.
  public let widths: [Length]
  /// The columns in which decimal points are aligned.
  let pointColumns: Set<Int>
  /// The tabs of the book's parts.
  let tabs: PartTabs
}

extension Layout {
  /// The layout resolved for a book, or nil and the errors for which it cannot be: columns whose field the book does
  /// not have, columns wider than the type area, limits that cannot be kept.
  ///
  /// Columns whose width is `auto` get the width that they need where they hold values or other columns have shares;
  /// otherwise the widths with which the tables of the whole book together are lowest.
  public func resolved(
    for outline: Outline, shaper: some TextShaper
  ) -> (layout: ResolvedLayout?, diagnostics: [Diagnostic]) {
    let measure = page.typeAreaSize.width
    let all = Selection(all: outline)
    let needs = needs(of: all, shaper: shaper)
    let start = columnWidths(table, typeArea: measure, outline: outline, needs: needs)
    let (widths, unfit) = lowestWidths(from: start, needs: needs, of: all, shaper: shaper)
    guard !unfit.hasErrors else { return (nil, unfit) }
    let diagnostics =
      missingFields(of: table, in: outline.book) + problems(of: widths, table, typeArea: measure, needs: needs)
    guard !diagnostics.hasErrors else { return (nil, diagnostics) }
    let resolved = ResolvedLayout(
      layout: self, widths: widths, pointColumns: table.pointColumns(in: outline),
      tabs: PartTabs(of: outline, in: self))
    return (resolved, diagnostics)
  }
}

extension ResolvedLayout {
  /// The layout with all widths that it does not fix chosen so that the tables of a part of the book are lowest;
  /// unchanged where that is impossible.
  public func withLowestWidths(for part: Selection, shaper: some TextShaper) -> ResolvedLayout {
    var open = layout
    for index in open.table.columns.indices where open.table.columns[index].isFree {
      open.table.columns[index].width = .automatic
    }
    let needs = open.needs(of: part, shaper: shaper)
    let start = columnWidths(open.table, typeArea: open.page.typeAreaSize.width, outline: part.outline, needs: needs)
    let (lowest, problems) = open.lowestWidths(from: start, needs: needs, of: part, shaper: shaper)
    guard !problems.hasErrors else { return self }
    return ResolvedLayout(layout: layout, widths: lowest, pointColumns: pointColumns, tabs: tabs)
  }
}

/// Errors about columns whose field the book does not have.
private func missingFields(of table: TableDesign, in book: Book) -> [Diagnostic] {
  let known = (Field.known + book.fields).map(\.key.rawValue)
  return table.columns.compactMap { column in
    guard case .field(let key) = column.content, !known.contains(key.rawValue) else { return nil }
    let hint = Phrase.nearest(
      to: key.rawValue, in: OrderedSet(ColumnRole.known.map(\.key) + known).elements,
      what: Phrase(en: "the columns of the book", ja: "この冊子の列"))
    return .error(.unknownField(key.rawValue), at: column.fieldSpan, hints: [hint])
  }
}

extension TableDesign {
  /// The columns in which decimal points are aligned: those for which the layout says so, and columns of numbers
  /// without a setting in which a number has a point.
  func pointColumns(in outline: Outline) -> Set<Int> {
    var open: [NodeKind: [Int]] = [:]
    for (index, column) in columns.enumerated() where !column.isAligned && column.kind(in: outline.book) == .number {
      if case .field(let key) = column.content { open[.item(key), default: []].append(index) }
    }
    var found = Set(columns.indices.filter { columns[$0].isDecimal })
    guard !open.isEmpty else { return found }
    for node in outline.nodes where open[node.kind] != nil && node.text.hasDecimalPoint {
      found.formUnion(open.removeValue(forKey: node.kind) ?? [])
    }
    return found
  }
}

extension String {
  /// Whether there is a decimal point between two digits.
  fileprivate var hasDecimalPoint: Bool { contains(/[0-9０-９][.．][0-9０-９]/) }
}

func tableStyle(_ design: TableDesign, widths: [Length], pointColumns: Set<Int> = []) -> TableStyle {
  TableStyle(
    columnWidths: widths, sidePadding: design.sidePadding, headPadding: design.headPadding,
    footPadding: design.footPadding, rules: design.rules, headerTint: design.headerTint,
    headingTint: design.objectiveTint, breaks: design.breaks, pointColumns: pointColumns,
    hasWholeEms: design.hasWholeEms)
}
