/// The search for the breaks that suit a paragraph as a whole.
///
/// Every place where a line may end is a node, and the cheapest way to each node is kept (dynamic programming). Where
/// the willing breaks alone make no paragraph, short lines are admitted, and last the breaks that kinsoku forbids. A
/// line with a word space at its end may be short from the start, as readers expect a pause there (実施 │ 2,000世帯).
///
/// ``LineCost`` lists the costs.
struct ParagraphBreaks {
  let text: MeasuredText
  let licences: [BreakLicence]
  let wish: LineWish
  /// The last beginning of a last line with at least two characters (JLREQ 3.5.4).
  private let lastGoodStart: Int
  /// The last beginning of a last line with at least three characters.
  let shortLastStart: Int
  /// The factor by which faults of a line's length are noticed on this measure.
  let notice: Double
  /// The harm of a break before each character to the sense; empty until breaks are searched for.
  private(set) var hurts: [Double] = []

  init(text: MeasuredText, licences: [BreakLicence], wish: LineWish) {
    self.text = text
    self.licences = licences
    self.wish = wish
    lastGoodStart = text.lastStart(withBodies: 2)
    shortLastStart = text.lastStart(withBodies: 3)
    notice = LineCost.notice(ems: max(1, Double(wish.measure) / Double(max(1, text.em))))
  }

  /// The lines that are admitted.
  private enum Pass: CaseIterable {
    /// Lines with willing or reluctant breaks that reach the measure by the third stage of stretching.
    case sound
    /// In addition lines that stay short or need the fourth stage, and last lines of one character.
    case short
    /// All lines that do not split a grapheme cluster.
    case anything
  }

  /// The ends of the lines, the last being the text's.
  ///
  /// - Complexity: O(characters × characters on a line).
  mutating func best() -> [Int] {
    if text.fit(0, text.count, wish).isOverfull == false { return [text.count] }
    hurts = text.text.breakHurts()
    for pass in Pass.allCases {
      if let ends = search(pass) { return ends }
    }
    return [text.count]
  }

  /// The ends of the lines on the cheapest way that `pass` admits; nil where it admits no paragraph.
  private func search(_ pass: Pass) -> [Int]? {
    var ways = CheapestWays(to: text.count)
    let leastSums = wish.isJustified ? text.leasts : text.sums.map(\.natural)
    for start in 0..<text.count where ways.reach(start) {
      var isShortest = true
      for end in start + 1...text.count {
        if isTooLong(start, end, leastSums) { break }
        guard let line = line(from: start, to: end, pass) else { continue }
        let fit = admittedFit(of: line, pass, isShortest: isShortest)
        isShortest = false
        guard let fit else { continue }
        let beyond = fit.isOverfull ? LineCost.overfull : 0
        ways.add(line, colour: colour(of: line, fit), cost: beyond + cost(of: line, fit))
      }
    }
    return ways.lineEnds
  }

  /// Whether no line from `start` can end at `end` or later, even with all gaps at their narrowest.
  ///
  /// The last character may hang, and the gap before it may shrink; both are left out.
  private func isTooLong(_ start: Int, _ end: Int, _ leastSums: [Int]) -> Bool {
    let ink = Int(text.inkEnds[end])
    return ink > start + 2 && leastSums[ink - 2] - leastSums[start] > wish.measure(from: start)
  }

  /// The line between two places; nil where it may not end there.
  private func line(from start: Int, to end: Int, _ pass: Pass) -> TriedLine? {
    let isLast = end == text.count
    let licence = isLast ? .free : licences[end]
    guard licence.isWilling || pass == .anything && licence < .never else { return nil }
    return TriedLine(start: start, end: end, licence: licence, isLast: isLast)
  }

  /// The fit of a line; nil where `pass` does not admit it.
  ///
  /// - Parameter isShortest: whether no shorter line has the same beginning, so that the line may go beyond its
  ///   measure.
  private func admittedFit(of line: TriedLine, _ pass: Pass, isShortest: Bool) -> LineFit? {
    if pass == .sound, isLoneLastCharacter(line) || isFarTooShort(line) { return nil }
    let fit = text.fit(line.start, line.end, wish)
    if fit.isOverfull { return pass == .anything && isShortest ? fit : nil }
    return pass == .sound && !isSound(line, fit) ? nil : fit
  }

