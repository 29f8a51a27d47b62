import Frames
import Measure

/// A word under its reading: the range of its clusters, and the range of the reading's runs.
///
/// A word of one character has mono-ruby, any other has group-ruby (JLREQ 3.3.5, 3.3.6); either is set on one line.
struct RubyWord {
  var clusters: Range<Int>
  var readings: Range<Int>
}

/// The room on both sides of a cluster under a wider reading, in units.
struct RubyRoom {
  var before: Int32 = 0
  var after: Int32 = 0
}

extension RubyWord {
  /// The room of each cluster of a word with these widths, under a reading of `width`.
  ///
  /// The extra width of the reading is divided within the word: two parts between any two characters, one part at
  /// either end (JLREQ 3.3.6). All of it is at the ends where that is at most `hanging` at each.
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
    // The ends of the parts, rounded down, so that the parts add up.
    func end(_ part: Int) -> Int { slack * part / parts }
    return bodies.indices.map { index in
      let first = end(2 * index)
      let (middle, last) = (end(2 * index + 1), end(2 * index + 2))
      // All of the room between two characters is behind the first.
      return RubyRoom(
        before: index == 0 ? Int32(middle - first) : 0,
        after: Int32(index + 1 < bodies.count ? end(2 * index + 3) - middle : last - middle))
    }
  }

  /// The beginning of a reading over a word of `width`, and the gap behind each of its clusters, in units.
  ///
  /// A reading that is narrower than its word is spread over it, with at most half an em of the word free at each end.
  /// Over a single character, and where the reading is not Japanese, it is centred (JLREQ 3.3.5, 3.3.6).
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
  /// The width of the reading of a word, set solid, in units.
  func width(ofReading word: RubyWord) -> Int { runs[word.readings].reduce(0) { $0 + $1.width.units } }

  /// The words under readings, in order.
  ///
  /// - Parameter starts: for each run, the number of clusters of the line before it.
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
  /// The most by which the reading of a word may hang over each of its neighbours, in units, apart from the gaps.
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
  /// Whether a reading may hang over characters of the class (JLREQ 3.3.8).
  fileprivate var isKana: Bool {
    switch self {
    case .hiragana, .katakana, .smallKana, .prolonged: true
    default: false
    }
  }
}

extension MeasuredText {
  /// The part of the gap next to a neighbour that a reading may take, in units (JLREQ 3.3.8).
  ///
  /// Over kana this is half an em of the text, a full em of the reading; over marks it is their space; over other signs
  /// it is nothing.
  func overhang(over neighbour: ClassedCharacter, _ gap: Gap) -> Int32 {
    switch neighbour.traits.kind {
    case let kind where kind.isKana: Int32(em / 2)
    case .opening, .closing, .fullStop, .comma, .middleDot: min(max(0, gap.natural), Int32(em / 2))
    default: 0
    }
  }
}

extension GlyphRun {
  /// The advance of each cluster, in units.
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
