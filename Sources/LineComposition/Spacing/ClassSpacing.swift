/// The natural space between two characters, by the character to which it belongs, in eighths of an em.
///
/// Small numbers, because the table of all pairs is read at every gap.
struct ClassSpacing: Hashable {
  /// After a closing bracket, full stop or comma; it belongs to the character before.
  var afterMark: Int8 = 0
  /// Before an opening bracket; it belongs to the character after.
  var beforeMark: Int8 = 0
  /// After a middle dot; it belongs to the dot.
  var afterDot: Int8 = 0
  /// Before a middle dot; it belongs to the dot.
  var beforeDot: Int8 = 0
  /// Between Japanese and Latin: a quarter em unless the style sets another width.
  var isWestern = false
  /// Between a number and its unit.
  var isUnit = false
}

/// The natural space between `before` and `after`.
///
/// - SeeAlso: JLREQ, appendix B, table 1.
func spacing(between before: CharacterClass, and after: CharacterClass) -> ClassSpacing {
  var space = ClassSpacing()
  switch (before, after) {
  case (.middleDot, .middleDot): (space.afterDot, space.beforeDot) = (2, 2)
  case (.fullStop, .middleDot), (.comma, .middleDot): (space.afterMark, space.beforeDot) = (4, 2)
  case (_, .middleDot): space.beforeDot = 2
  case (.middleDot, _): space.afterDot = 2
  case (.closing, .ideographicSpace): break
  case (.closing, _), (.fullStop, _), (.comma, _):
    switch after {
    case .closing, .fullStop, .comma, .referenceMark: break
    default: space.afterMark = 4
    }
  case (.opening, .opening), (.ideographicSpace, .opening): break
  case (_, .opening): space.beforeMark = 4
  case (.digit, .unit), (.unit, .digit), (.western, .unit): space.isUnit = true
  default: space.isWestern = isWesternGap(before, after)
  }
  return space
}

/// Whether kana or kanji meet Latin; ！ and ？ count only before Latin.
private func isWesternGap(_ before: CharacterClass, _ after: CharacterClass) -> Bool {
  (before.isKanaOrKanji || before == .dividing) && after.isLatin || before.isLatin && after.isKanaOrKanji
}

/// The natural space after the last character of a line, in eighths of an em.
///
/// - SeeAlso: JLREQ 3.1.9; table 1, column “line end”, and the notes on JIS X 4051 there.
func spaceAtLineEnd(after kind: CharacterClass, _ adjustment: Adjustment) -> Int {
  switch (kind, adjustment) {
  case (.closing, .jis), (.comma, .jis): 0
  case (.closing, _), (.fullStop, _), (.comma, _): 4
  case (.middleDot, .jis), (.middleDot, .books): 0
  case (.middleDot, _): 2
  default: 0
  }
}
