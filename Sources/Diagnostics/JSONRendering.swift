extension Diagnostic {
  /// The problem as one line of JSON, keys in alphabetical order: `severity`, `id`, `message`, and where there is a place
  /// `file`, `line`, `column`, `endColumn` (1-based, in characters, half open); `hints` where there are any.
  ///
  /// - Parameter language: of the message and the hints.
  public func jsonLine(in language: Language) -> String { jsonText(Line(self, language), onOneLine: true) }
}

private struct Line: Encodable {
  var severity, id, message: String
  var file: String?
  var line, column, endColumn: Int?
  var hints: [String]?

  init(_ diagnostic: Diagnostic, _ language: Language) {
    severity = diagnostic.severity.rawValue
    id = diagnostic.message.id
    message = diagnostic.sentence[language]
    (file, line) = (diagnostic.span?.file, diagnostic.span?.line)
    (column, endColumn) = (diagnostic.span?.columns.lowerBound, diagnostic.span?.columns.upperBound)
    hints = diagnostic.hints.isEmpty ? nil : diagnostic.hints.map { $0[language] }
  }
}
