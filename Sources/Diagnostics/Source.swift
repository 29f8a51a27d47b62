/// A text file as it was read, kept to show the lines that diagnostics are about.
public struct Source: Sendable {
  /// The file as the user named it.
  public let name: String
  /// The text, split into lines.
  public private(set) var lines: SourceLines

  /// The whole text.
  public var text: String { lines.text }

  /// Splits a file's text into lines.
  public init(name: String, text: String) {
    self.name = name
    lines = SourceLines(text)
  }

  /// Puts a long text into a file without a name: when its lines have been read, only some of them are asked for.
  public mutating func layAside() { lines.layAside() }

  /// The name of standard input in places and in JSON.
  public static let standardInput = "standard input"

  /// A file's name as people read it; standard input has a name in each language.
  public static func name(_ file: String, in language: Language) -> String {
    file == standardInput && language == .ja ? "標準入力" : file
  }
}
