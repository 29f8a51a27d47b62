/// A text split into lines, made once to look up many places in it.
///
/// A line ends with `\n`, `\r\n` or `\r`. A long line, such as a book in one line of JSON, has marks at equal
/// distances, so that a look-up never counts through all of it.
public struct SourceLines: Sendable {
  /// The whole text.
  public let text: String
  /// The bytes of each line without its line end.
  private let extents: [Range<Int>]
  /// The number of Unicode scalars before each line.
  private let scalarsBefore: [Int]
  /// The marks of each long line, by the line's index.
  private let marks: [Int: [LinePlace]]

  /// Splits a text into lines.
  ///
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

  /// The number of lines, at least 1: behind a last line end there is an empty line.
  public var count: Int { extents.count }

  /// Line `number`, counted from 1, without its line end; empty outside the text.
  public func line(_ number: Int) -> Substring {
    extents.indices.contains(number - 1) ? text.piece(extents[number - 1]) : ""
  }

  /// The rest of line `number`, counted from 1, from `place` on; empty outside the text.
  public func rest(ofLine number: Int, from place: LinePlace) -> Substring {
    guard extents.indices.contains(number - 1) else { return "" }
    let extent = extents[number - 1]
    return text.piece(min(extent.lowerBound + place.byte, extent.upperBound)..<extent.upperBound)
  }

  /// The beginning of the character at `offset`, counted from 0, of line `number`; the line's end where it is shorter.
  public func place(ofCharacter offset: Int, inLine number: Int) -> LinePlace {
    place(inLine: number) { $0.character < offset }
  }

  /// The first beginning of a character in line `number` with at least `offset` Unicode scalars before it.
  ///
  /// It is the line's end where the line is shorter.
  public func place(ofScalar offset: Int, inLine number: Int) -> LinePlace {
    place(inLine: number) { $0.scalar < offset }
  }

  /// The first place in line `number` for which `isBefore` is false.
  ///
  /// - Complexity: O(``charactersToAMark``).
  private func place(inLine number: Int, isBefore: (LinePlace) -> Bool) -> LinePlace {
    let marks = marks[number - 1] ?? []
    // `isBefore` holds for the first marks and for none after them: the last of these is found by halving.
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

  /// The number of the line with the byte at `offset`, counted from 1; a line end belongs to the line that it ends.
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

  /// The number of bytes of the text before line `number`; all bytes for a number behind the last line.
  public func bytes(beforeLine number: Int) -> Int {
    extents.indices.contains(number - 1) ? extents[number - 1].lowerBound : text.utf8.count
  }

  /// The number of Unicode scalars before line `number`; a number outside the text is taken as the nearest line's.
  public func offset(ofLine number: Int) -> Int { scalarsBefore[max(0, min(number, count) - 1)] }

  /// The numbers of the lines with the ASCII word `word`, counted from 1, in rising order.
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
  /// The number of characters of the line before it.
  public fileprivate(set) var character = 0
  /// The number of Unicode scalars of the line before it.
  public fileprivate(set) var scalar = 0
  fileprivate var byte = 0

  fileprivate mutating func move(over next: Character) {
    character += 1
    scalar += next.unicodeScalars.count
    byte += next.utf8.count
  }

  /// The marks of a line: the beginning of every character whose offset is a multiple of ``charactersToAMark``.
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

/// The distance between the marks of a long line, in characters.
private let charactersToAMark = 512

/// The bytes of each line without its line end, and the number of Unicode scalars before each line.
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
  /// Calls `read` with the bytes of a text that is stored as UTF-8.
  fileprivate func withBytes<Result>(_ read: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard let result = utf8.withContiguousStorageIfAvailable(read) else { preconditionFailure("the text is in UTF-8") }
    return result
  }

  /// The piece of the text at these bytes.
  ///
  /// - Complexity: O(1) where the text is stored as UTF-8.
  fileprivate func piece(_ bytes: Range<Int>) -> Substring {
    let start = utf8.index(startIndex, offsetBy: bytes.lowerBound)
    return self[start..<utf8.index(start, offsetBy: bytes.count)]
  }
}
