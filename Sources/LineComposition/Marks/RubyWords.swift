import Frames
import Measure

/// A word under its reading: its clusters, and the runs that the reading is of.
///
/// Mono-ruby is the word of one character, group-ruby any other (JLREQ 3.3.5, 3.3.6): either is set on one line.
struct RubyWord {
  var clusters: Range<Int>
  var readings: Range<Int>
}

/// The room that a cluster under a wider reading gets on either side, in units.
struct RubyRoom {
  var before: Int32 = 0
  var after: Int32 = 0
}

extension RubyWord {
  /// The room for the clusters of a word of these widths, first to last, under a reading of `width`.
  ///
  /// What the reading is wider is shared out in the word: two parts between any two characters, one at either end
  /// (JLREQ 3.3.6); all of it stands at the ends where it is no more than `hanging` at either.
  static func rooms(under width: Int, bodies: [Int], hanging: Int) -> [RubyRoom] {
    let slack = width - bodies.reduce(0, +)
    guard slack > 0, !bodies.isEmpty else { return bodies.map { _ in RubyRoom() } }
    if slack <= 2 * hanging {
      var rooms = bodies.map { _ in RubyRoom() }
      rooms[0].before = Int32(slack / 2)
      rooms[rooms.count - 1].after = Int32(slack - slack / 2)
      return rooms
    }
    let parts = 2 * bodies.count
    // The ends of the parts, rounded down, so that they add up.
    func end(_ part: Int) -> Int { slack * part / parts }
    return bodies.indices.map { index in
      let first = end(2 * index)
      let (middle, last) = (end(2 * index + 1), end(2 * index + 2))
      // Between two characters all of the room stands behind the first.
      return RubyRoom(
        before: index == 0 ? Int32(middle - first) : 0,
        after: Int32(index + 1 < bodies.count ? end(2 * index + 3) - middle : last - middle))
    }
  }

  /// Where the clusters of a reading begin over a word of `width`, in units, and how wide each gap between them is.
  ///
  /// A reading that is narrower than its word is spread over it as above, at the ends no more than half an em of the word
  /// left free; over one character, and where it is not Japanese, it stands in the middle (JLREQ 3.3.5, 3.3.6).
  static func spread(
    _ advances: [Int], over width: Int, em: Int, isSpread: Bool
  ) -> (start: Int, gaps: [Int]) {
    let slack = width - advances.reduce(0, +)
    let count = advances.count
    guard slack > 0, isSpread, count > 1 else { return (slack / 2, advances.map { _ in 0 }) }
    let start = min(slack / (2 * count), em / 2)
    let rest = slack - 2 * start
    return (
      start, advances.indices.map { $0 + 1 < count ? rest * ($0 + 1) / (count - 1) - rest * $0 / (count - 1) : 0 }
    )
  }
}

extension CollectedText {
  /// How wide the reading of a word is, set solid.
  func width(ofReading word: RubyWord) -> Int { runs[word.readings].reduce(0) { $0 + $1.width.units } }

  /// The words under readings, in order, from the runs' first clusters.
  ///
  /// - Parameter starts: for each run, how many clusters of the line stand before it.
  static func rubyWords(in runs: [GlyphRun], starts: [Int]) -> [RubyWord] {
    var words: [RubyWord] = []
    var first = 0
    for (number, run) in runs.enumerated() {
      switch run.standing {
      case .rubyBase where run.marksBefore > 0: first = starts[number]
      case .rubyText where words.last?.readings.upperBound == number:
        words[words.count - 1].readings = words[words.count - 1].readings.lowerBound..<number + 1
      case .rubyText: words.append(RubyWord(clusters: first..<starts[number], readings: number..<number + 1))
      default: break
      }
    }
    return words
  }
}

extension CollectedText {
  /// How far the reading of a word may hang over its neighbours on either side, whatever the gaps are.
  func hanging(of word: RubyWord, em: Int) -> Int {
    func isFree(_ index: Int) -> Bool {
      characters.indices.contains(index) && !words.contains { $0.clusters.contains(index) }
    }
    let (before, after) = (word.clusters.lowerBound - 1, word.clusters.upperBound)
    guard isFree(before), isFree(after) else { return 0 }
    let (left, right) = (characters[before].traits.kind, characters[after].traits.kind)
    let mayHang =
      (left.isKana || left == .closing || left == .fullStop || left == .comma) && (right.isKana || right == .opening)
    return mayHang ? em / 2 : 0
  }
}

extension CharacterClass {
  /// What a reading may hang over (JLREQ 3.3.8).
  fileprivate var isKana: Bool {
    switch self {
    case .hiragana, .katakana, .smallKana, .prolonged: true
    default: false
    }
  }
}

extension MeasuredText {
  /// How much of the gap between two neighbours, one of them under a reading, the reading may take (JLREQ 3.3.8): over
  /// kana half an em of theirs, which is an em of its own; the space of a mark; nothing over any other sign.
  func overhang(over neighbour: ClassedCharacter, _ gap: Gap) -> Int32 {
    switch neighbour.traits.kind {
    case let kind where kind.isKana: Int32(em / 2)
    case .opening, .closing, .fullStop, .comma, .middleDot: min(max(0, gap.natural), Int32(em / 2))
    default: 0
    }
  }
}

extension GlyphRun {
  /// How far the pen moves over each cluster, in units.
  var clusterAdvances: [Int] {
    var rest = glyphs[...]
    return clusters.map { cluster in
      let own = rest.prefix(cluster.glyphCount)
      rest = rest.dropFirst(cluster.glyphCount)
      return own.reduce(0) { $0 + $1.advance.units }
    }
  }

  /// The text of each cluster.
  var clusterTexts: [String] {
    var byte = 0
    return clusters.map { cluster in
      byte += cluster.utf8Count
      return String(text[utf8: byte - cluster.utf8Count..<byte])
    }
  }
}
