internal import Diagnostics
internal import GoalBook

/// Bounds of what is read of a transcript: hundreds of times what a city prints.
enum TranscriptLimits {
  /// The bytes of the file.
  static let bytes = 4 << 20
  static let lines = 100_000
  /// The columns of a table.
  static let columns = 100
  /// The lines of a quoted cell.
  static let cellLines = 1000
  /// The characters of a quoted cell.
  static let cellLength = 50_000
  /// The digits of a pillar's number.
  static let pillarDigits = 9
  /// The unclosed quoted cells after which no closing mark is searched for on later lines.
  static let unclosedCells = 50
}

/// A line of a transcript that is not blank.
struct TranscriptLine {
  /// What the line is by itself, whatever lines are around it.
  enum Kind: Equatable {
    /// (1) and the title of the pillar.
    case pillarHeading(number: Int, title: String)
    /// The titles of a table's columns.
    case header
    /// Cells separated by tabs.
    case row
    /// 目次.
    case contentsHeading
    /// A title, leaders (……) and a page number.
    case contentsEntry(PrintedEntry)
    /// The name of a department without the year, alone or in brackets, before a pillar.
    case looseDepartment(String)
    /// A printed page number alone.
    case folio
    /// A single text: a title or the heading of a department.
    case heading
  }

  var kind: Kind
  var cells: [TranscriptCell]
  var span: SourceSpan
  /// Whether a quotation mark on this line opens a cell that is not closed.
  var isUnclosed = false

  /// The text of the first cell, or of the only cell that is not empty, tags included.
  var text: String { (isPadded ? cells.first { !$0.text.isEmpty } : cells.first)?.text ?? "" }

  /// Whether a single text is among empty cells, so that the line may be a heading or a row.
  var isPadded: Bool { cells.count > 1 && cells.count { !$0.text.isEmpty } == 1 }
}

/// A cell of a line, between two tabs.
struct TranscriptCell {
  /// The text without white space at the ends and without quotation marks around it.
  var text: String
  /// The place of the cell on its first line.
  var span: SourceSpan
  var isQuoted = false
  /// The beginning of the text, which blanks and empty lines may separate from the quotation mark.
  var start: (line: Int, column: Int)
  /// The number of empty lines before and behind the text.
  var emptyEnds = 0

  init(text: String, span: SourceSpan) {
    self.text = text
    self.span = span
    start = (span.line, span.columns.lowerBound)
  }

  /// A cell with the text between quotation marks, white space at the ends included.
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
    // The line end behind the last line does not make an empty line.
    emptyEnds = breaks + max(0, quoted[trimmed.endIndex...].count { $0 == "\n" } - 1)
  }

  /// The number of empty lines inside the text and at its ends.
  var emptyLines: Int { emptyEnds + text.emptyLines }
}

/// The lines of a transcript that are not blank.
func transcriptLines(_ source: Source, _ log: inout [Diagnostic]) -> [TranscriptLine] {
  transcriptRecords(source, &log).map { record in
    var line = TranscriptLine(kind: .row, cells: record.cells, span: record.span)
    line.isUnclosed = record.isUnclosed
    // A heading behind an unclosed quotation mark is still a heading.
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

/// The number and title of a pillar's heading `(1) 市民から…`, brackets in either width; nil for other lines.
func pillarHeading(_ text: String) -> (Int, String)? {
  guard let (digits, title) = bracketedNumber(text), let number = pillarNumber(digits) else { return nil }
  return number > 0 ? (number, String(title)) : nil
}

/// Whether a line would be a pillar's heading if its number had fewer digits.
func hasTooLongANumber(_ text: String) -> Bool {
  if let (digits, _) = bracketedNumber(text) { return digits.count > TranscriptLimits.pillarDigits }
  let digits = text.prefix { $0.isDigit }
  return digits.count > TranscriptLimits.pillarDigits && text.dropFirst(digits.count).first?.isWhitespace == true
}

/// The number in digits of either width; nil where there are no digits, or too many.
func pillarNumber(_ digits: Substring) -> Int? {
  guard (1...TranscriptLimits.pillarDigits).contains(digits.count) else { return nil }
  return digits.compactMap(\.wholeNumberValue).reduce(0) { $0 * 10 + $1 }
}

/// The digits in brackets at the beginning of a line, and the text after them; nil for other lines.
private func bracketedNumber(_ text: String) -> (digits: Substring, title: Substring)? {
  guard let open = text.first, open == "(" || open == "（",
    let close = text.firstIndex(where: { $0 == ")" || $0 == "）" })
  else { return nil }
  let digits = text[text.index(after: text.startIndex)..<close].trimmingWhitespace
  let title = text[text.index(after: close)...].trimmingWhitespace
  return digits.allSatisfy(\.isDigit) && !digits.isEmpty && !title.isEmpty ? (digits, title) : nil
}

extension StringProtocol {
  /// The number of blank lines in a text of several lines; 0 in a text of one line.
  var emptyLines: Int {
    contains("\n")
      ? split(separator: "\n", omittingEmptySubsequences: false).count { $0.allSatisfy(\.isWhitespace) } : 0
  }

  /// The text without white space at its ends.
  var trimmingWhitespace: SubSequence {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = self[start...].lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? start
    return self[start..<end]
  }
}
