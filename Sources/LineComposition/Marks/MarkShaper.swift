public import Frames
import Measure

/// A shaper that reads the marks of a text: raised and lowered signs become smaller and leave the baseline, readings
/// stand over their words in half the size, and the marks themselves are not printed.
///
/// Lines do not become higher. Raised signs stay below the top of the em box, except for a few hundredths of it; the em
/// box of a reading stands on that of its word, in the space between the lines (JLREQ 3.3.3).
public struct MarkShaper<Base: TextShaper>: TextShaper {
  let base: Base
  let kinds: MarkKinds

  /// The size of raised and lowered signs, and their distances up and down, in ems of the text beside them.
  private static var scriptSize: Double { 0.6 }
  private static var rise: Double { 0.35 }
  private static var fall: Double { 0.15 }
  /// The size of a reading, in ems of its word (JLREQ 3.3.3).
  private static var rubySize: Double { 0.5 }

  /// The glyphs of `text` without its marks; a run behind marks counts them in ``/Frames/GlyphRun/marksBefore``.
  public func shape(_ text: Substring, in face: FontFace) -> [GlyphRun] {
    guard !kinds.isEmpty, text.utf8.contains(0x7B) else { return base.shape(text, in: face) }
    let scalars = Array(text.unicodeScalars)
    var runs: [GlyphRun] = []
    /// The number of marks before the next run, in characters.
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

  /// The distances that the letters of `face` reach above and below the baseline; marks do not change them.
  public func lineMetrics(of face: FontFace) -> LineMetrics { base.lineMetrics(of: face) }

  /// A part of the base shaper's store, for these kinds of marks.
  public var memory: ShaperMemory? { base.memory?.part(kinds) }
}

extension MarkShaper: Sendable where Base: Sendable {}

extension TextShaper {
  /// This shaper with the ability to read marks of these kinds.
  public func reading(_ kinds: MarkKinds) -> MarkShaper<Self> { MarkShaper(base: self, kinds: kinds) }
}
