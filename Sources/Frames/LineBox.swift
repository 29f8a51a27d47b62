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
  /// Whether a line break of the text ends it (強制改行), for which a blank stands at the end of its runs.
  public var hasBreak = false

  public init(runs: [PlacedRun], width: Length, ascent: Length, descent: Length) {
    self.runs = runs
    self.width = width
    self.ascent = ascent
    self.descent = descent
  }

  /// How many characters (Unicode scalars) the line has as it is written.
  public var characterCount: Int { runs.reduce(0) { $0 + $1.run.writtenCount } }

  /// The same line, leading nowhere.
  public var withoutLinks: LineBox {
    var line = self
    for index in line.runs.indices { line.runs[index].uri = nil }
    return line
  }

  /// The text of the line, from the runs, without the readings over it.
  public var text: String { runs.filter { $0.run.standing != .rubyText }.map(\.run.text).joined() }
}

extension Frame {
  /// Puts the runs of a line into the frame, its baseline beginning at `point`.
  ///
  /// Readings come last, so that who copies or searches the line finds its words whole.
  ///
  /// - Parameter textOffset: how many characters of its element the line stands behind.
  public mutating func place(
    _ line: LineBox, at point: Point, ink: Ink, as belonging: Belonging, textOffset: Int = 0
  ) {
    var offset = textOffset
    var (word, isInWord) = (textOffset, false)
    var readings: [(run: PlacedRun, offset: Int, word: Int)] = []
    func add(_ placed: PlacedRun, at offset: Int, _ inline: Inline?) {
      place(
        .glyphs(placed.run, ink), at: Point(x: point.x + placed.x, y: point.y), as: belonging, textOffset: offset,
        inline: inline)
    }
    for placed in line.runs {
      let start = offset + placed.run.marksBefore
      offset += placed.run.writtenCount
      if placed.run.standing == .rubyBase, !isInWord || placed.run.marksBefore > 0 { word = start }
      isInWord = placed.run.standing == .rubyBase
      switch placed.run.standing {
      case .onLine, .script: add(placed, at: start, placed.uri.map(Inline.link))
      case .rubyBase: add(placed, at: start, .rubyBase(word: word))
      case .rubyText: readings.append((placed, start, word))
      }
    }
    for reading in readings { add(reading.run, at: reading.offset, .rubyText(word: reading.word)) }
  }
}

/// A run and where it begins, measured from the line's left end.
public struct PlacedRun: Hashable, Sendable {
  public var x: Length
  public var run: GlyphRun
  /// Where it leads when it is clicked: the URI of the address that it is, or a part of; nil for all other text.
  public var uri: String?

  public init(x: Length, run: GlyphRun, uri: String? = nil) {
    self.x = x
    self.run = run
    self.uri = uri
  }
}
