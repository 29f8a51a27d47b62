/// A file's text by lines, for looking up places: each line is decoded when it is asked for.
public struct SourceLines: Sendable {
  private let bytes: [UInt8]
  /// The first byte of each line.
  private let starts: [Int]
  /// Unicode scalars before each line.
  private let scalarsBefore: [Int]

  /// - Complexity: O(length of the text).
  public init(_ text: String) {
    bytes = Array(text.utf8)
    var starts = [0]
    var before = [0]
    var scalars = 0
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices {
        if bytes[index] & 0xC0 != 0x80 { scalars += 1 }
        let isEnd =
          bytes[index] == 0x0A || (bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A))
        if isEnd {
          starts.append(index + 1)
          before.append(scalars)
        }
      }
    }
    (self.starts, scalarsBefore) = (starts, before)
  }

  public var count: Int { starts.count }

  /// Line `number`, counted from 1, without its end; empty outside the file.
  public func line(_ number: Int) -> String {
    guard number > 0, number <= starts.count else { return "" }
    var end = number < starts.count ? starts[number] : bytes.count
    while end > starts[number - 1], bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return String(decoding: bytes[starts[number - 1]..<end], as: UTF8.self)
  }

  /// Unicode scalars of the file before line `number`.
  public func offset(ofLine number: Int) -> Int { scalarsBefore[max(0, min(number, starts.count) - 1)] }

  /// The numbers of the lines in which `word`, in ASCII, stands, in rising order.
  ///
  /// - Complexity: O(length of the text).
  public func containing(_ word: String) -> [Int] {
    let word = Array(word.utf8)
    guard let first = word.first, bytes.count >= word.count else { return [] }
    var numbers: [Int] = []
    var line = 0
    bytes.withUnsafeBufferPointer { bytes in
      for index in 0...bytes.count - word.count where bytes[index] == first {
        guard word.indices.allSatisfy({ bytes[index + $0] == word[$0] }) else { continue }
        while line < starts.count, starts[line] <= index { line += 1 }
        if numbers.last != line { numbers.append(line) }
      }
    }
    return numbers
  }
}
