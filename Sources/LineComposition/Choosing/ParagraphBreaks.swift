/// The search for the breaks that suit a paragraph as a whole.
///
/// Every place where a line may end is a node; the best way to each is kept (dynamic programming). Where the willing
/// breaks alone make no paragraph, short lines are admitted, last the breaks that kinsoku forbids. A line that a word
/// space parts from the next may be short from the first: there the reader expects a pause (実施 │ 2,000世帯).
struct ParagraphBreaks {
  let text: MeasuredText
  let licences: [BreakLicence]
  let wish: LineWish
  /// A last line that begins behind this place has fewer than two characters (JLREQ 3.5.4).
  private let lastGoodStart: Int

  init(text: MeasuredText, licences: [BreakLicence], wish: LineWish) {
    self.text = text
    self.licences = licences
    self.wish = wish
    var (start, bodies) = (text.count, 0)
    while start > 0, bodies < 2 {
      start -= 1
      let traits = text.text.characters[start].traits
      if !traits.kind.isSpace, traits.start == .free { bodies += 1 }
    }
    lastGoodStart = start
  }

  /// What is admitted.
  private enum Pass: CaseIterable {
    /// Willing and reluctant breaks, lines that reach the measure within the third stage of stretching.
    case sound
    /// Lines that fall short or go beyond that stage, and last lines of one character besides.
    case short
    /// Whatever does not split a grapheme cluster.
    case anything
  }

  /// The ends of the lines, the last being the text's.
  ///
  /// - Complexity: O(characters × characters on a line).
  func best() -> [Int] {
    if text.fit(0, text.count, wish).isOverfull == false { return [text.count] }
    for pass in Pass.allCases {
      if let ends = search(pass) { return ends }
    }
    return [text.count]
  }

  private func search(_ pass: Pass) -> [Int]? {
    let count = text.count
    var costs = [Double](repeating: .infinity, count: count + 1)
    var origins = [Int32](repeating: 0, count: count + 1)
    costs[0] = 0
    let leastSums = wish.isJustified ? text.leasts : text.sums.map(\.natural)
    for start in 0..<count where costs[start] < .infinity {
      var isFirst = true
      for end in start + 1...count {
        let ink = Int(text.inkEnds[end])
        // The last character may hang, and the gap before it may be the one that gives.
        if ink > start + 2, leastSums[ink - 2] - leastSums[start] > wish.measure { break }
        let licence = end == count ? BreakLicence.free : licences[end]
        guard licence <= .reluctant || (pass == .anything && licence < .never) else { continue }
        let isLast = end == count
        if isLast, pass == .sound, start > lastGoodStart { continue }
        // Far too short to be worth a closer look; an em is for the spaces at the line's ends.
        // Where stretching has no limit, every line is to reach the measure.
        let mayBeShort = text.rules.stretchLimit < .infinity
        let isPause = mayBeShort && !isLast && text.text.characters[end - 1].traits.kind.isSpace
        let least = wish.isJustified && !isPause ? wish.measure : wish.measure / 3
        if pass == .sound, !isLast, text.mosts[ink] - text.mosts[start] + text.em < least {
          isFirst = false
          continue
        }
        let fit = text.fit(start, end, wish)
        var cost = costs[start]
        if fit.isOverfull {
          guard pass == .anything, isFirst else { continue }
          cost += 1e9
        }
        isFirst = false
        if wish.isJustified, !isLast, pass == .sound, fit.isShort && !isPause || fit.fourthStretch > 0 { continue }
        cost += lineCost(fit, start, end, licence)
        if cost <= costs[end] { (costs[end], origins[end]) = (cost, Int32(start)) }
      }
    }
    guard costs[count] < .infinity else { return nil }
    var ends: [Int] = []
    var end = count
    while end > 0 {
      ends.append(end)
      end = Int(origins[end])
    }
    return ends.reversed()
  }

  private func lineCost(_ fit: LineFit, _ start: Int, _ end: Int, _ licence: BreakLicence) -> Double {
    let isLast = end == text.count
    var cost = 0.0
    switch licence {
    case .free: break
    case .reluctant: cost += 320
    case .forbidden: cost += 1e5
    case .cutsWord: cost += cutCost(at: end)
    case .never: cost += 1e12
    }
    if isLast, start > lastGoodStart { cost += 2000 }
    let slack = Double(max(0, wish.measure - fit.width)) / Double(max(1, wish.measure))
    if wish.isJustified {
      // However hard a line is stretched, it is better than a last line of one character.
      cost += 20 + min(1500, 5 * fit.strain + 100 * fit.strain * fit.strain)
      if fit.isShort, !isLast { cost += shortCost(at: end, slack) }
    } else {
      cost += 100
      if !isLast { cost += 30 * slack * slack }
      if !isLast, text.rules.prefersPhrases { cost += phraseCost(at: end) }
    }
    if !isLast, leavesOneAfterSpace(end, start) { cost += 120 }
    return cost
  }

  /// What a justified line costs that is set ragged, because it would be stretched beyond its limit.
  private func shortCost(at end: Int, _ slack: Double) -> Double {
    // Without a limit every line is to reach the measure: a short one is the last resort.
    guard text.rules.stretchLimit < .infinity else { return 20_000 }
    return text.text.characters[end - 1].traits.kind.isSpace ? 80 + 1000 * slack * slack : 400 + 3000 * slack * slack
  }

  /// Whether a line ends with the first character behind a word space, which looks lost there.
  private func leavesOneAfterSpace(_ end: Int, _ start: Int) -> Bool {
    end - 2 > start && text.text.characters[end - 2].traits.kind.isSpace
      && !text.text.characters[end - 1].traits.kind.isSpace
  }

  /// A cut after the signs that part an address into pieces is the better one.
  private func cutCost(at end: Int) -> Double {
    switch text.text.characters[end - 1].scalar {
    case 0x2D, 0x2E, 0x2F, 0x3F, 0x26, 0x3D, 0x5F: 0.9e6
    default: 1e6
    }
  }

  /// How much a break at `end` hurts a phrase, told by the kinds of characters alone.
  private func phraseCost(at end: Int) -> Double {
    let before = text.text.characters[end - 1].traits.kind
    let after = text.text.characters[end].traits.kind
    switch (before, after) {
    case (.katakana, .katakana), (.prolonged, .katakana), (_, .smallKana), (_, .prolonged): return 25
    case (.ideograph, .hiragana): return 12
    case (.hiragana, .hiragana): return 8
    case (.ideograph, .ideograph): return 6
    default: return 0
    }
  }
}
