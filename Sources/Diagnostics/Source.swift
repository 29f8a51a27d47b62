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

  /// What standard input is called where a file's name stands, in places and in JSON.
  public static let standardInput = "standard input"

  /// A file's name as people read it: its own, or what standard input is called.
  public static func name(_ file: String, in language: Language) -> String {
    file == standardInput && language == .ja ? "標準入力" : file
  }
}
