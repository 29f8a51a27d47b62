public import Measure

/// A finished line: runs at their places from the line's left end, on one baseline.
public struct LineBox: Hashable, Sendable {
  public var runs: [PlacedRun]
  /// The sum of the advances, without white space at the line's end.
  public var width: Length
  public var ascent: Length
  public var descent: Length
  /// How it was set; nil for a line that was not composed.
  public var setting: LineSetting?

  public init(runs: [PlacedRun], width: Length, ascent: Length, descent: Length) {
    self.runs = runs
    self.width = width
    self.ascent = ascent
    self.descent = descent
  }

  /// The text of the line, from the runs.
  public var text: String { runs.map(\.run.text).joined() }
}

extension Frame {
  /// Puts the runs of a line into the frame, its baseline beginning at `point`.
  public mutating func place(_ line: LineBox, at point: Point, ink: Ink, as belonging: Belonging) {
    for placed in line.runs {
      place(.glyphs(placed.run, ink), at: Point(x: point.x + placed.x, y: point.y), as: belonging)
    }
  }
}

/// A run and where it begins, measured from the line's left end.
public struct PlacedRun: Hashable, Sendable {
  public var x: Length
  public var run: GlyphRun

  public init(x: Length, run: GlyphRun) {
    self.x = x
    self.run = run
  }
}
