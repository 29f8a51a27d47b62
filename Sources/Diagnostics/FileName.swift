internal import Synchronization

/// The name of a file as the user gave it, in the memory of a number.
///
/// Each place of a book names its file, and a run has few files: their names are kept once, until the program ends.
public struct FileName: Hashable, Sendable {
  private let number: Int32

  /// The name of a file.
  public init(_ text: String) { number = Self.known.withLock { $0.number(of: text) } }

  /// The name as text.
  public var text: String { Self.known.withLock { $0.texts[Int(number)] } }

  private static let known = Mutex(Known())

  private struct Known {
    private(set) var texts: [String] = []
    private var numbers: [String: Int32] = [:]

    mutating func number(of text: String) -> Int32 {
      if let number = numbers[text] { return number }
      let number = Int32(texts.count)
      texts.append(text)
      numbers[text] = number
      return number
    }
  }
}
