import Frames
import OrderedCollections
import Diagnostics
import GoalBook
import Measure
import Typesetting

extension Message {
  static func columnsTooWide(_ columns: Length, _ area: Length) -> Message {
    Message(
      id: "columns-too-wide",
      en: "the columns are \(columns.roundedMillimeters) mm wide, the type area \(area.roundedMillimeters) mm",
      ja: "列の幅の合計が\(columns.roundedMillimeters) mmで、版面の幅\(area.roundedMillimeters) mmを超えています")
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

/// The width of each column on a type area: lengths as they are, the rest shared out among `fr` and `auto`.
///
/// An `auto` column's share is the text that it holds in the whole book; from that share the search for the lowest tables
/// sets out (``Layout/lowestWidths(from:of:shaper:)``). The last shared column takes what rounding leaves.
func columnWidths(_ design: TableDesign, typeArea: Length, outline: Outline) -> [Length] {
  let shares = design.columns.map { column -> Int in
    switch column.width {
    case .fixed: 0
    case .share(let share): share
    case .automatic: 0
    }
  }
  let texts = design.columns.map { column in column.width == .automatic ? max(1, outline.textLength(column.content)) : 0
  }
  // One `auto` column weighs 1fr on average, so that the two kinds can stand side by side.
  let automaticCount = texts.count { $0 > 0 }
  let textTotal = max(1, texts.reduce(0, +))
  let weights = zip(shares, texts).map { share, text in share + text * 1000 * automaticCount / textTotal }
  let total = weights.reduce(0, +)
  var widths = design.columns.map { column in
    if case .fixed(let length) = column.width { length } else { Length.zero }
  }
  let fixed = widths.reduce(.zero, +)
  let left = typeArea - fixed
  for index in widths.indices where weights[index] > 0 {
    widths[index] = Length(units: max(0, left.units) * weights[index] / max(1, total))
  }
  if let last = weights.lastIndex(where: { $0 > 0 }), left > .zero {
    widths[last] += typeArea - widths.reduce(.zero, +)
  }
  return widths
}

/// What is wrong with the widths of columns: together they are wider than the type area, or one has no room for a character.
func problems(of widths: [Length], _ design: TableDesign, typeArea: Length) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  let fixed = zip(design.columns, widths).reduce(Length.zero) { $1.0.isFree ? $0 : $0 + $1.1 }
  if fixed > typeArea {
    let span = design.columns.first { $0.fieldSpan != nil }?.fieldSpan
    diagnostics.append(
      .error(
        .columnsTooWide(fixed, typeArea), at: span,
        hints: [Phrase(en: "make a column narrower, or the margins smaller", ja: "列を狭くするか、余白を小さくしてください")]))
  }
  for (column, width) in zip(design.columns, widths) where width < design.sidePadding * 2 + column.style.face.size {
    diagnostics.append(
      .error(
        .columnTooNarrow(column.title), at: column.fieldSpan,
        hints: [Phrase(en: "make it wider, or the padding smaller", ja: "列を広げるか、欄の中の余白（padding）を小さくしてください")]))
  }
  for (column, width) in zip(design.columns, widths) where !column.isFree && !diagnostics.hasErrors {
    let room = width - design.sidePadding * 2
    let hang = column.style.face.size.scaled(by: Double(design.list.hang) / 1000)
    if column.content != .objective, column.content != .sections, hang + column.style.face.size > room {
      diagnostics.append(
        .error(
          .hangTooWide(column.title), at: design.list.span,
          hints: [Phrase(en: "make “hang” under “list” smaller", ja: "listのhangを小さくしてください")]))
    }
  }
  return diagnostics
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
