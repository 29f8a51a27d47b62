public import Measure

/// A finished line: runs on one baseline, at distances from the line's left end.
public struct LineBox: Hashable, Sendable {
  /// The runs in the order of the text; readings (ルビ) stand behind the runs they belong to.
  public var runs: [PlacedRun]
  /// The sum of the advances, without white space at the line's end.
  public var width: Length
  /// The distance that the line's letters reach above the baseline.
  public var ascent: Length
  /// The distance that the line's letters reach below the baseline.
  public var descent: Length
  /// The measure and the adjusted gaps of the line; nil for a line that was not composed, such as a folio.
  public var setting: LineSetting?
  /// Whether the line ends with a line break of the text (強制改行); then its runs end with a blank in the place of the
  /// break.
  public var hasBreak = false
  /// What leads from a label to its quantity (……): no part of the line's text, and empty on nearly all lines.
  public var leaders: [PlacedRun] = []

  /// Makes a line of runs that has no ``setting`` and ends with no line break of the text.
  public init(runs: [PlacedRun], width: Length, ascent: Length, descent: Length) {
    self.runs = runs
    self.width = width
    self.ascent = ascent
    self.descent = descent
  }

  /// How many characters (Unicode scalars) of the written text the line takes.
  public var characterCount: Int { runs.reduce(0) { $0 + $1.run.writtenCount } }

  /// The same line without links.
  public var withoutLinks: LineBox {
    var line = self
    for index in line.runs.indices { line.runs[index].uri = nil }
    return line
  }

  /// The text of the line's runs, without the readings over it.
  public var text: String { runs.filter { $0.run.standing != .rubyText }.map(\.run.text).joined() }
}

extension Frame {
  /// Puts the runs of a line into the frame, its baseline beginning at `point`.
  ///
  /// Readings are placed behind all words, so that copying or searching the line finds its words whole; leaders come
  /// last, and are artifacts.
  ///
  /// - Parameter textOffset: how many characters (Unicode scalars) of the element stand before the line.
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
    for leader in line.leaders {
      place(.glyphs(leader.run, ink), at: Point(x: point.x + leader.x, y: point.y), as: .artifact(.layout))
    }
  }
}

/// A run and the distance at which it begins from the line's left end.
public struct PlacedRun: Hashable, Sendable {
  /// The distance from the line's left end to the run's beginning.
  public var x: Length
  /// The glyphs and their text.
  public var run: GlyphRun
  /// The URI of the address of which the run is all or a part; nil for all other text.
  public var uri: String?

  /// Places a run at a distance from the line's left end.
  public init(x: Length, run: GlyphRun, uri: String? = nil) {
    self.x = x
    self.run = run
    self.uri = uri
  }
}
