public import Diagnostics

/// Where a character of a value stands in its file: the line from 1, the Unicode scalar in it from 0.
public struct ScalarPlace: Hashable, Sendable {
  public var line: Int
  public var column: Int
}

/// Where each character of `text` stands, and last where its end is; nil where the value at `span` does not spell it.
///
/// The value may be plain, quoted in either way, or a block; escapes count as the character that they are, and the end of
/// a line inside a value as the blank that it becomes.
///
/// - Complexity: O(length of the value).
public func scalarPlaces(of text: String, at span: SourceSpan, in lines: SourceLines) -> [ScalarPlace]? {
  var walk = ScalarWalk(lines, line: span.line, character: span.columns.lowerBound - 1)
  walk.skipProperties()
  var places: [ScalarPlace] = []
  places.reserveCapacity(text.unicodeScalars.count + 1)
  walk.open()
  for scalar in text.unicodeScalars {
    guard let place = walk.step(to: scalar) else { return nil }
    places.append(place)
  }
  places.append(walk.place)
  return places
}

/// A walk along a value's notation, one character of what it says at a time.
private struct ScalarWalk {
  private enum Style { case plain, single, double, block }

  private let lines: SourceLines
  private var line: Int
  private var scalars: [Unicode.Scalar]
  private var column: Int
  private var style = Style.plain
  /// Where the last line end that became white space stands, while the text still says it.
  private var fold: ScalarPlace?
  private var indent = 0

  init(_ lines: SourceLines, line: Int, character: Int) {
    self.lines = lines
    self.line = line
    let text = lines.line(line)
    scalars = Array(text.unicodeScalars)
    column = text.prefix(character).unicodeScalars.count
  }

  var place: ScalarPlace { ScalarPlace(line: line, column: column) }
  private var current: Unicode.Scalar? { column < scalars.count ? scalars[column] : nil }

  /// An anchor or a tag before the value.
  mutating func skipProperties() {
    while let first = current, first == "&" || first == "!" {
      while let next = current, next != " " { column += next == " " ? 0 : 1 }
      while current == " " { column += 1 }
    }
  }

  /// The quotation mark, or the header of a block.
  mutating func open() {
    switch current {
    case "\"": (style, column) = (.double, column + 1)
    case "'": (style, column) = (.single, column + 1)
    case "|", ">":
      style = .block
      repeat { nextLine() } while line <= lines.count && scalars.allSatisfy { $0 == " " }
      indent = scalars.prefix { $0 == " " }.count
      column = indent
    default: style = .plain
    }
  }

  /// Moves over the notation of `scalar`; the place where it stands.
  mutating func step(to scalar: Unicode.Scalar) -> ScalarPlace? {
    if let begin = fold, scalar == " " || scalar == "\n" { return begin }
    fold = nil
    let start = place
    if current == nil || (current == " " && isRestBlank) {
      guard scalar == " " || scalar == "\n" else { return nil }
      if current == " ", scalar == " ", style == .block {
        column += 1
        return start
      }
      guard foldLines() else { return nil }
      return start
    }
    if style == .double, current == "\\" { return escape(scalar) ? start : nil }
    guard current == scalar else { return nil }
    column += style == .single && scalar == "'" ? 2 : 1
    return start
  }

  private var isRestBlank: Bool { scalars[column...].allSatisfy { $0 == " " || $0 == "\t" } }

  /// Goes on to the first character of the next line that has one.
  private mutating func foldLines() -> Bool {
    let start = place
    if style == .block {
      nextLine()
      column = min(indent, scalars.count)
      return line <= lines.count + 1
    }
    repeat { nextLine() } while line <= lines.count && scalars.allSatisfy { $0 == " " || $0 == "\t" }
    guard line <= lines.count else { return false }
    column = scalars.prefix { $0 == " " || $0 == "\t" }.count
    fold = start
    return true
  }

  private mutating func nextLine() {
    line += 1
    scalars = Array(lines.line(line).unicodeScalars)
    column = 0
  }

  /// `\n`, `\u3042`, two of them for a character beyond the basic plane.
  private mutating func escape(_ scalar: Unicode.Scalar) -> Bool {
    guard column + 1 < scalars.count else {
      // An escaped line end says nothing.
      nextLine()
      column = scalars.prefix { $0 == " " }.count
      return current == scalar
        && {
          column += 1; return true
        }()
    }
    let lengths: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]
    guard let length = lengths[scalars[column + 1]] else {
      column += 2
      return true
    }
    let isPair = length == 4 && scalar.value > 0xFFFF
    column += (2 + length) * (isPair ? 2 : 1)
    return column <= scalars.count
  }
}
