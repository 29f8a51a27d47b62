import Frames
import OrderedCollections
import Diagnostics
import GoalBook
import Measure
import Typesetting

extension Message {
  static func columnsTooWide(_ columns: Length, _ area: Length, widest title: String, _ width: Length) -> Message {
    let (columns, area, width) = (columns.roundedMillimeters, area.roundedMillimeters, width.roundedMillimeters)
    return Message(
      id: "columns-too-wide",
      en: "the columns need \(columns) mm, the type area is \(area) mm wide; “\(title)” alone takes \(width) mm",
      ja: "列に必要な幅の合計\(columns) mmが、版面の幅\(area) mmを超えています。最も広い列は「\(title)」（\(width) mm）です")
  }
  static func columnTooNarrow(_ title: String) -> Message {
    Message(
      id: "column-too-narrow", en: "the column “\(title)” is too narrow for a single character",
      ja: "列「\(title)」が狭すぎて、1字も入りません")
  }
  static func hangTooWide(_ title: String) -> Message {
    Message(
      id: "hang-too-wide", en: "bullets and numbers leave the column “\(title)” no room for a character",
      ja: "「\(title)」の列に、印や番号のほかの文字の入る余地がありません")
  }
}

/// The width of each column on a type area: fixed lengths, then the widths that columns need, then shares of the rest.
///
/// An `auto` column without a need gets a share in proportion to its text in the whole book; from these widths the
/// search for the lowest tables begins (``Layout/lowestWidths(from:needs:of:shaper:)``). The last shared column gets
/// what rounding leaves.
///
/// - Parameter needs: the widths that columns need, by index.
func columnWidths(_ design: TableDesign, typeArea: Length, outline: Outline, needs: [Int: Length]) -> [Length] {
  var widths = design.columns.enumerated().map { index, column in
    if case .fixed(let length) = column.width { length } else { needs[index] ?? .zero }
  }
  let left = max(.zero, typeArea - widths.reduce(.zero, +))
  var limits = design.columns.map { ($0.least ?? .zero)...max($0.least ?? .zero, $0.most ?? typeArea) }
  var weights = design.columns.enumerated().map { index, column -> Int in
    if needs[index] != nil { return 0 }
    return switch column.width {
    case .fixed: 0
    case .share(let share): share
    case .automatic: max(1, outline.textLength(column.content))
    }
  }
  let hasSearchedWidths = zip(design.columns, weights).contains { $0.width == .automatic && $1 > 0 }
  if hasSearchedWidths {
    // The search keeps the limits itself.
    limits = limits.map { _ in .zero...typeArea }
  } else if !weights.contains(where: { $0 > 0 }) {
    // No column has a share: columns with needs get the rest.
    weights = design.columns.indices.map { needs[$0]?.units ?? 0 }
    limits = zip(limits, widths).map { .zero...max(.zero, $0.upperBound - $1) }
  }
  for (index, share) in shares(of: left, weights, within: limits).enumerated() { widths[index] += share }
  return widths
}

/// Shares of a length by weight, each within its limits; what a limit adds or removes is settled among the others.
private func shares(of length: Length, _ weights: [Int], within limits: [ClosedRange<Length>]) -> [Length] {
  var parts = weights.map { _ in Length.zero }
  var open = weights.indices.filter { weights[$0] > 0 }
  var left = length
  while let last = open.last {
    let total = open.reduce(0) { $0 + weights[$1] }
    for index in open { parts[index] = Length(units: max(0, left.units) * weights[index] / total) }
    parts[last] += max(.zero, left - open.reduce(.zero) { $0 + parts[$1] })
    func kept(_ index: Int) -> Length { min(max(parts[index], limits[index].lowerBound), limits[index].upperBound) }
    // If raising columns to their least costs more than cutting others to their most gains, the raised ones are
    // settled; else the cut ones.
    let excess = open.reduce(Length.zero) { $0 + kept($1) - parts[$1] }
    let settled = open.filter { excess >= .zero ? kept($0) > parts[$0] : kept($0) < parts[$0] }
    guard !settled.isEmpty else {
      for index in open { parts[index] = kept(index) }
      return parts
    }
    for index in settled {
      parts[index] = kept(index)
      left -= parts[index]
    }
    open.removeAll(where: settled.contains)
  }
  return parts
}

