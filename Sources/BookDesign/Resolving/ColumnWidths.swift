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

/// The width of each column on a type area: lengths as they are, then what columns need, the rest shared out.
///
/// An `auto` column without a need takes a share as large as the text that it holds in the whole book; from that share
/// the search for the lowest tables sets out (``Layout/lowestWidths(from:needs:of:shaper:)``). The last shared column takes
/// what rounding leaves.
///
/// - Parameter needs: the widths that columns need, by their places.
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
    // The search sees to the limits.
    limits = limits.map { _ in .zero...typeArea }
  } else if !weights.contains(where: { $0 > 0 }) {
    // Nobody else takes the rest.
    weights = design.columns.indices.map { needs[$0]?.units ?? 0 }
    limits = zip(limits, widths).map { .zero...max(.zero, $0.upperBound - $1) }
  }
  for (index, share) in shares(of: left, weights, within: limits).enumerated() { widths[index] += share }
  return widths
}

/// Parts of a length by their weights, each within its limits; what limits take or leave goes to the others.
private func shares(of length: Length, _ weights: [Int], within limits: [ClosedRange<Length>]) -> [Length] {
  var parts = weights.map { _ in Length.zero }
  var open = weights.indices.filter { weights[$0] > 0 }
  var left = length
  while let last = open.last {
    let total = open.reduce(0) { $0 + weights[$1] }
    for index in open { parts[index] = Length(units: max(0, left.units) * weights[index] / total) }
    parts[last] += max(.zero, left - open.reduce(.zero) { $0 + parts[$1] })
    func kept(_ index: Int) -> Length { min(max(parts[index], limits[index].lowerBound), limits[index].upperBound) }
    // Too little for all: those that are raised keep their least; too much: those that are cut keep their most.
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
  /// What `auto` columns need in a part of a book, by their places: those that hold values, and beside shares all of them.
  ///
  /// Values, and pieces that no line ends in, are not broken. Other lines are, if the columns that need something would take
  /// more than half of what the lengths leave, or this one more than its `max`.
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

/// What is wrong with the widths of columns: together they need more than the type area, or one has no room for a character.
///
/// Of columns that need too much it is the widest that is told: the others are narrow because of it.
///
/// - Parameter needs: the widths that columns need, by their places.
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
  // Those that share what is left have too little because of the others.
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
  /// The room of a single character in a column.
  func narrowest(_ column: Column) -> Length { sidePadding * 2 + column.style.face.size }
}

extension TableDesign.Column {
  /// What to do where it takes more than there is.
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
  /// How many characters a column holds in the whole book.
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
