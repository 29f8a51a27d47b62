/// A text file as it was read, kept to show the line that a diagnostic speaks of.
public struct Source: Sendable {
  /// The file as the user named it.
  public let name: String
  public let lines: SourceLines

  public var text: String { lines.text }

  public init(name: String, text: String) {
    self.name = name
    lines = SourceLines(text)
  }
}
