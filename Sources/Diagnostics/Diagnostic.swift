// Diagnostics: what to tell the user, and which place it is about.
//
// In: problems found by the readers, the design, the typesetter and the checks. Out: text with the source line and a
// caret, or one JSON object a line. A problem of the user's text is always a `Diagnostic`. It is never printed where it
// is found, never thrown, and never ends the run, so that one run reports every problem of a file.

/// A problem or a fact to tell the user: its severity, its message, its place and its remedies.
public struct Diagnostic: Hashable, Sendable {
  /// How bad the problem is.
  public var severity: Severity
  /// What is wrong, with a stable id.
  public var message: Message
  /// The place in the user's file; nil where no single place is to blame (a missing file, a full disk).
  public var span: SourceSpan?
  /// Remedies, one sentence each.
  public var hints: [Phrase]
  /// The printed page on which the problem shows, as people read it; nil where it shows on none.
  public var page: Phrase?

  /// Makes a diagnostic of its parts.
  public init(
    _ severity: Severity, _ message: Message, at span: SourceSpan? = nil, hints: [Phrase] = [], page: Phrase? = nil
  ) {
    self.severity = severity
    self.message = message
    self.span = span
    self.hints = hints
    self.page = page
  }

  /// The message, with the page in brackets where there is one.
  var sentence: Phrase {
    guard let page else { return message.text }
    return Phrase(en: "\(message.text.en) (\(page.en))", ja: "\(message.text.ja)（\(page.ja)）")
  }

  /// An error: the input is wrong, and nothing is drawn.
  public static func error(_ message: Message, at span: SourceSpan? = nil, hints: [Phrase] = []) -> Diagnostic {
    Diagnostic(.error, message, at: span, hints: hints)
  }

  /// A warning: a problem worth a look, or a repair that was made; the run goes on.
  public static func warning(_ message: Message, at span: SourceSpan? = nil, hints: [Phrase] = []) -> Diagnostic {
    Diagnostic(.warning, message, at: span, hints: hints)
  }

  /// A note: something that the user may want to know.
  public static func note(_ message: Message, at span: SourceSpan? = nil, hints: [Phrase] = []) -> Diagnostic {
    Diagnostic(.note, message, at: span, hints: hints)
  }
}

/// How bad a problem is, the worst first.
///
/// With an error nothing is drawn; with warnings and notes the run goes on.
public enum Severity: String, Hashable, Sendable, CaseIterable {
  case error, warning, note
}

/// What is wrong: a stable id for scripts (`missing-result`) and a sentence for people.
///
/// Messages are declared as static members in an extension beside the code that reports them, so that tests and code
/// share the name.
public struct Message: Hashable, Sendable {
  /// Lower-case words joined by hyphens; never changes once published.
  public var id: String
  /// What is wrong, with the offending text in quotation marks.
  public var text: Phrase

  /// Makes a message of its id and its sentence.
  public init(id: String, text: Phrase) {
    self.id = id
    self.text = text
  }

  /// Makes a message of its id and its sentence in both languages.
  public init(id: String, en: String, ja: String) { self.init(id: id, text: Phrase(en: en, ja: ja)) }
}

/// A place in a file: characters on one line, or in a workbook a cell.
///
/// A book has a place for each of its texts, so a place takes little memory.
public struct SourceSpan: Hashable, Sendable, Comparable {
  /// The name of the file, in little memory.
  public private(set) var fileName: FileName
  // In 32 bits, which is more than a file that is read has lines or columns.
  private var lineNumber, firstColumn, endColumn: Int32
  private var ownCell: Boxed<CellPlace>?

  /// The file as the user named it.
  public var file: String { fileName.text }
  /// The line, counted from 1.
  public var line: Int { Int(lineNumber) }
  /// The columns in characters, counted from 1, half open: `3..<5` is the third and fourth character.
  public var columns: Range<Int> {
    get { Int(firstColumn)..<Int(endColumn) }
    set { (firstColumn, endColumn) = (Int32(clamping: newValue.lowerBound), Int32(clamping: newValue.upperBound)) }
  }
  /// The cell, where the file is a workbook or delimited text.
  public var cell: CellPlace? {
    get { ownCell?.value }
    set { ownCell = newValue.map { Boxed($0) } }
  }

  /// Makes a place on a line of a text file; without columns, at the line's beginning.
  public init(file: String, line: Int, columns: Range<Int> = 1..<1) {
    self.init(file: FileName(file), line: line, columns: columns)
  }

  /// Makes a place in a file whose name is known, for a reader that makes many.
  public init(file: FileName, line: Int, columns: Range<Int>) {
    fileName = file
    lineNumber = Int32(clamping: line)
    (firstColumn, endColumn) = (Int32(clamping: columns.lowerBound), Int32(clamping: columns.upperBound))
  }

  /// Makes the place of a cell of a workbook; row and column are used as line and column, so that places can be
  /// ordered.
  public init(file: String, cell: CellPlace) {
    self.init(file: file, line: cell.row, columns: cell.column..<cell.column + 1)
    self.cell = cell
  }

  /// Whether `a` is before `b`: by file name, then line, then first column.
  public static func < (a: SourceSpan, b: SourceSpan) -> Bool {
    a.fileName == b.fileName
      ? (a.lineNumber, a.firstColumn) < (b.lineNumber, b.firstColumn) : a.file < b.file
  }
}

/// A value of which its owner holds only a reference.
private final class Boxed<Value: Hashable & Sendable>: Hashable, Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }

  static func == (a: Boxed, b: Boxed) -> Bool { a.value == b.value }
  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension Sequence<Diagnostic> {
  /// Whether one of the diagnostics is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
