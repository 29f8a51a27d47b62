public import Diagnostics

/// The place of a character in its file: its line, and its Unicode scalar in that line.
public struct ScalarPlace: Hashable, Sendable {
  /// The line, counted from 1.
  public var line: Int
  /// The number of Unicode scalars before it in the line.
  public var column: Int
}

/// The place of each Unicode scalar of `text`, then that of its end; nil where `text` is not what is written at `span`.
///
/// The value may be plain, quoted in either way, or a block. An escape has the place of the character that it stands
/// for, a line end inside a value that of the blank that it becomes.
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

/// A walk along the notation of a value, one scalar of the value at a time.
private struct ScalarWalk {
  private enum Style { case plain, single, double, block }

  private let lines: SourceLines
  private var line: Int
  private var column: Int
  /// What follows in the line from `column` on.
  private var rest: Substring.UnicodeScalarView
  private var style = Style.plain
  /// Where the last folded line end begins, as long as the value has further white space for it.
  private var fold: ScalarPlace?
  private var indent = 0

  init(_ lines: SourceLines, line: Int, character: Int) {
    self.lines = lines
    self.line = line
    let start = lines.place(ofCharacter: character, inLine: line)
    column = start.scalar
    rest = lines.rest(ofLine: line, from: start).unicodeScalars
  }

  var place: ScalarPlace { ScalarPlace(line: line, column: column) }
  private var current: Unicode.Scalar? { rest.first }

  /// Skips an anchor or a tag before the value.
  mutating func skipProperties() {
    while let first = current, first == "&" || first == "!" {
      while let next = current, next != " " { skip(1) }
      while current == " " { skip(1) }
    }
  }

  /// Skips the opening quotation mark, or the header and first indentation of a block.
  mutating func open() {
    switch current {
    case "\"": style = .double
    case "'": style = .single
    case "|", ">": style = .block
    default: style = .plain
    }
    switch style {
    case .plain: break
    case .single, .double: skip(1)
    case .block:
      repeat { nextLine() } while line <= lines.count && rest.allSatisfy { $0 == " " }
      indent = rest.prefix { $0 == " " }.count
      skip(indent)
    }
  }

  /// Moves over the notation of `scalar`, and returns where it begins; nil where something else is written.
  mutating func step(to scalar: Unicode.Scalar) -> ScalarPlace? {
    if let begin = fold, scalar == " " || scalar == "\n" { return begin }
    fold = nil
    let start = place
    if current == nil || (current == " " && isRestBlank) {
      guard scalar == " " || scalar == "\n" else { return nil }
      if current == " ", scalar == " ", style == .block {
        skip(1)
        return start
      }
      guard foldLines() else { return nil }
      return start
    }
    if style == .double, current == "\\" { return escape(scalar) ? start : nil }
    guard current == scalar else { return nil }
    skip(style == .single && scalar == "'" ? 2 : 1)
    return start
  }

  private var isRestBlank: Bool { rest.allSatisfy { $0 == " " || $0 == "\t" } }

  /// Moves to the first character of the next line that has one; in a block, to the next line.
  private mutating func foldLines() -> Bool {
    let start = place
    if style == .block {
      nextLine()
      skip(indent)
      return line <= lines.count + 1
    }
    repeat { nextLine() } while line <= lines.count && rest.allSatisfy { $0 == " " || $0 == "\t" }
    guard line <= lines.count else { return false }
    skip(rest.prefix { $0 == " " || $0 == "\t" }.count)
    fold = start
    return true
  }

  private mutating func nextLine() {
    line += 1
    rest = lines.line(line).unicodeScalars
    column = 0
  }

  /// Moves over `count` scalars, or to the end of the line.
  private mutating func skip(_ count: Int) {
    for _ in 0..<count where rest.popFirst() != nil { column += 1 }
  }

  /// Moves over an escape: `\n`, `\u3042`, or two of these for a character beyond the Basic Multilingual Plane.
  private mutating func escape(_ scalar: Unicode.Scalar) -> Bool {
    guard let kind = rest.dropFirst().first else {
      // An escaped line end adds nothing to the value.
      nextLine()
      skip(rest.prefix { $0 == " " }.count)
      guard current == scalar else { return false }
      skip(1)
      return true
    }
    // A line break that is written as \r\n is one \n of the value.
    if scalar == "\n", kind == "r", rest.dropFirst(2).starts(with: "\\n".unicodeScalars) {
      skip(4)
      return true
    }
    let lengths: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]
    let isPair = kind == "u" && scalar.value > 0xFFFF
    let length = (2 + (lengths[kind] ?? 0)) * (isPair ? 2 : 1)
    let end = column + length
    skip(length)
    return column == end
  }
}