extension Layout {
  /// The widths that `auto` columns need in a part of a book, by index: of columns with values, and where there are
  /// shares, of all `auto` columns.
  ///
  /// Values, and pieces in which a line cannot end, are never broken. Other lines are broken where a column would need
  /// more than its `max`, or without one more than its part of half of what fixed columns leave.
  func needs(of part: Selection, shaper: some TextShaper) -> [Int: Length] {
    let columns = table.columns
    let hasShares = columns.contains { if case .share = $0.width { true } else { false } }
    let book = part.outline.book
    let needing = columns.indices.filter {
      columns[$0].width == .automatic && (hasShares || columns[$0].kind(in: book).isValue)
    }
    guard !needing.isEmpty else { return [:] }
    var elements = ElementTree()
    let grids = part.tableParts.map { partGrid($0, of: part, table, in: ElementTree.document, &elements) }
    let style = tableStyle(
      table, widths: columns.map { _ in page.typeAreaSize.width }, pointColumns: table.pointColumns(in: part.outline))
    let fixed = columns.reduce(Length.zero) { sum, column in
      if case .fixed(let length) = column.width { sum + length } else { sum }
    }
    let fair = (page.typeAreaSize.width - fixed) / 2 / needing.count
    return Dictionary(
      uniqueKeysWithValues: needing.map { index in
        let column = columns[index]
        let natural = NaturalWidths(ofColumn: index, in: grids, style: style, shaper: shaper)
        let isWhole = column.kind(in: book).isValue
        let width = isWhole ? natural.lines : max(natural.pieces, min(natural.lines, column.most ?? fair))
        let least = max(column.least ?? .zero, table.narrowest(column))
        return (index, max(least, min(width, column.most ?? width)))
      })
  }
}

/// Errors about the widths of columns: together they need more than the type area, or one has no room for a character.
///
/// Where they need too much, the widest column is named: the others are narrow because of it.
///
/// - Parameter needs: the widths that columns need, by index.
func problems(
  of widths: [Length], _ design: TableDesign, typeArea: Length, needs: [Int: Length]
) -> [Diagnostic] {
  let demands = design.columns.indices.map { index -> Length in
    let column = design.columns[index]
    let isOwn = !column.isFree || needs[index] != nil
    return isOwn ? widths[index] : max(design.narrowest(column), column.least ?? .zero)
  }
  let total = demands.reduce(.zero, +)
  var diagnostics: [Diagnostic] = []
  if total > typeArea, let most = demands.max(), let widest = demands.firstIndex(of: most) {
    let column = design.columns[widest]
    diagnostics.append(
      .error(
        .columnsTooWide(total, typeArea, widest: column.name, most), at: column.fieldSpan,
        hints: [column.remedyForWidth]))
  }
  // Columns with shares have too little because of the others.
  let isCrowded = diagnostics.hasErrors
  for (column, width) in zip(design.columns, widths)
  where width < design.narrowest(column) && !(isCrowded && column.isFree) {
    diagnostics.append(
      .error(
        .columnTooNarrow(column.name), at: column.fieldSpan,
        hints: [Phrase(en: "make it wider, or the padding smaller", ja: "列を広げるか、欄の中の余白（padding）を小さくしてください")]))
  }
  for (column, width) in zip(design.columns, widths) where !column.isFree && !diagnostics.hasErrors {
    let room = width - design.sidePadding * 2
    let hang = column.style.face.size.scaled(by: Double(design.list.hang) / 1000)
    if column.content != .objective, column.content != .sections, hang + column.style.face.size > room {
      diagnostics.append(
        .error(
          .hangTooWide(column.name), at: design.list.span,
          hints: [Phrase(en: "make “hang” under “list” smaller", ja: "listのhangを小さくしてください")]))
    }
  }
  return diagnostics
}

extension TableDesign {
  /// The least width of a column: padding and one character.
  func narrowest(_ column: Column) -> Length { sidePadding * 2 + column.style.face.size }
}

extension TableDesign.Column {
  /// The hint for a column that needs more than there is.
  fileprivate var remedyForWidth: Phrase {
    switch width {
    case .automatic:
      least == nil
        ? Phrase(
          en: "write a “max” or a width for this column, or shorten its longest text",
          ja: "この列に「max」か幅を書くか、列の中の最も長い文を短くしてください")
        : Phrase(
          en: "let the “min” of this column be less, or write a width for it", ja: "この列の「min」を小さくするか、幅を書いてください")
    case .share:
      Phrase(
        en: "let the “min” of this column be less, leave columns out, or make the margins smaller",
        ja: "この列の「min」を小さくするか、列を減らすか、余白を小さくしてください")
    case .fixed: Phrase(en: "make this column narrower, or the margins smaller", ja: "この列を狭くするか、余白を小さくしてください")
    }
  }
}

extension Length {
  fileprivate var roundedMillimeters: Double { Double(Int(millimeters * 10 + 0.5)) / 10 }
}

extension Outline {
  /// The number of characters that a column holds in the whole book.
  fileprivate func textLength(_ content: ColumnRole) -> Int {
    let kind: NodeKind =
      switch content {
      case .objective: .objective
      case .initiatives: .initiative
      case .sections: .section
      case .field(let key): .item(key)
      }
    return nodes.reduce(0) { $0 + ($1.kind == kind ? $1.text.count : 0) }
  }
}
