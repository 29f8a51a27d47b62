/// The kinds of marks in a text that are read instead of printed.
public struct MarkKinds: OptionSet, Hashable, Sendable {
  /// A bit for each kind.
  public let rawValue: UInt8

  /// Makes the set of kinds whose bits are given.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `^{2}` and `_{2}`: raised and lowered signs (上付き、下付き).
  public static let scripts = MarkKinds(rawValue: 1)
  /// `{揖斐|いび}`: a word and its reading (ルビ).
  public static let ruby = MarkKinds(rawValue: 2)
}

/// A marked part of a text: raised, lowered, or a word with its reading.
public struct TextMark: Hashable, Sendable {
  /// The range with the marks, in characters (Unicode scalars).
  public var range: Range<Int>
  /// The range of what stands on the line or beside it: the raised or lowered sign, or the word under a reading.
  public var content: Range<Int>
  /// Whether the part is raised, lowered, or a word with a reading.
  public var kind: Kind

  /// The kind of a marked part.
  public enum Kind: Hashable, Sendable {
    case raised, lowered
    /// A word, and the range of its reading in the text.
    case ruby(reading: Range<Int>)
  }

  /// The ranges that are printed, in order.
  var printed: [Range<Int>] {
    if case .ruby(let reading) = kind { [content, reading] } else { [content] }
  }
}

/// The marked parts of a text, in order, and the marks that open without closing.
///
/// Between marks there must be at least one character, all on one line and without further braces, and a word has one
/// reading; anything else is plain text. A brace without `|` behind it, as in {氏名}, opens nothing.
///
/// - Returns: the parts, and the ranges of opening marks that are not closed, both in indices of `scalars`.
/// - Complexity: O(characters).
public func textMarks(
  in scalars: [Unicode.Scalar], reading kinds: MarkKinds
) -> (closed: [TextMark], open: [Range<Int>]) {
  var closed: [TextMark] = []
  var open: [Range<Int>] = []
  var index = 0
  while index < scalars.count {
    guard let found = scriptMark(at: index, in: scalars, kinds) ?? rubyMark(at: index, in: scalars, kinds) else {
      index += 1
      continue
    }
    switch found {
    case .closed(let mark):
      closed.append(mark)
      index = mark.range.upperBound
    case .open(let range):
      open.append(range)
      index = range.upperBound
    }
  }
  return (closed, open)
}

private enum FoundMark {
  case closed(TextMark)
  case open(Range<Int>)
}

private func scriptMark(at index: Int, in scalars: [Unicode.Scalar], _ kinds: MarkKinds) -> FoundMark? {
  guard kinds.contains(.scripts), scalars[index] == "^" || scalars[index] == "_",
    index + 1 < scalars.count, scalars[index + 1] == "{"
  else { return nil }
  let start = index + 2
  let end = scalars[start...].firstIndex { $0 == "}" || $0 == "{" || $0 == "\n" } ?? scalars.count
  guard end < scalars.count, scalars[end] == "}", end > start else { return .open(index..<start) }
  let kind = scalars[index] == "^" ? TextMark.Kind.raised : .lowered
  return .closed(TextMark(range: index..<end + 1, content: start..<end, kind: kind))
}

private func rubyMark(at index: Int, in scalars: [Unicode.Scalar], _ kinds: MarkKinds) -> FoundMark? {
  func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar == "}" || scalar == "{" || scalar == "|" || scalar == "\n" }
  guard kinds.contains(.ruby), scalars[index] == "{",
    let bar = scalars[(index + 1)...].firstIndex(where: isMark), scalars[bar] == "|"
  else { return nil }
  let end = scalars[(bar + 1)...].firstIndex(where: isMark) ?? scalars.count
  guard end < scalars.count, scalars[end] == "}", bar > index + 1, end > bar + 1 else { return .open(index..<bar + 1) }
  return .closed(
    TextMark(range: index..<end + 1, content: index + 1..<bar, kind: .ruby(reading: bar + 1..<end)))
}

extension String {
  /// The text as it is printed on a line where these kinds of marks are read: without the marks, and without readings.
  public func printed(reading kinds: MarkKinds) -> String {
    guard !kinds.isEmpty, utf8.contains(0x7B) else { return self }
    let scalars = Array(unicodeScalars)
    var printed = String.UnicodeScalarView()
    var end = 0
    for mark in textMarks(in: scalars, reading: kinds).closed {
      printed.append(contentsOf: scalars[end..<mark.range.lowerBound])
      printed.append(contentsOf: scalars[mark.content])
      end = mark.range.upperBound
    }
    printed.append(contentsOf: scalars[end...])
    return String(printed)
  }
}
