import Frames
import Measure

/// A part of a text between two of its line breaks (強制改行).
///
/// It is broken into lines by itself, so that kinsoku does not reach over a line break, and the line before one is set
/// like the last of a paragraph.
struct ForcedLine {
  var text: String
  /// Whether a line break ends the part.
  var hasBreak: Bool
  /// Whether the part begins the paragraph.
  var isFirst: Bool

  /// The rules for the part's lines: only a paragraph's first line may have more room before a bracket than the others.
  func rules(_ rules: LineRules) -> LineRules {
    guard !isFirst, rules.lineHeadBracket == .halfEmFirst else { return rules }
    var rules = rules
    rules.lineHeadBracket = .flush
    return rules
  }
}

extension String {
  /// The parts of the text between its line breaks; a line break at the end opens no further part.
  var forcedLines: [ForcedLine] {
    guard has(0x0A) else { return [ForcedLine(text: self, hasBreak: false, isFirst: true)] }
    let parts = unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    let kept = parts.last?.isEmpty == true ? parts.dropLast() : parts[...]
    return kept.enumerated().map { index, part in
      ForcedLine(text: String(part), hasBreak: index < parts.count - 1, isFirst: index == 0)
    }
  }
}

extension LineBox {
  /// Ends the line with the text's line break, in the form of `blank`, a space without width.
  ///
  /// So places count the break, and reading aloud or copying does not join the two lines.
  ///
  /// - Parameter marks: how many characters of the line's text stand before the break without being printed.
  mutating func endWithBreak(_ blank: [GlyphRun], marksBefore marks: Int) {
    let end = runs.last { $0.run.standing != .rubyText }.map { $0.x + $0.run.width } ?? .zero
    for var run in blank {
      for index in run.glyphs.indices { run.glyphs[index].advance = .zero }
      run.marksBefore = marks
      runs.append(PlacedRun(x: end, run: run))
    }
    hasBreak = true
  }
}
