// Diagnostics: what to tell the user, and where.
//
// Enters: problems found by the readers, the design, the typesetter and the checks. Leaves: text with the source line
// and a caret, or one JSON object a line. A problem of the user's text is always one of these; it is never printed where
// it is found, never thrown and never the end of the run, so that one run reports every problem of a file.

/// One thing to tell the user: how bad it is, what it is, where it stands and what to do about it.
public struct Diagnostic: Hashable, Sendable {
  public var severity: Severity
  public var message: Message
  /// Where in the user's file; nil where no single place is to blame (a missing file, a full disk).
  public var span: SourceSpan?
  /// Remedies, each one sentence.
  public var hints: [Phrase]
  /// The printed page on which it is seen as people read it; nil where it is seen on none.
  public var page: Phrase?

  public init(
    _ severity: Severity, _ message: Message, at span: SourceSpan? = nil, hints: [Phrase] = [], page: Phrase? = nil
  ) {
    self.severity = severity
    self.message = message
    self.span = span
    self.hints = hints
    self.page = page
  }

  /// What is wrong, with the page on which it is seen.
  var sentence: Phrase {
    guard let page else { return message.text }
    return Phrase(en: "\(message.text.en) (\(page.en))", ja: "\(message.text.ja)（\(page.ja)）")
  }

  /// A problem that makes the input wrong: nothing is drawn.
  public static func error(_ message: Message, at span: SourceSpan? = nil, hints: [Phrase] = []) -> Diagnostic {
    Diagnostic(.error, message, at: span, hints: hints)
  }

  /// A problem worth a look, or a repair that was made: the run goes on.
  public static func warning(_ message: Message, at span: SourceSpan? = nil, hints: [Phrase] = []) -> Diagnostic {
    Diagnostic(.warning, message, at: span, hints: hints)
  }

  /// Something the user may want to know.
  public static func note(_ message: Message, at span: SourceSpan? = nil, hints: [Phrase] = []) -> Diagnostic {
    Diagnostic(.note, message, at: span, hints: hints)
  }
}

/// How bad a problem is, the worst first.
public enum Severity: String, Hashable, Sendable, CaseIterable {
  case error, warning, note
}

/// What is wrong: a stable name for scripts (`missing-result`) and a sentence for people.
///
/// Messages are declared as static members in an extension beside the code that reports them, so that tests and code
/// share the name.
public struct Message: Hashable, Sendable {
  /// Lower-case words joined by hyphens; never changes once published.
  public var id: String
  /// What is wrong, the offending text in quotation marks.
  public var text: Phrase

  public init(id: String, text: Phrase) {
    self.id = id
    self.text = text
  }

  public init(id: String, en: String, ja: String) { self.init(id: id, text: Phrase(en: en, ja: ja)) }
}

/// A place in a file: one line, and the characters on it; of a workbook a cell.
public struct SourceSpan: Hashable, Sendable, Comparable {
  /// The file as the user named it.
  public var file: String
  /// The line, counted from 1.
  public var line: Int
  /// The columns in characters, counted from 1, half open: `3..<5` is the third and the fourth character.
  public var columns: Range<Int>
  /// The cell, where the file is a workbook or delimited text.
  public var cell: CellPlace?

  public init(file: String, line: Int, columns: Range<Int> = 1..<1) {
    self.file = file
    self.line = line
    self.columns = columns
  }

  /// A cell of a workbook, which has no lines: its row stands for the line, so that places keep their order.
  public init(file: String, cell: CellPlace) {
    self.init(file: file, line: cell.row, columns: cell.column..<cell.column + 1)
    self.cell = cell
  }

  public static func < (a: SourceSpan, b: SourceSpan) -> Bool {
    (a.file, a.line, a.columns.lowerBound) < (b.file, b.line, b.columns.lowerBound)
  }
}

extension Sequence<Diagnostic> {
  /// Whether one of them is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
