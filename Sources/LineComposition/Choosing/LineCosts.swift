/// The cost of a line in the search for a paragraph's breaks, in hundredths of a ragged line.
///
/// | what                                                      |                               cost |
/// |-----------------------------------------------------------|-----------------------------------:|
/// | a ragged line                                             |                                100 |
/// | the blank at its end                                      |   30 × (its share of the measure)² |
/// | a justified line, its strain being s                      |              20, and 2.5 s + 25 s² |
/// | … and o twentieths of an em put into its gaps             |         4.6 o²; from 1 on 116 more |
/// | … beyond the style's limit of stretching, on average      |                           400 more |
/// | … strain and opening together at most                     |                              1 800 |
/// | a tight line beside an open one                           |                                 20 |
/// | a break that hurts the sense by h (``BreakSense``)        |        124 h; in ragged lines 90 h |
/// | a justified line that stays short                         | 400 + 3 000 × (the blank's share)² |
/// | the same where a word space parts it from the next line   |  80 + 1 000 × (the blank's share)² |
/// | the same where the style sets stretching no limit         |                             20 000 |
/// | a character alone behind a word space at the line's end   |                                120 |
/// | a break that a habit of the house is against              |                                320 |
/// | a paragraph's last line of a single character             |                              2 000 |
/// | … of two, where lines are justified                       |                                125 |
/// | a break that kinsoku forbids                              |                            100 000 |
/// | a word cut in two, behind a sign that parts it anyway     |                 1 000 000, 200 000 |
/// | a line beyond its measure                                 |                      1 000 000 000 |
///
/// More than a twentieth of an em between two kanji or kana, or on average between all characters of a line, is visible
/// next to solid lines, and costs nearly as much as a break inside a word (``BreakSense``). This cost, and that of a
/// last line of two characters, is higher in long lines than in short ones. A line stretched ever so much costs less
/// than a last line of one character. What follows in the table is taken only where nothing before it makes a paragraph.
///
/// The numbers were searched for with the counts of `make lines`, and lie where small changes of them change little.
enum LineCost {
  static let ragged = 100.0
  static let raggedBlank = 30.0

  static let justified = 20.0
  static let strain = (linear: 2.5, square: 25.0)
  static let opening = (square: 4.6, seen: 116.0, beyondLimit: 400.0)
  static let mostAdjusted = 1800.0
  static let unevenNeighbours = 20.0

  static let sense = (justified: 124.0, ragged: 90.0)

  static let shortLine = (any: 400.0, blank: 3000.0)
  static let shortLineBeforePause = (any: 80.0, blank: 1000.0)
  static let shortLineWithoutLimit = 20_000.0

  static let loneAfterSpace = 120.0
  static let reluctantBreak = 320.0
  static let loneLastCharacter = 2000.0
  static let shortLastLine = 125.0
  static let forbiddenBreak = 1e5
  static let cutWord = (anywhere: 1e6, behindSign: 0.2e6)
  static let overfull = 1e9

  /// The extra space between two characters from which a line is visibly open, in ems.
  static let seenOpening = 0.05

  /// The factor by which open lines and short last lines are noticed on a measure of so many ems.
  ///
  /// It is 1 at thirteen ems, and lower on a shorter measure, where every line is uneven and two characters are no
  /// short line.
  static func notice(ems: Double) -> Double { 1 + 0.6 * (1 - 169 / (ems * ems)) }
}

/// A line whose cost is being computed.
struct TriedLine {
  var start: Int
  var end: Int
  /// The licence of the break at the line's end.
  var licence: BreakLicence
  /// Whether the line is the paragraph's last.
  var isLast: Bool
}

extension ParagraphBreaks {
  /// The cost of a line with that fit; a line beyond its measure is charged separately.
  func cost(of line: TriedLine, _ fit: LineFit) -> Double {
    breakCost(line) + lastLineCost(line) + settingCost(line, fit) + blankCost(line, fit) + senseCost(line)
      + spaceCost(line)
  }

  private func breakCost(_ line: TriedLine) -> Double {
    switch line.licence {
    case .free: 0
    case .reluctant: LineCost.reluctantBreak
    case .forbidden: LineCost.forbiddenBreak
    case .cutsWord: partsAnyway(before: line.end) ? LineCost.cutWord.behindSign : LineCost.cutWord.anywhere
    case .never: .infinity
    }
  }

  private func lastLineCost(_ line: TriedLine) -> Double {
    guard line.isLast, line.start > shortLastStart else { return 0 }
    if isLoneLastCharacter(line) { return LineCost.loneLastCharacter }
    return wish.isJustified ? LineCost.shortLastLine * max(0, notice) : 0
  }

  /// The cost of any line, and of the adjustment that brought it to its measure.
  private func settingCost(_ line: TriedLine, _ fit: LineFit) -> Double {
    guard wish.isJustified else { return LineCost.ragged }
    let strain = LineCost.strain.linear * fit.strain + LineCost.strain.square * fit.strain * fit.strain
    let spread = spread(over: line, fit)
    let opening = max(fit.opening, spread) / LineCost.seenOpening
    let open =
      LineCost.opening.square * opening * opening
      + (opening > 1 ? LineCost.opening.seen * max(0.4, notice) : 0)
      + (spread > text.rules.stretchLimit ? LineCost.opening.beyondLimit : 0)
    return LineCost.justified + min(LineCost.mostAdjusted, strain + open)
  }

  /// All that stretching adds to a line, shared by all its gaps, in ems: wide word spaces too make a line look open.
  private func spread(over line: TriedLine, _ fit: LineFit) -> Double {
    let added = fit.spaceStretch + fit.westernStretch + fit.thirdStretch + fit.fourthStretch
    let gaps = Int(text.inkEnds[line.end]) - line.start - 1
    return Double(added) / Double(max(1, gaps * text.em))
  }

  /// The cost of blank space at a line's end: of a ragged line, or of a justified one that cannot be stretched to its
  /// measure.
  private func blankCost(_ line: TriedLine, _ fit: LineFit) -> Double {
    guard !line.isLast else { return 0 }
    let measure = wish.measure(from: line.start)
    let share = Double(max(0, measure - fit.width)) / Double(max(1, measure))
    guard wish.isJustified else { return LineCost.raggedBlank * share * share }
    guard fit.isShort else { return 0 }
    // Without a limit every line should reach the measure; a short one is the last resort.
    guard text.rules.limitsStretch else { return LineCost.shortLineWithoutLimit }
    let cost = endsInSpace(line) ? LineCost.shortLineBeforePause : LineCost.shortLine
    return cost.any + cost.blank * share * share
  }

  /// The cost of the harm that the break at the line's end does to the sense.
  private func senseCost(_ line: TriedLine) -> Double {
    guard !line.isLast else { return 0 }
    guard !wish.isJustified else { return LineCost.sense.justified * hurts[line.end] }
    return text.rules.prefersPhrases ? LineCost.sense.ragged * hurts[line.end] : 0
  }

  /// The cost of a line that ends with a single character behind a word space, where it looks lost.
  private func spaceCost(_ line: TriedLine) -> Double {
    let isLone = line.end - 2 > line.start && kind(line.end - 2).isSpace && !kind(line.end - 1).isSpace
    return isLone && !line.isLast ? LineCost.loneAfterSpace : 0
  }

  /// Whether the cut is behind a sign at which addresses are parted.
  private func partsAnyway(before end: Int) -> Bool { text.text.characters[end - 1].partsAddress }

  private func kind(_ index: Int) -> CharacterClass { text.text.characters[index].traits.kind }
}
