/// A text file as it was read, kept to show the line that a diagnostic speaks of.
public struct Source: Sendable {
  /// The file as the user named it.
  public let name: String
  public let text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// Line `number`, counted from 1, without its line end; nil past the last one.
  ///
  /// - Complexity: O(length of the text): meant for the few lines that are shown.
  public func line(_ number: Int) -> Substring? {
    guard number > 0 else { return nil }
    return text.split(separator: /\r\n|\n|\r/, maxSplits: number, omittingEmptySubsequences: false)
      .dropFirst(number - 1).first
  }
}
