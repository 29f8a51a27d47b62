extension Diagnostic: Encodable {
  private enum Keys: String, CodingKey { case severity, id, message, file, line, column, endColumn, hints }

  /// One object: `severity`, `id`, `message`, and where there is a place `file`, `line`, `column`, `endColumn`
  /// (1-based, in characters, half open); `hints` where there are any.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Keys.self)
    try object.encode(severity.rawValue, forKey: .severity)
    try object.encode(message.id, forKey: .id)
    try object.encode(message.text, forKey: .message)
    if let span {
      try object.encode(span.file, forKey: .file)
      try object.encode(span.line, forKey: .line)
      try object.encode(span.columns.lowerBound, forKey: .column)
      try object.encode(span.columns.upperBound, forKey: .endColumn)
    }
    if !hints.isEmpty { try object.encode(hints, forKey: .hints) }
  }

  /// The problem as one line of JSON, keys in alphabetical order.
  public var jsonLine: String { jsonText(self, onOneLine: true) }
}
