/// The gaps of one text: the tables in units, under a style's rules.
struct GapMaker {
  let em: Int
  let setsSpacing: Bool
  let kernsFigures: Bool
  let adjustment: Adjustment
  let western: (natural: Int32, shrink: Int32, room: Int32)
  let pairs = PairTable.shared

  init(rules: LineRules, em: Int) {
    self.em = em
    setsSpacing = rules.setsSpacing
    kernsFigures = rules.kernsFigures
    adjustment = rules.adjustment
    func units(_ ems: Double) -> Int32 { Int32((ems * Double(em)).rounded()) }
    let gap = rules.westernGap
    let natural = units(gap.natural)
    // In table 5 these gaps are fixed.
    let room = adjustment == .books ? 0 : units(gap.maximum) - natural
    western = (natural, natural - units(gap.minimum), room)
  }

  private func units(_ eighths: Int8) -> Int32 { Int32(em * Int(eighths) / 8) }

  /// The width of a character without the space in its glyph that belongs to gaps.
  func body(of character: ClassedCharacter, advance: Int32) -> Int32 {
    guard setsSpacing else { return advance }
    if character.traits.kind.isHalfEmMark, !character.traits.isNarrowMark { return min(advance, units(4)) }
    // The width of the sign in proportional figures; it stands at the left of its cell.
    if kernsFigures, character.traits.kind == .digit, !character.isDigit { return min(advance, Int32(em * 5 / 16)) }
    // A third of an em, whatever the font says (JLREQ 3.2.2).
    return character.scalar == 0x20 ? Int32(em / 3) : advance
  }

  /// The gap between two characters: its natural width, and the most by which it may shrink and stretch.
  func gap(between before: ClassedCharacter, and after: ClassedCharacter, isGlued: Bool) -> Gap {
    guard !isGlued, !isNumberedMark(before, after) else { return Gap() }
    let rule = pairs[before.traits.code, after.traits.code]
    var gap = Gap()
    if rule.space != ClassSpacing() {
      setSpace(rule.space.seen(between: before.traits, and: after.traits), of: &gap, after: before.traits.kind)
    }
    if adjustment != .none, !isSameMark(before, after) { setStretch(rule.stretchStage, of: &gap) }
    return gap
  }

  private func setSpace(_ space: ClassSpacing, of gap: inout Gap, after before: CharacterClass) {
    gap.natural =
      units(space.afterMark) + units(space.beforeMark) + units(space.afterDot) + units(space.beforeDot)
      + (space.isWestern ? western.natural : 0) + (space.isUnit ? units(2) : 0)
    let given = shrinkage(of: space, after: before, adjustment)
    gap.dot = units(given.afterDot) + units(given.beforeDot)
    gap.mark = units(given.afterMark) + units(given.beforeMark)
    gap.western = given.isWestern || given.isUnit ? western.shrink : 0
  }

  private func setStretch(_ stage: Int8, of gap: inout Gap) {
    switch stage {
    case 2 where western.room > 0: (gap.westernRoom, gap.fourth) = (western.room, 1)
    case 3: (gap.third, gap.fourth) = (1, 1)
    case 4: gap.fourth = 1
    default: break
    }
  }

  /// Whether the two belong to one signed number: ※1, △1,200.
  private func isNumberedMark(_ before: ClassedCharacter, _ after: ClassedCharacter) -> Bool {
    before.signsNumber && after.traits.kind == .digit
  }

  /// Whether the two are one mark: ――, …… (JLREQ 3.1.10).
  private func isSameMark(_ before: ClassedCharacter, _ after: ClassedCharacter) -> Bool {
    before.traits.kind == .inseparable && before.scalar == after.scalar
  }

  /// Lets a word space be adjusted, as a part of the gap after it.
  func addWordSpace(to gap: inout Gap, width: Int32) {
    guard adjustment != .none else { return }
    let (least, most) = AdjustmentLimit.wordSpace
    (gap.spaceShrink, gap.spaceRoom) = (max(0, width - units(least)), max(0, units(most) - width))
  }
}

extension ClassSpacing {
  /// The space without the parts of narrow marks, ｡ ､ ｢ ･, which have no space.
  fileprivate func seen(between before: CharacterTraits, and after: CharacterTraits) -> ClassSpacing {
    var space = self
    if before.isNarrowMark { (space.afterMark, space.afterDot) = (0, 0) }
    if after.isNarrowMark { (space.beforeMark, space.beforeDot) = (0, 0) }
    return space
  }
}
