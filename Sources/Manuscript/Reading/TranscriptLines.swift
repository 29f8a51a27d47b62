internal import Diagnostics
internal import GoalBook

/// How much of a transcript is read before it is refused: hundreds of times what a city prints.
enum TranscriptLimits {
  /// Bytes of the file.
  static let bytes = 4 << 20
  static let lines = 100_000
  /// Columns of a table.
  static let columns = 100
  /// Lines of a quoted cell.
  static let cellLines = 1000
  /// Characters of a quoted cell.
  static let cellLength = 50_000
  /// Quoted cells that do not end, after which the reader looks for no end on later lines.
  static let unclosedCells = 50
}

/// A line of a transcript that is not blank.
struct TranscriptLine {
  /// What the line is by itself, whatever stands around it.
  enum Kind: Equatable {
    /// (1) and the pillar's title.
    case pillarHeading(number: Int, title: String)
    /// The titles of a table's columns.
    case header
    /// Cells with tabs between.
    case row
    /// 目次
    case contentsHeading
    /// A title, leaders (……) and a page.
    case contentsEntry(PrintedEntry)
    /// A department's name without the year, alone or in brackets, before a pillar.
    case looseDepartment(String)
    /// A printed page number.
    case folio
    /// One text: a title or a department's heading.
    case heading
  }

  var kind: Kind
  var cells: [TranscriptCell]
  var span: SourceSpan

  /// The first cell's text, or that of the only cell that is not empty; tags and all.
  var text: String { (isPadded ? cells.first { !$0.text.isEmpty } : cells.first)?.text ?? "" }

  /// Whether one text stands among empty cells, so that it may be a heading or a row.
  var isPadded: Bool { cells.count > 1 && cells.count { !$0.text.isEmpty } == 1 }
}

/// What stands between two tabs.
struct TranscriptCell {
  /// As it was written, but for white space at the ends, and for quotation marks around it.
  var text: String
  /// On its first line.
  var span: SourceSpan
  var isQuoted = false
}

/// The lines of a transcript that are not blank.
func transcriptLines(_ source: Source, _ log: inout [Diagnostic]) -> [TranscriptLine] {
  transcriptRecords(source, &log).map { record in
    TranscriptLine(kind: kind(of: record.cells), cells: record.cells, span: record.span)
  }
}

private func kind(of cells: [TranscriptCell]) -> TranscriptLine.Kind {
  let texts = cells.map(\.text)
  // A heading may have tabs around it.
  let filled = texts.filter { !$0.isEmpty }
  let text = filled.count == 1 ? filled[0] : texts.first ?? ""
  if filled.count == 1, let entry = contentsEntry(text) { return .contentsEntry(entry) }
  if filled.count == 1, let (number, title) = pillarHeading(text) {
    return .pillarHeading(number: number, title: title)
  }
  if filled.count > 1 {
    let known = texts.prefix(TranscriptLimits.columns).filter { ColumnRole(title: CellMarkup($0).text) != nil }
    return known.count >= 2 ? .header : .row
  }
  if text.filter({ !$0.isWhitespace }) == "目次" { return .contentsHeading }
  if text.allSatisfy({ $0.isDigit || $0 == "-" || $0 == "－" || $0.isWhitespace }) { return .folio }
  return .heading
}

/// `(1) 市民から…`, with brackets of either width, with or without a blank.
func pillarHeading(_ text: String) -> (Int, String)? {
  guard let open = text.first, open == "(" || open == "（",
    let close = text.firstIndex(where: { $0 == ")" || $0 == "）" })
  else { return nil }
  let digits = text[text.index(after: text.startIndex)..<close].trimmingWhitespace
  let title = text[text.index(after: close)...].trimmingWhitespace
  guard digits.allSatisfy(\.isDigit), (1...3).contains(digits.count), !title.isEmpty else { return nil }
  let number = digits.compactMap(\.wholeNumberValue).reduce(0) { $0 * 10 + $1 }
  return number > 0 ? (number, String(title)) : nil
}

extension StringProtocol {
  /// Without white space at its ends.
  var trimmingWhitespace: SubSequence {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = self[start...].lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? start
    return self[start..<end]
  }
}
