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
  /// Digits of a pillar's number.
  static let pillarDigits = 9
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
  /// Whether a quotation mark opens a cell here that does not end.
  var isUnclosed = false

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
  /// Where the text begins; behind the quotation mark there may be blanks and empty lines.
  var start: (line: Int, column: Int)
  /// Empty lines before and behind the text.
  var emptyEnds = 0

  init(text: String, span: SourceSpan) {
    self.text = text
    self.span = span
    start = (span.line, span.columns.lowerBound)
  }

  /// What stands between quotation marks, white space at the ends included.
  init(quoted: String, span: SourceSpan) {
    let trimmed = quoted[...].trimmingWhitespace
    self.init(text: String(trimmed), span: span)
    isQuoted = true
    let lead = quoted[..<trimmed.startIndex]
    let breaks = lead.count { $0 == "\n" }
    start = (
      span.line + breaks,
      breaks == 0
        ? span.columns.lowerBound + 1 + lead.count : lead.reversed().prefix { $0 != "\n" }.count + 1
    )
    // The line end behind the last line makes no empty one.
    emptyEnds = breaks + max(0, quoted[trimmed.endIndex...].count { $0 == "\n" } - 1)
  }

  /// Empty lines inside the text and at its ends.
  var emptyLines: Int { emptyEnds + text.emptyLines }
}

/// The lines of a transcript that are not blank.
func transcriptLines(_ source: Source, _ log: inout [Diagnostic]) -> [TranscriptLine] {
  transcriptRecords(source, &log).map { record in
    var line = TranscriptLine(kind: .row, cells: record.cells, span: record.span)
    line.isUnclosed = record.isUnclosed
    // A heading is one even behind a quotation mark that does not end.
    if record.isUnclosed, let only = line.cells.firstIndex(where: { !$0.text.isEmpty }),
      line.cells.count == 1 || line.isPadded, line.cells[only].text.count > 1
    {
      line.cells[only].text.removeFirst()
    }
    line.kind = kind(of: line.cells)
    return line
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
  guard let (digits, title) = bracketedNumber(text), let number = pillarNumber(digits) else { return nil }
  return number > 0 ? (number, String(title)) : nil
}

/// Whether a line would be the heading of a pillar if its number were shorter.
func hasTooLongANumber(_ text: String) -> Bool {
  if let (digits, _) = bracketedNumber(text) { return digits.count > TranscriptLimits.pillarDigits }
  let digits = text.prefix { $0.isDigit }
  return digits.count > TranscriptLimits.pillarDigits && text.dropFirst(digits.count).first?.isWhitespace == true
}

/// The number that digits of either width make; nil where there are none, or more than a pillar's number has.
func pillarNumber(_ digits: Substring) -> Int? {
  guard (1...TranscriptLimits.pillarDigits).contains(digits.count) else { return nil }
  return digits.compactMap(\.wholeNumberValue).reduce(0) { $0 * 10 + $1 }
}

/// The digits in brackets that a line begins with, and the text after them.
private func bracketedNumber(_ text: String) -> (digits: Substring, title: Substring)? {
  guard let open = text.first, open == "(" || open == "（",
    let close = text.firstIndex(where: { $0 == ")" || $0 == "）" })
  else { return nil }
  let digits = text[text.index(after: text.startIndex)..<close].trimmingWhitespace
  let title = text[text.index(after: close)...].trimmingWhitespace
  return digits.allSatisfy(\.isDigit) && !digits.isEmpty && !title.isEmpty ? (digits, title) : nil
}

extension StringProtocol {
  /// Lines without a word between others.
  var emptyLines: Int {
    contains("\n")
      ? split(separator: "\n", omittingEmptySubsequences: false).count { $0.allSatisfy(\.isWhitespace) } : 0
  }

  /// Without white space at its ends.
  var trimmingWhitespace: SubSequence {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = self[start...].lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? start
    return self[start..<end]
  }
}
