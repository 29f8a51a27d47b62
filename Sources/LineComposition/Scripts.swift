public import Frames
import Measure

/// A part of a text that is raised or lowered (上付き、下付き), as `^{2}` in m^{2} and `_{2}` in CO_{2}.
public struct ScriptMark: Hashable, Sendable {
  /// With its marks, in characters (Unicode scalars).
  public var range: Range<Int>
  public var isRaised: Bool

  /// What is raised or lowered: `^{` and `}` are its marks.
  public var content: Range<Int> { range.lowerBound + 2..<range.upperBound - 1 }
}

/// What is marked in a text as raised or lowered, and the marks that open it without closing.
///
/// Between the marks stands something, on one line and without further braces; what is not so is text like any other.
///
/// - Complexity: O(characters).
public func scriptMarks(in scalars: [Unicode.Scalar]) -> (closed: [ScriptMark], open: [Range<Int>]) {
  var closed: [ScriptMark] = []
  var open: [Range<Int>] = []
  var index = 0
  while index + 1 < scalars.count {
    guard scalars[index] == "^" || scalars[index] == "_", scalars[index + 1] == "{" else {
      index += 1
      continue
    }
    let start = index + 2
    let end = scalars[start...].firstIndex { $0 == "}" || $0 == "{" || $0 == "\n" } ?? scalars.count
    if end < scalars.count, scalars[end] == "}", end > start {
      closed.append(ScriptMark(range: index..<end + 1, isRaised: scalars[index] == "^"))
      index = end + 1
    } else {
      open.append(index..<start)
      index = start
    }
  }
  return (closed, open)
}

extension String {
  /// The text as it is printed where marks of raised and lowered signs are read: without them.
  public var withoutScriptMarks: String {
    guard utf8.contains(0x7B) else { return self }
    let scalars = Array(unicodeScalars)
    var printed = String.UnicodeScalarView()
    var end = 0
    for mark in scriptMarks(in: scalars).closed {
      printed.append(contentsOf: scalars[end..<mark.range.lowerBound])
      printed.append(contentsOf: scalars[mark.content])
      end = mark.range.upperBound
    }
    printed.append(contentsOf: scalars[end...])
    return String(printed)
  }
}

/// Shapes what is marked as raised or lowered so: smaller, off the baseline, without its marks.
///
/// The line is no higher for it: what is raised stays below the top of the em box, but for a few hundredths of it.
public struct ScriptShaper<Base: TextShaper>: TextShaper {
  let base: Base
  let isReading: Bool

  /// How large what is raised or lowered is, and how far up or down it stands, in ems of the text beside it.
  private static var size: Double { 0.6 }
  private static var rise: Double { 0.35 }
  private static var fall: Double { 0.15 }

  public func shape(_ text: Substring, in face: FontFace) -> [GlyphRun] {
    guard isReading, text.utf8.contains(0x7B) else { return base.shape(text, in: face) }
    let scalars = Array(text.unicodeScalars)
    func part(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    var runs: [GlyphRun] = []
    var end = 0
    func add(_ range: Range<Int>, marks: Int) {
      let first = runs.count
      runs += base.shape(part(range)[...], in: face)
      if runs.count > first { runs[first].marksBefore = marks }
    }
    for mark in scriptMarks(in: scalars).closed {
      // Where nothing stands between two of them, the mark that closes the first is counted with the second's.
      let closing = end > 0 ? 1 : 0
      let isAlone = mark.range.lowerBound == end
      add(end..<mark.range.lowerBound, marks: closing)
      var script = face
      script.size = face.size.scaled(by: Self.size)
      let shift = mark.isRaised ? -face.size.scaled(by: Self.rise) : face.size.scaled(by: Self.fall)
      for (index, run) in base.shape(part(mark.content)[...], in: script).enumerated() {
        var run = run
        run.isScript = true
        run.marksBefore = index > 0 ? 0 : 2 + (isAlone ? closing : 0)
        for glyph in run.glyphs.indices { run.glyphs[glyph].shift.y += shift }
        runs.append(run)
      }
      end = mark.range.upperBound
    }
    add(end..<scalars.count, marks: end > 0 ? 1 : 0)
    return runs
  }

  public func lineMetrics(of face: FontFace) -> LineMetrics { base.lineMetrics(of: face) }
}

extension ScriptShaper: Sendable where Base: Sendable {}

extension TextShaper {
  /// The same shaper, reading the marks of raised and lowered signs where `isReading` says so.
  public func readingScripts(_ isReading: Bool) -> ScriptShaper<Self> { ScriptShaper(base: self, isReading: isReading) }
}
