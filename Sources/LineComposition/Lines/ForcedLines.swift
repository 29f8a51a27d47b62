import Frames
import Measure

/// A part of a text between two of its line breaks (強制改行): broken into lines by itself, so that kinsoku does not reach
/// over a break and the line before it is set like a paragraph's last.
struct ForcedLine {
  var text: String
  /// Whether a line break ends it.
  var hasBreak: Bool
  /// Whether the paragraph begins with it.
  var isFirst: Bool

  /// The rules for its lines: only a paragraph's first line may begin with more room before a bracket than the others.
  func rules(_ rules: LineRules) -> LineRules {
    guard !isFirst, rules.lineHeadBracket == .halfEmFirst else { return rules }
    var rules = rules
    rules.lineHeadBracket = .flush
    return rules
  }
}

extension String {
  /// The text parted at its line breaks; one at its end opens no further line.
  var forcedLines: [ForcedLine] {
    guard utf8.contains(0x0A) else { return [ForcedLine(text: self, hasBreak: false, isFirst: true)] }
    let parts = unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    let kept = parts.last?.isEmpty == true ? parts.dropLast() : parts[...]
    return kept.enumerated().map { index, part in
      ForcedLine(text: String(part), hasBreak: index < parts.count - 1, isFirst: index == 0)
    }
  }
}

extension LineBox {
  /// Ends the line with the break that the text has there, for which `blank`, a space, stands: nothing to be seen and of
  /// no width, so that places count it and that who reads the text aloud or copies it does not run two lines together.
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
