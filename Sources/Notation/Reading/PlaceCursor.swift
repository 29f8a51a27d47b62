/// Converts offsets in Unicode scalars, as libyaml counts, to lines and columns in characters, as people count.
///
/// Offsets must be asked for in rising order, so that a whole file takes a single walk over it.
struct PlaceCursor {
  private let text: String
  /// The number of bytes before the cursor.
  private var position = 0
  private var scalars = 0
  private var line = 1
  private var column = 1

  /// A cursor at the beginning of a text.
  init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    self.text = text
  }

  /// The place of the character with the scalar at `offset`, or the cursor's place if that is further; both from 1.
  mutating func place(ofScalar offset: Int) -> (line: Int, column: Int) {
    advance(to: offset, stoppingAtLineEnd: false)
    return (line, column)
  }

  /// The column of the scalar at `end`, or of the end of the cursor's line if that comes first.
  mutating func columnOnThisLine(ofScalar end: Int) -> Int {
    advance(to: end, stoppingAtLineEnd: true)
    return column
  }

  private mutating func advance(to offset: Int, stoppingAtLineEnd: Bool) {
    let text = text
    // The text is in UTF-8, so its bytes are there.
    text.utf8.withContiguousStorageIfAvailable { advance(to: offset, in: $0, stoppingAtLineEnd: stoppingAtLineEnd) }
  }

  private mutating func advance(to offset: Int, in bytes: UnsafeBufferPointer<UInt8>, stoppingAtLineEnd: Bool) {
    while position < bytes.count {
      let isLineEnd = bytes[position] == UInt8(ascii: "\n") || bytes[position] == UInt8(ascii: "\r")
      let (scalarCount, byteCount) = character(in: bytes)
      // `\r\n` is one character: an offset inside it is still on this line.
      guard scalars + scalarCount <= offset, !(stoppingAtLineEnd && isLineEnd) else { return }
      scalars += scalarCount
      position += byteCount
      if isLineEnd {
        (line, column) = (line + 1, 1)
      } else {
        column += 1
      }
    }
  }

  /// The number of scalars and of bytes of the character at the cursor.
  private func character(in bytes: UnsafeBufferPointer<UInt8>) -> (scalars: Int, bytes: Int) {
    let width = plainWidth(at: position, in: bytes)
    let next = position + width
    if width > 0, next == bytes.count || plainWidth(at: next, in: bytes) > 0 { return (1, width) }
    let character = text[text.utf8.index(text.startIndex, offsetBy: position)]
    return (character.unicodeScalars.count, character.utf8.count)
  }

  /// The number of bytes of a scalar that joins no other of its kind, or 0 for all others.
  ///
  /// These are line feeds, printable ASCII, kana, Japanese punctuation and kanji, of which nearly all text consists.
  /// Two of them in a row are always two characters (UAX #29).
  private func plainWidth(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    switch bytes[position] {
    case 0x0A, 0x20...0x7E: 1
    // 、 to 】 (U+3001 to U+3011) and kana without their combining marks (U+3099, U+309A).
    case 0xE3 where position + 2 < bytes.count:
      switch (bytes[position + 1], bytes[position + 2]) {
      case (0x80, 0x81...0x91), (0x81, 0x81...), (0x82, ...0x96), (0x82, 0xA0...), (0x83, _): 3
      default: 0
      }
    case 0xE4 where position + 1 < bytes.count: bytes[position + 1] >= 0xB8 ? 3 : 0
    case 0xE5...0xE9: 3
    default: 0
    }
  }
}
