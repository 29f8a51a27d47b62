import Spooling

/// A text split into lines, made once to look up many places in it.
///
/// A line ends with `\n`, `\r\n` or `\r`. A long line, such as a book in one line of JSON, has marks at equal
/// distances, so that a look-up never counts through all of it.
public struct SourceLines: Sendable {
  /// The text; empty where it is laid aside.
  private var held: String
  /// The extents of the lines; none where they are laid aside.
  private var heldExtents: [Extent]
  /// Where the text and the extents lie that are laid aside.
  private var aside: (spool: Spool, bytes: Spool.Extent<UInt8>, extents: Spool.Extent<Extent>)?
  /// The number of lines, at least 1: behind a last line end there is an empty line.
  public let count: Int
  /// The marks of each long line, by the line's index.
  private let marks: [Int: [LinePlace]]

  /// A line in little memory, for a long book has a hundred thousand: its bytes without its line end, and the number of
  /// Unicode scalars before it.
  fileprivate struct Extent: BitwiseCopyable {
    let start, end, scalarsBefore: UInt32

    var bytes: Range<Int> { Int(start)..<Int(end) }
  }

  /// Splits a text into lines.
  ///
  /// - Precondition: the text has fewer than 4 GB.
  /// - Complexity: O(length of the text).
  public init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    heldExtents = text.withBytes(lineExtents)
    count = heldExtents.count
    var marks: [Int: [LinePlace]] = [:]
    for (index, extent) in heldExtents.enumerated() where extent.bytes.count > 8 * charactersToAMark {
      marks[index] = LinePlace.marks(in: text.piece(extent.bytes))
    }
    held = text
    self.marks = marks
  }

  /// Puts a long text into a spool, from which the lines are read that are asked for.
  mutating func layAside() {
    let spool = Spool(holding: 1 << 20)
    guard aside == nil, spool.takes(held.utf8.count), let bytes = spool.put(Array(held.utf8)),
      let extents = spool.put(heldExtents)
    else { return }
    (held, heldExtents, aside) = ("", [], (spool, bytes, extents))
  }

  /// The extents of all lines.
  private var extents: [Extent] { aside.map { $0.spool.list($0.extents) } ?? heldExtents }

  /// The extent of the line at an index, from 0.
  private func extent(_ index: Int) -> Extent {
    guard let aside else { return heldExtents[index] }
    return aside.spool.list(aside.extents, index..<index + 1)[0]
  }

  /// Whether there is a line of that number, counted from 1.
  private func has(_ number: Int) -> Bool { (1...count).contains(number) }

  /// The whole text.
  ///
  /// - Complexity: O(length of the text) where it is laid aside, otherwise O(1).
  public var text: String { aside.map { String(decoding: $0.spool.list($0.bytes), as: UTF8.self) } ?? held }

  /// The piece of the text at these bytes.
  private func piece(_ bytes: Range<Int>) -> Substring {
    guard let aside else { return held.piece(bytes) }
    return Substring(String(decoding: aside.spool.list(aside.bytes, bytes), as: UTF8.self))
  }

  /// Line `number`, counted from 1, without its line end; empty outside the text.
  public func line(_ number: Int) -> Substring {
    has(number) ? piece(extent(number - 1).bytes) : ""
  }

  /// The rest of line `number`, counted from 1, from `place` on; empty outside the text.
  public func rest(ofLine number: Int, from place: LinePlace) -> Substring {
    guard has(number) else { return "" }
    let extent = extent(number - 1).bytes
    return piece(min(extent.lowerBound + place.byte, extent.upperBound)..<extent.upperBound)
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
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if extent(middle).start <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The number of bytes of the text before line `number`; all bytes for a number behind the last line.
  public func bytes(beforeLine number: Int) -> Int {
    has(number) ? Int(extent(number - 1).start) : Int(extent(count - 1).end)
  }

  /// The number of Unicode scalars before line `number`; a number outside the text is taken as the nearest line's.
  public func offset(ofLine number: Int) -> Int { Int(extent(max(0, min(number, count) - 1)).scalarsBefore) }

  /// The numbers of the lines with the word `word`, which has no line end, counted from 1, in rising order.
  ///
  /// - Complexity: O(length of the text).
  public func containing(_ word: String) -> [Int] {
    let word = Array(word.utf8)
    guard let first = word.first else { return [] }
    var numbers: [Int] = []
    let extents = extents
    for lines in runs(of: extents) {
      let bytes = extents[lines.lowerBound].bytes.lowerBound..<extents[lines.upperBound - 1].bytes.upperBound
      var (text, line) = (String(piece(bytes)), lines.lowerBound)
      let start = extents[line].bytes.lowerBound
      text.withUTF8 { bytes in
        guard bytes.count >= word.count else { return }
        for index in 0...bytes.count - word.count where bytes[index] == first {
          guard word.indices.allSatisfy({ bytes[index + $0] == word[$0] }) else { continue }
          while line < extents.count, extents[line].start <= start + index { line += 1 }
          if numbers.last != line { numbers.append(line) }
        }
      }
    }
    return numbers
  }

  /// The indices of the lines, in runs that are read together: all of them where the text is in memory.
  private func runs(of extents: [Extent]) -> [Range<Int>] {
    guard aside != nil else { return [extents.indices] }
    var runs: [Range<Int>] = []
    var start = 0
    for index in extents.indices where extents[index].end - extents[start].start > bytesReadTogether {
      runs.append(start..<index + 1)
      start = index + 1
    }
    return start < extents.count ? runs + [start..<extents.count] : runs
  }
}

/// The number of bytes from which on a run of lines is long enough to be read by itself.
private let bytesReadTogether = 1 << 16

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

private func lineExtents(of bytes: UnsafeBufferPointer<UInt8>) -> [SourceLines.Extent] {
  var extents: [SourceLines.Extent] = []
  extents.reserveCapacity(bytes.count { $0 == 0x0A || $0 == 0x0D } + 1)
  var (start, scalars, index, before) = (0, 0, 0, 0)
  func end() { extents.append(.init(start: UInt32(start), end: UInt32(index), scalarsBefore: UInt32(before))) }
  while index < bytes.count {
    if bytes[index] & 0xC0 != 0x80 { scalars += 1 }
    if bytes[index] == 0x0A || bytes[index] == 0x0D {
      end()
      if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
        (index, scalars) = (index + 1, scalars + 1)
      }
      (start, before) = (index + 1, scalars)
    }
    index += 1
  }
  end()
  return extents
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
