public import Diagnostics
public import Typesetting

extension Check {
  /// All checks, in the order in which they are listed.
  public static let all: [Check] = groups.flatMap(\.checks)

  /// The groups of checks in listed order, with their titles.
  static let groups: [(title: Phrase, checks: [Check])] = [
    (Phrase(en: "The book’s shape", ja: "冊子の形"), model), (Phrase(en: "Words", ja: "語"), words),
    (Phrase(en: "Sentences", ja: "文"), sentences), (Phrase(en: "Numbers and dates", ja: "数と日付"), numbers),
    (Phrase(en: "Characters and marks", ja: "文字と記号"), characters), (Phrase(en: "Pages", ja: "ページ"), layout),
  ]

  /// Checks of the book's shape.
  private static let model: [Check] = [
    emptyObjective, missingResult, missingOutcome, missingSection, initiativeNumber, duplicateInitiative, pillarOrder,
    nearSection, sectionInText, shiftedRow, unchangedText,
    repeatedInitiative, repeatedItem, missingQuantity, listStop, sentenceStop,
  ]

  /// Checks of words in a dictionary, and of words that the book writes in several ways.
  private static let words: [Check] = [
    mixedNotation, mixedKatakana, mistakenHomophone, homophone, mistakenKanji, mistakenKatakana, loneWord,
    redundantPhrase,
    houseWord,
    mistakenWord, outdatedWord, koyobunWord, jtfWord, roundabout,
  ]

  /// Checks of how sentences are built.
  private static let sentences: [Check] = [
    slippedSyllable, wrongParticle, unfitSubject, droppedI, needlessSa, singleTari, doubleHonorific, doubledParticle,
    doubledWord, oddItem, noVerb, mixedStyle, unlikeEnding, droppedRa, longSentence, manyCommas, doubledGa,
    doubleNegative, doneByDoing, missingStop,
  ]

  /// Checks of numbers, sums and dates.
  private static let numbers: [Check] = [
    numberGrouping, missingGrouping, wrongSum, differingNumber, impossibleRate, backwardRange, wrongWeekday,
    impossibleDate,
    wrongEra, otherYear, roughNumber, wideNumberMark,
    mixedMinus, kanjiNumber,
  ]

  /// Checks of marks of other programs, characters, brackets, spaces and punctuation.
  private static let characters: [Check] = [
    placeholder, malformedAddress, spaceInSentence, leftOverMarkup, unclosedMark, splitWord, straySpace,
    halfWidthKatakana, mixedDigitWidths, mixedLetterWidths,
    unbalancedBracket,
    mixedBracketWidth, bracketWidths, halfWidthPunctuation, doubledPunctuation, lookalike, unusualForm,
    machineCharacter,
    invisibleCharacter, decomposed, wideDigit, wideLetter, halfWidthBracket, foreignStop, spaceBetweenWidths,
    spaceBetweenWide, spaceAtBracket, spaceAfterMark, stopBeforeBracket, dash,
  ]

  /// Checks of the pages (preflight).
  private static let layout: [Check] = [
    cutWord, overfullLine, looseLine, runtLine, headingAtFoot, headingAlone, headingCut,
    headingNotRepeated, rowCut, rowNotRepeated, figureNarrowed, figureShortened, lowResolution, tabsBeginAgain,
    notInRunningHead, emptyPage, smallType, pageCount, missingGlyph,
    missingForm, sharedGlyph,
    nearTrim, noBleed, thinRule,
  ]

  /// The checks whose findings are reported when pages are written for a printing shop.
  public static let toldForPress: [Check] = [lowResolution, smallType, thinRule, nearTrim, noBleed]

  /// The checks whose findings every run that makes pages reports, without being asked to check.
  ///
  /// They find places where the print differs from the book, or where something had to give way.
  public static let toldByEveryRun: [Check] = [
    duplicateInitiative, cutWord, missingGlyph, missingForm, rowCut, rowNotRepeated, headingNotRepeated, headingAlone,
    headingCut, figureNarrowed, figureShortened,
    tabsBeginAgain,
  ]

  /// Those of ``toldByEveryRun`` that may find something on pages with these problems.
  ///
  /// Two of them look at every glyph of the book. The typesetter has noted whether a character is wanting at all.
  public static func toldByEveryRun(after problems: [TypesettingProblem]) -> [Check] {
    let lacksCharacters = problems.contains { problem in
      switch problem.fault {
      case .missingGlyph, .missingForm: true
      default: false
      }
    }
    let ofCharacters = [missingGlyph.id, missingForm.id]
    return lacksCharacters ? toldByEveryRun : toldByEveryRun.filter { !ofCharacters.contains($0.id) }
  }
}

extension Phrase {
  /// The remedy for an id that is no check's.
  public static let seeListOfChecks = Phrase(
    en: "look it up in the list of sasshi check --list", ja: "「sasshi check --list」の一覧で確かめてください")
}
