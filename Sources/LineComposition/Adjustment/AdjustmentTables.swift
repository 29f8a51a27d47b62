/// Which spaces of a line may shrink and stretch, and in which order.
public enum Adjustment: String, Hashable, Sendable, CaseIterable {
  /// No space changes: lines are ragged.
  case none
  /// JLREQ's own order (tables 3 and 6).
  case jlreq
  /// The order of JIS X 4051 (table 4): spaces at line ends are fixed beforehand.
  case jis
  /// The plain order of many books (table 5): brackets and commas give up half of their space, all else is fixed.
  case books
}

/// How far the space between two characters may shrink, in eighths of an em.
struct ShrinkRule: Hashable {
  /// The turn in which it shrinks, counted as in the tables; 0 where it is rigid.
  var stage: Int
  /// What is left at least.
  var minimum: Int
}

/// How the space between `before` and `after` shrinks; where two marks meet, the part that shrinks first.
///
/// - SeeAlso: JLREQ 3.8.3; appendix D, tables 3, 4 and 5.
func shrinkRule(between before: CharacterClass, and after: CharacterClass, _ adjustment: Adjustment) -> ShrinkRule {
  let space = spacing(between: before, and: after)
  let rigid = ShrinkRule(stage: 0, minimum: space.eighths)
  let dots = space.beforeDot + space.afterDot
  let marks = space.beforeMark + (before == .fullStop ? 0 : space.afterMark)
  let stages: (dot: Int, mark: Int, western: Int)
  switch adjustment {
  case .none: return rigid
  case .jlreq: stages = (4, 5, 6)
  case .jis: stages = (2, 3, 4)
  case .books: stages = (0, 3, 0)
  }
  if dots > 0 { return stages.dot > 0 ? ShrinkRule(stage: stages.dot, minimum: space.eighths - dots) : rigid }
  if marks > 0 { return ShrinkRule(stage: stages.mark, minimum: adjustment == .books ? marks / 2 : 0) }
  // Table 3 has the space between a number and its unit shrink only where the unit comes first.
  let isWestern = space.isWestern || (space.isUnit && before != .digit)
  return isWestern && stages.western > 0 ? ShrinkRule(stage: stages.western, minimum: 1) : rigid
}

/// In which turn the space between `before` and `after` stretches.
///
/// 0 is never; 2 a quarter em to a half; 3 from nothing to a quarter; 4 without limit, after all others. Turn 1 is the
/// word space itself.
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
