public import Frames
import Measure

/// Shapes what is marked: raised and lowered signs smaller and off the baseline, readings half as large over their words;
/// without the marks.
///
/// The line is no higher for it. What is raised stays below the top of the em box, but for a few hundredths of it; a
/// reading's em box stands on its word's, between the lines (JLREQ 3.3.3).
public struct MarkShaper<Base: TextShaper>: TextShaper {
  let base: Base
  let kinds: MarkKinds

  /// How large what is raised or lowered is, and how far up or down it stands, in ems of the text beside it.
  private static var scriptSize: Double { 0.6 }
  private static var rise: Double { 0.35 }
  private static var fall: Double { 0.15 }
  /// How large a reading is (JLREQ 3.3.3).
  private static var rubySize: Double { 0.5 }

  public func shape(_ text: Substring, in face: FontFace) -> [GlyphRun] {
    guard !kinds.isEmpty, text.utf8.contains(0x7B) else { return base.shape(text, in: face) }
    let scalars = Array(text.unicodeScalars)
    var runs: [GlyphRun] = []
    /// How many characters before the next run are marks.
    var marks = 0
    func add(_ range: Range<Int>, _ standing: GlyphRun.Standing = .onLine, size: Length? = nil, shift: Length = .zero) {
      var face = face
      face.size = size ?? face.size
      for var run in base.shape(String(String.UnicodeScalarView(scalars[range]))[...], in: face) {
        (run.standing, run.marksBefore, marks) = (standing, marks, 0)
        if shift != .zero { for glyph in run.glyphs.indices { run.glyphs[glyph].shift.y += shift } }
        runs.append(run)
      }
    }
    var end = 0
    for mark in textMarks(in: scalars, reading: kinds).closed {
      if end < mark.range.lowerBound { add(end..<mark.range.lowerBound) }
      marks += mark.content.lowerBound - mark.range.lowerBound
      switch mark.kind {
      case .raised, .lowered:
        let shift = mark.kind == .raised ? -face.size.scaled(by: Self.rise) : face.size.scaled(by: Self.fall)
        add(mark.content, .script, size: face.size.scaled(by: Self.scriptSize), shift: shift)
      case .ruby(let reading):
        let size = face.size.scaled(by: Self.rubySize)
        add(mark.content, .rubyBase)
        marks += reading.lowerBound - mark.content.upperBound
        add(reading, .rubyText, size: size, shift: EmBox.ascent(of: size) - size - EmBox.ascent(of: face.size))
      }
      marks += 1
      end = mark.range.upperBound
    }
    if end < scalars.count { add(end..<scalars.count) }
    return runs
  }

  public func lineMetrics(of face: FontFace) -> LineMetrics { base.lineMetrics(of: face) }

  public var memory: ShaperMemory? { base.memory?.part(kinds) }
}

extension MarkShaper: Sendable where Base: Sendable {}

extension TextShaper {
  /// The same shaper, reading marks of these kinds.
  public func reading(_ kinds: MarkKinds) -> MarkShaper<Self> { MarkShaper(base: self, kinds: kinds) }
}
