/// A text file as it was read, kept to show the lines that diagnostics are about.
public struct Source: Sendable {
  /// The file as the user named it.
  public let name: String
  /// The text, split into lines.
  public let lines: SourceLines

  /// The whole text.
  public var text: String { lines.text }

  /// Splits a file's text into lines.
  public init(name: String, text: String) {
    self.name = name
    lines = SourceLines(text)
  }

  /// The name of standard input in places and in JSON.
  public static let standardInput = "standard input"

  /// A file's name as people read it; standard input has a name in each language.
  public static func name(_ file: String, in language: Language) -> String {
    file == standardInput && language == .ja ? "標準入力" : file
  }
}
