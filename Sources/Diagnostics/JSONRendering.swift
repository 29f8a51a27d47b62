extension Diagnostic {
  /// The diagnostic as one line of JSON, keys in alphabetical order.
  ///
  /// The keys are `severity`, `id` and `message`; where there is a place, `file`, `line`, `column` and `endColumn`
  /// (1-based, in characters, half open), or in a workbook `file`, `sheet` and `cell` (`C14`); and `hints` where there
  /// are any.
  ///
  /// - Parameter language: the language of the message and the hints.
  public func jsonLine(in language: Language) -> String { jsonText(Line(self, language), onOneLine: true) }
}

private struct Line: Encodable {
  var severity, id, message: String
  var file: String?
  var line, column, endColumn: Int?
  var sheet, cell: String?
  var hints: [String]?

  init(_ diagnostic: Diagnostic, _ language: Language) {
    severity = diagnostic.severity.rawValue
    id = diagnostic.message.id
    message = diagnostic.sentence[language]
    file = diagnostic.span?.file
    if let place = diagnostic.span?.cell {
      (sheet, cell) = (place.sheet, place.reference)
    } else if let span = diagnostic.span {
      (line, column, endColumn) = (span.line, span.columns.lowerBound, span.columns.upperBound)
    }
    hints = diagnostic.hints.isEmpty ? nil : diagnostic.hints.map { $0[language] }
  }
}
