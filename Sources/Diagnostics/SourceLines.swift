/// A text by lines, made once for looking places up in it.
///
/// A line ends with `\n`, `\r\n` or `\r`. In a long line, as a book in JSON may be, places are kept at equal distances, so
/// that a look-up never counts over all of it.
public struct SourceLines: Sendable {
  public let text: String
  /// The bytes of each line without its end.
  private let extents: [Range<Int>]
  /// Unicode scalars before each line.
  private let scalarsBefore: [Int]
  /// By the index of a long line, the places in it that are kept.
  private let marks: [Int: [LinePlace]]

  /// - Complexity: O(length of the text).
  public init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    (extents, scalarsBefore) = text.withBytes(lineExtents)
    var marks: [Int: [LinePlace]] = [:]
    for (index, extent) in extents.enumerated() where extent.count > 8 * charactersToAMark {
      marks[index] = LinePlace.marks(in: text.piece(extent))
    }
    self.text = text
    self.marks = marks
  }

  public var count: Int { extents.count }

  /// Line `number`, counted from 1, without its end; empty outside the text.
  public func line(_ number: Int) -> Substring {
    extents.indices.contains(number - 1) ? text.piece(extents[number - 1]) : ""
  }

  /// What line `number` has from `place` on.
  public func rest(ofLine number: Int, from place: LinePlace) -> Substring {
    guard extents.indices.contains(number - 1) else { return "" }
    let extent = extents[number - 1]
    return text.piece(min(extent.lowerBound + place.byte, extent.upperBound)..<extent.upperBound)
  }

  /// Where the character at `offset` of line `number` begins, counted from 0; the line's end where it is shorter.
  public func place(ofCharacter offset: Int, inLine number: Int) -> LinePlace {
    place(inLine: number) { $0.character < offset }
  }

  /// The first beginning of a character in line `number` that has `offset` Unicode scalars or more before it; the line's
  /// end where it is shorter.
  public func place(ofScalar offset: Int, inLine number: Int) -> LinePlace {
    place(inLine: number) { $0.scalar < offset }
  }

  /// The first place in line `number` that is not before what is looked for.
  ///
  /// - Complexity: O(``charactersToAMark``).
  private func place(inLine number: Int, isBefore: (LinePlace) -> Bool) -> LinePlace {
    let marks = marks[number - 1] ?? []
    // The marks before it are the first ones of all: they are halved until the last of them is found.
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(marks[middle]) { low = middle + 1 } else { high = middle }
    }
    var place = low > 0 ? marks[low - 1] : LinePlace()
    for character in rest(ofLine: number, from: place) {
      guard isBefore(place) else { break }
      place.move(over: character)
    }
    return place
  }

  /// The number of the line that the byte at `offset` stands in, or which it ends.
  ///
  /// - Complexity: O(log(lines)).
  public func line(ofByte offset: Int) -> Int {
    var (low, high) = (0, extents.count)
    while low < high {
      let middle = (low + high) / 2
      if extents[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// How many bytes of the text stand before line `number`; all of them behind the last one.
  public func bytes(beforeLine number: Int) -> Int {
    extents.indices.contains(number - 1) ? extents[number - 1].lowerBound : text.utf8.count
  }

  /// Unicode scalars of the text before line `number`.
  public func offset(ofLine number: Int) -> Int { scalarsBefore[max(0, min(number, count) - 1)] }

  /// The numbers of the lines in which `word`, in ASCII, stands, in rising order.
  ///
  /// - Complexity: O(length of the text).
  public func containing(_ word: String) -> [Int] {
    let word = Array(word.utf8)
    guard let first = word.first, text.utf8.count >= word.count else { return [] }
    var numbers: [Int] = []
    var line = 0
    text.withBytes { bytes in
      for index in 0...bytes.count - word.count where bytes[index] == first {
        guard word.indices.allSatisfy({ bytes[index + $0] == word[$0] }) else { continue }
        while line < extents.count, extents[line].lowerBound <= index { line += 1 }
        if numbers.last != line { numbers.append(line) }
      }
    }
    return numbers
  }
}

/// The beginning of a character in a line, or the line's end.
public struct LinePlace: Hashable, Sendable {
  /// How many characters of the line are before it.
  public fileprivate(set) var character = 0
  /// How many Unicode scalars of the line are before it.
  public fileprivate(set) var scalar = 0
  fileprivate var byte = 0

  fileprivate mutating func move(over next: Character) {
    character += 1
    scalar += next.unicodeScalars.count
    byte += next.utf8.count
  }

  /// Every so many characters of a line the place that begins there.
  fileprivate static func marks(in line: Substring) -> [LinePlace] {
    var marks: [LinePlace] = []
    var place = LinePlace()
    for character in line {
      if place.character.isMultiple(of: charactersToAMark) { marks.append(place) }
      place.move(over: character)
    }
    return marks
  }
}

/// How far the places that are kept in a long line are from each other.
private let charactersToAMark = 512

/// The bytes of each line without its end, and the Unicode scalars before it.
private func lineExtents(of bytes: UnsafeBufferPointer<UInt8>) -> (extents: [Range<Int>], scalarsBefore: [Int]) {
  var extents: [Range<Int>] = []
  var before = [0]
  var (start, scalars, index) = (0, 0, 0)
  while index < bytes.count {
    if bytes[index] & 0xC0 != 0x80 { scalars += 1 }
    if bytes[index] == 0x0A || bytes[index] == 0x0D {
      extents.append(start..<index)
      if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
        (index, scalars) = (index + 1, scalars + 1)
      }
      start = index + 1
      before.append(scalars)
    }
    index += 1
  }
  extents.append(start..<bytes.count)
  return (extents, before)
}

extension String {
  /// The bytes of a text that is in UTF-8 in memory.
  fileprivate func withBytes<Result>(_ read: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard let result = utf8.withContiguousStorageIfAvailable(read) else { preconditionFailure("the text is in UTF-8") }
    return result
  }

  /// - Complexity: O(1) where the text is in UTF-8 in memory.
  fileprivate func piece(_ bytes: Range<Int>) -> Substring {
    let start = utf8.index(startIndex, offsetBy: bytes.lowerBound)
    return self[start..<utf8.index(start, offsetBy: bytes.count)]
  }
}
