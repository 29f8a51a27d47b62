extension Check {
  /// All checks, in the order in which they are listed.
  public static let all: [Check] = model + words + sentences + numbers + characters + layout

  /// The book's shape.
  private static let model: [Check] = [
    emptyObjective, missingResult, missingOutcome, missingSection, initiativeNumbers, pillarOrder, nearSection,
    repeatedInitiative, repeatedItem, missingQuantity, listStop, objectiveStop,
  ]

  /// How sentences are built.
  private static let sentences: [Check] = [
    doubledParticle, doubledWord, missingVerbParticle, mixedStyle, plainEnding, droppedRa, longSentence, manyCommas,
    doubledGa,
    doubleNegative, doneByDoing, missingStop,
  ]

  /// Numbers, sums, dates.
  private static let numbers: [Check] = [
    numberGrouping, missingGrouping, wrongSum, wrongWeekday, wrongDate, wrongEra, roughNumber, wideNumberMark,
    kanjiNumber,
  ]

  /// Characters, brackets, spaces, punctuation.
  private static let characters: [Check] = [
    splitWord, strayspace, halfWidthKatakana, mixedDigitWidths, mixedLetterWidths, unbalancedBracket, mixedBracketWidth,
    bracketWidths, halfWidthPunctuation, doubledPunctuation, lookalike, unusualForm, machineCharacter,
    invisibleCharacter,
    decomposed, wideDigit, wideLetter, halfWidthBracket, foreignStop, spaceBetweenWidths, spaceBetweenWide,
    spaceAtBracket,
    spaceAfterMark, stopInBracket, dash,
  ]
}
