extension Check {
  /// Over the pages (preflight).
  static let layout: [Check] = [
    cutWord, overfullLine, looseLine, runtLine, headingAtFoot, emptyPage, smallType, pageCount, missingGlyph,
    sharedGlyph, nearTrim, noBleed,
  ]
}
