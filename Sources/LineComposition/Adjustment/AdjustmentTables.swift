/// The spaces of a line that may shrink and stretch, and their order.
public enum Adjustment: String, Hashable, Sendable, CaseIterable {
  /// No space changes: lines are ragged.
  case none
  /// JLREQ's own order (tables 3 and 6).
  case jlreq
  /// The order of JIS X 4051 (table 4): spaces at line ends are fixed beforehand.
  case jis
  /// The plain order of many books (table 5): of the marks only brackets and commas give up space, half of it, and gaps
  /// beside Latin are fixed.
  case books
}

/// The limits of adjustment, in eighths of an em; the space between Japanese and Latin has its own, ``WesternGap``.
///
/// - SeeAlso: JLREQ 3.8.3, 3.8.4.
enum AdjustmentLimit {
  /// The word space (欧文間隔), naturally a third of an em: at least a quarter, at most a half.
  static let wordSpace: (least: Int8, most: Int8) = (2, 4)
  /// The most that the third stage of stretching adds between two characters: a quarter em.
  static let thirdStage = 2
}

/// The most that each part of a space may give up where lines shrink; a gap beside Latin or a unit shrinks to its
/// minimum.
///
/// The parts shrink in turns: word spaces first, at some line ends the space of the last mark, then middle dots, then
/// brackets and commas, last the gaps beside Latin.
///
/// - Parameter before: the class of the character before the space.
/// - SeeAlso: JLREQ 3.8.3; appendix D, tables 3, 4 and 5.
func shrinkage(of space: ClassSpacing, after before: CharacterClass, _ adjustment: Adjustment) -> ClassSpacing {
  var given = space
  // The space after a full stop stays whole (JLREQ 3.8.3 e).
  if before == .fullStop { given.afterMark = 0 }
  // In table 3 the space between a number and its unit shrinks only where the unit comes first.
  if before == .digit { given.isUnit = false }
  switch adjustment {
  case .none: return ClassSpacing()
  case .jlreq, .jis: return given
  case .books:
    let meetsDot = space.beforeDot + space.afterDot > 0
    return meetsDot ? ClassSpacing() : ClassSpacing(afterMark: given.afterMark / 2, beforeMark: given.beforeMark / 2)
  }
}

/// The stage in which the space between `before` and `after` stretches.
///
/// 0: never; 2: from a quarter em to a half; 3: from nothing to a quarter; 4: without limit, after all others. Stage 1
/// is the word space itself.
///
/// - SeeAlso: JLREQ 3.8.4, 3.1.11; appendix E, table 6.
func stretchStage(between before: CharacterClass, and after: CharacterClass) -> Int {
  switch (before, after) {
  case (.opening, _), (_, .closing): 0
  case (_, .referenceMark), (_, .hyphen), (_, .dividing), (_, .middleDot), (_, .fullStop), (_, .comma):
    before == .wordSpace ? 4 : 0
  case (.prefix, .opening), (.prefix, .ideographicSpace), (.prefix, .digit): 0
  case (_, .opening), (_, .wordSpace), (.wordSpace, _): 4
  case (.dividing, _) where after.isLatin: 2
  case (.closing, _), (.hyphen, _), (.dividing, _), (.middleDot, _), (.fullStop, _), (.comma, _),
    (.ideographicSpace, _):
    [.iteration, .prolonged, .smallKana].contains(after) ? 0 : 4
  case (_, .ideographicSpace): 4
  case (.digit, .unit), (.unit, .digit): 4
  case (.digit, .postfix): 0
  case (.inseparable, .digit), (.inseparable, .unit): 4
  case (.iteration, .inseparable), (.prolonged, .inseparable), (.smallKana, .inseparable): 4
  case (.iteration, .unit), (.prolonged, .unit), (.smallKana, .unit): 2
  default:
    if before.isLatin, after.isLatin { 0 } else if isWesternPair(before, after) { 2 } else { 3 }
  }
}

private func isWesternPair(_ before: CharacterClass, _ after: CharacterClass) -> Bool {
  before.isKanaOrKanji && after.isLatin || before.isLatin && after.isKanaOrKanji
}
