/// Turns offsets in Unicode scalars, as libyaml counts, into lines and columns in characters, as people count.
///
/// Offsets are asked for in rising order, so that a whole file costs one walk over it.
struct PlaceCursor {
  private let text: String
  private var index: String.Index
  private var scalars = 0
  private var line = 1
  private var column = 1

  init(_ text: String) {
    self.text = text
    index = text.startIndex
  }

  /// The place of the character that holds the scalar at `offset`, or where the cursor stands if that is further.
  mutating func place(ofScalar offset: Int) -> (line: Int, column: Int) {
    advance(to: offset, stoppingAtLineEnd: false)
    return (line, column)
  }

  /// The place of the scalar at `end`, or the end of the line the cursor stands on if that comes first.
  mutating func columnOnThisLine(ofScalar end: Int) -> Int {
    advance(to: end, stoppingAtLineEnd: true)
    return column
  }

  private mutating func advance(to offset: Int, stoppingAtLineEnd: Bool) {
    while index < text.endIndex {
      let character = text[index]
      let isLineEnd = character == "\n" || character == "\r\n" || character == "\r"
      let count = character.unicodeScalars.count
      // `\r\n` is one character: an offset inside it is still this line.
      guard scalars + count <= offset, !(stoppingAtLineEnd && isLineEnd) else { return }
      scalars += count
      index = text.index(after: index)
      if isLineEnd {
        (line, column) = (line + 1, 1)
      } else {
        column += 1
      }
    }
  }
}
