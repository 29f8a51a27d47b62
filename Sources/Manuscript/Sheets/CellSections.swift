internal import Diagnostics
internal import GoalBook

/// The sections of each initiative of a cell.
struct CellSections {
  /// The names of the sections, for each initiative.
  var names: [[String]]
  /// Whether the cells do not tell which section belongs to which initiative, so that all initiatives have all.
  var isGuess = false

  /// Distributes the names in cells over initiatives.
  ///
  /// A single initiative has all names. Several have a line each or a name each, if the numbers fit; otherwise each has
  /// all.
  init(_ cells: [PlacedCell], initiatives count: Int) {
    let lines = cells.flatMap { $0.sectionLines }
    let all = lines.flatMap { $0 }
    if count <= 1 {
      names = count == 1 ? [all] : []
    } else if lines.count == count {
      names = lines
    } else if all.count == count {
      names = all.map { [$0] }
    } else {
      names = Array(repeating: all, count: count)
      isGuess = !all.isEmpty
    }
  }
}

extension PlacedCell {
  /// The names on each line; a name that is spread over its cell (企　画　課) is joined.
  fileprivate var sectionLines: [[String]] {
    lines.map { line in
      let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
      let parts = words.allSatisfy { $0.count == 1 } ? [words.joined()] : words.joiningBrackets
      return parts.flatMap { sectionNames(in: $0, ends: sectionEnds) }
    }.filter { !$0.isEmpty }
  }
}

/// The endings that names joined by ・ must have.
private let sectionEnds = ["課", "室", "所", "係", "局", "館", "園", "センター"]

extension [String] {
  /// The words, with those in brackets joined to the word before: 市民課（窓口 証明）.
  fileprivate var joiningBrackets: [String] {
    var joined: [String] = []
    var depth = 0
    for word in self {
      if depth > 0 || word.first.map({ "(（".contains($0) }) == true && !joined.isEmpty {
        joined[joined.count - 1] += depth > 0 ? " " + word : word
      } else {
        joined.append(word)
      }
      depth += word.count { "(（".contains($0) } - word.count { ")）".contains($0) }
      depth = Swift.max(0, depth)
    }
    return joined
  }
}