  /// Whether a line is the paragraph's last and has a single character.
  func isLoneLastCharacter(_ line: TriedLine) -> Bool { line.isLast && line.start > lastGoodStart }

  /// Whether a line may stay short because of the word space at its end; not where every line should reach the measure.
  private func mayPause(_ line: TriedLine) -> Bool { text.rules.limitsStretch && endsInSpace(line) }

  /// Whether white space separates a line from the next.
  func endsInSpace(_ line: TriedLine) -> Bool {
    !line.isLast && text.text.characters[line.end - 1].traits.kind.isSpace
  }

  /// Whether a line is too short even with all its gaps at their widest, so that its fit need not be computed.
  private func isFarTooShort(_ line: TriedLine) -> Bool {
    guard !line.isLast else { return false }
    let measure = wish.measure(from: line.start)
    let least = wish.isJustified && !mayPause(line) ? measure : measure / 3
    // One em is allowed for the spaces at the line's ends.
    return text.mosts[Int(text.inkEnds[line.end])] - text.mosts[line.start] + text.em < least
  }

  /// Whether a line reaches the measure by the third stage of stretching, or need not reach it.
  private func isSound(_ line: TriedLine, _ fit: LineFit) -> Bool {
    guard wish.isJustified, !line.isLast else { return true }
    return (!fit.isShort || mayPause(line)) && fit.fourthStretch == 0
  }
}

extension MeasuredText {
  /// The last place from which the text has at least `wanted` characters that may begin a line.
  fileprivate func lastStart(withBodies wanted: Int) -> Int {
    var (start, bodies) = (count, 0)
    while start > 0, bodies < wanted {
      start -= 1
      let traits = text.characters[start].traits
      if !traits.kind.isSpace, traits.start == .free { bodies += 1 }
    }
    return start
  }
}

/// The cheapest way to each place of a text, for each colour of the line that ends there: its cost, and the line's
/// beginning.
private struct CheapestWays {
  private var costs: [Double]
  /// The beginning of the line that ends at a place, and the colour of the line before it.
  private var origins: [(start: Int32, colour: UInt8)]
  private var cheapest: [Double]

  private static let colours = LineColour.allCases.count

  /// Ways from the text's beginning, which costs nothing; none leads yet to the `count` places after it.
  init(to count: Int) {
    costs = Array(repeating: .infinity, count: (count + 1) * Self.colours)
    origins = Array(repeating: (0, 0), count: (count + 1) * Self.colours)
    cheapest = Array(repeating: .infinity, count: count + 1)
    cheapest[0] = 0
    costs[Int(LineColour.even.rawValue)] = 0
  }

  func reach(_ place: Int) -> Bool { cheapest[place] < .infinity }

  /// Records the way over `line`, unless a cheaper one leads to its end in its colour; of two with equal cost the later
  /// one is kept.
  mutating func add(_ line: TriedLine, colour: LineColour, cost: Double) {
    let place = line.end * Self.colours + Int(colour.rawValue)
    guard cheapest[line.start] + cost <= costs[place] else { return }
    for before in LineColour.allCases {
      let whole = costs[line.start * Self.colours + Int(before.rawValue)] + before.cost(beside: colour) + cost
      guard whole <= costs[place], whole < .infinity else { continue }
      (costs[place], origins[place]) = (whole, (Int32(line.start), before.rawValue))
      cheapest[line.end] = min(cheapest[line.end], whole)
    }
  }

  /// The ends of the lines on the way to the text's end; nil where no way leads there.
  var lineEnds: [Int]? {
    var end = cheapest.count - 1
    guard cheapest[end] < .infinity else { return nil }
    let places = (0..<Self.colours).map { end * Self.colours + $0 }
    guard var place = places.last(where: { costs[$0] == cheapest[end] }) else { return nil }
    var ends: [Int] = []
    while end > 0 {
      ends.append(end)
      end = Int(origins[place].start)
      place = end * Self.colours + Int(origins[place].colour)
    }
    return ends.reversed()
  }
}
