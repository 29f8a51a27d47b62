/// What a line costs in the search for a paragraph's breaks, in hundredths of a ragged line.
///
/// | what                                                                |                                       cost |
/// |---------------------------------------------------------------------|-------------------------------------------:|
/// | a ragged line                                                       |                                        100 |
/// | the blank at its end                                                |        30 × (its share of the measure)²    |
/// | a justified line, its strain being s                                |        20, and 5 s + 100 s², at most 1 500 |
/// | a justified line that stays short                                   |  400 + 3 000 × (the blank's share)²        |
/// | the same where a word space parts it from the next line             |   80 + 1 000 × (the blank's share)²        |
/// | the same where the style sets stretching no limit                   |                                     20 000 |
/// | a phrase cut in ragged lines: within katakana                       |                                         25 |
/// | … kanji from their kana, within kana, within kanji                  |                                   12, 8, 6 |
/// | a character alone behind a word space at the line's end             |                                        120 |
/// | a break that a habit of the house is against                        |                                        320 |
/// | a paragraph's last line of a single character                       |                                      2 000 |
/// | a break that kinsoku forbids                                        |                                    100 000 |
/// | a word cut in two, behind a sign that parts it anyway               |                         1 000 000, 200 000 |
/// | a line beyond its measure                                           |                              1 000 000 000 |
///
/// Strain is about 1 at the end of the third stage of stretching: a line stretched that far costs a little more than a
/// ragged one. However hard a line is stretched, it is better than a last line of one character. What stands below that
/// is taken only where nothing above it makes a paragraph.
enum LineCost {
  static let ragged = 100.0
  static let raggedBlank = 30.0

  static let justified = 20.0
  static let strain = (linear: 5.0, square: 100.0, most: 1500.0)

  static let shortLine = (any: 400.0, blank: 3000.0)
  static let shortLineBeforePause = (any: 80.0, blank: 1000.0)
  static let shortLineWithoutLimit = 20_000.0

  static let cutKatakana = 25.0
  static let kanjiFromKana = 12.0
  static let cutKana = 8.0
  static let cutKanji = 6.0

  static let loneAfterSpace = 120.0
  static let reluctantBreak = 320.0
  static let loneLastCharacter = 2000.0
  static let forbiddenBreak = 1e5
  static let cutWord = (anywhere: 1e6, behindSign: 0.2e6)
  static let overfull = 1e9
}

/// A line that is weighed.
struct TriedLine {
  var start: Int
  var end: Int
  /// How willingly the text breaks at its end.
  var licence: BreakLicence
  /// Whether the paragraph ends with it.
  var isLast: Bool
}

extension ParagraphBreaks {
  /// What a line costs that lies as `fit` says; that it goes beyond its measure is counted apart.
  func cost(of line: TriedLine, _ fit: LineFit) -> Double {
    breakCost(line) + lastLineCost(line) + settingCost(fit) + blankCost(line, fit) + phraseCost(line)
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
    isLoneLastCharacter(line) ? LineCost.loneLastCharacter : 0
  }

  /// What any line costs, and how hard it was to bring to its measure.
  private func settingCost(_ fit: LineFit) -> Double {
    guard wish.isJustified else { return LineCost.ragged }
    let strain = LineCost.strain.linear * fit.strain + LineCost.strain.square * fit.strain * fit.strain
    return LineCost.justified + min(LineCost.strain.most, strain)
  }

  /// What is left of the measure: at a ragged line's end, or where a justified line is not stretched beyond its limit.
  private func blankCost(_ line: TriedLine, _ fit: LineFit) -> Double {
    guard !line.isLast else { return 0 }
    let measure = wish.measure(from: line.start)
    let share = Double(max(0, measure - fit.width)) / Double(max(1, measure))
    guard wish.isJustified else { return LineCost.raggedBlank * share * share }
    guard fit.isShort else { return 0 }
    // Without a limit every line is to reach the measure: a short one is the last resort.
    guard text.rules.limitsStretch else { return LineCost.shortLineWithoutLimit }
    let cost = endsInSpace(line) ? LineCost.shortLineBeforePause : LineCost.shortLine
    return cost.any + cost.blank * share * share
  }

  /// How much the break hurts a phrase, told by the kinds of characters alone; only where lines are ragged.
  private func phraseCost(_ line: TriedLine) -> Double {
    guard !wish.isJustified, !line.isLast, text.rules.prefersPhrases else { return 0 }
    switch (kind(line.end - 1), kind(line.end)) {
    case (.katakana, .katakana), (.prolonged, .katakana), (_, .smallKana), (_, .prolonged):
      return LineCost.cutKatakana
    case (.ideograph, .hiragana): return LineCost.kanjiFromKana
    case (.hiragana, .hiragana): return LineCost.cutKana
    case (.ideograph, .ideograph): return LineCost.cutKanji
    default: return 0
    }
  }

  /// A line that ends with the first character behind a word space: it looks lost there.
  private func spaceCost(_ line: TriedLine) -> Double {
    let isLone = line.end - 2 > line.start && kind(line.end - 2).isSpace && !kind(line.end - 1).isSpace
    return isLone && !line.isLast ? LineCost.loneAfterSpace : 0
  }

  /// Whether a word is cut behind one of the signs that part an address into pieces.
  private func partsAnyway(before end: Int) -> Bool { text.text.characters[end - 1].partsAddress }

  private func kind(_ index: Int) -> CharacterClass { text.text.characters[index].traits.kind }
}
