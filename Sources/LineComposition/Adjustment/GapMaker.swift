/// Makes the gaps of one text: the tables in units, under the style's rules.
struct GapMaker {
  let em: Int
  let setsSpacing: Bool
  let adjustment: Adjustment
  let western: (natural: Int32, shrink: Int32, room: Int32)
  let pairs = PairTable.shared

  init(rules: LineRules, em: Int) {
    self.em = em
    setsSpacing = rules.setsSpacing
    adjustment = rules.adjustment
    func units(_ ems: Double) -> Int32 { Int32((ems * Double(em)).rounded()) }
    let gap = rules.westernGap
    let natural = units(gap.natural)
    let isRigid = rules.adjustment == .none || rules.adjustment == .books
    western = (natural, isRigid ? 0 : natural - units(gap.minimum), isRigid ? 0 : units(gap.maximum) - natural)
  }

  private func units(_ eighths: Int) -> Int32 { Int32(em * eighths / 8) }

  /// The font's own advance, without the space that a mark's glyph carries.
  func body(of character: ClassedCharacter, advance: Int32) -> Int32 {
    guard setsSpacing else { return advance }
    if character.traits.kind.isHalfEmMark, !character.traits.isNarrowMark { return min(advance, units(4)) }
    // A third of an em whatever the font says (JLREQ 3.2.2).
    return character.scalar == 0x20 ? Int32(em / 3) : advance
  }

  func gap(between before: ClassedCharacter, and after: ClassedCharacter, isGlued: Bool) -> Gap {
    guard !isGlued else { return Gap() }
    let rule = pairs[before.traits.code, after.traits.code]
    let space = rule.space
    var gap = Gap()
    if space != ClassSpacing() {
      let afterMark = before.traits.isNarrowMark ? 0 : units(space.afterMark)
      let afterDot = before.traits.isNarrowMark ? 0 : units(space.afterDot)
      let beforeMark = after.traits.isNarrowMark ? 0 : units(space.beforeMark)
      let beforeDot = after.traits.isNarrowMark ? 0 : units(space.beforeDot)
      gap.natural = afterMark + afterDot + beforeMark + beforeDot
      let mark = beforeMark + (before.traits.kind == .fullStop ? 0 : afterMark)
      switch adjustment {
      case .none: break
      case .jlreq, .jis: (gap.dot, gap.mark) = (afterDot + beforeDot, mark)
      case .books: gap.mark = afterDot + beforeDot > 0 ? 0 : mark / 2
      }
      if space.isWestern {
        gap.natural += western.natural
        gap.western = western.shrink
      } else if space.isUnit {
        gap.natural += units(2)
      }
    }
    guard adjustment != .none, !isSameMark(before, after) else { return gap }
    switch rule.stretchStage {
    case 2: (gap.westernRoom, gap.fourth) = (western.room, western.room > 0 ? 1 : 0)
    case 3: (gap.third, gap.fourth) = (1, 1)
    case 4: gap.fourth = 1
    default: break
    }
    return gap
  }

  /// ―― and ……, which are one mark (JLREQ 3.1.10).
  private func isSameMark(_ before: ClassedCharacter, _ after: ClassedCharacter) -> Bool {
    before.traits.kind == .inseparable && before.scalar == after.scalar
  }

  /// The word space itself: a third of an em, down to a quarter and up to a half.
  func addWordSpace(to gap: inout Gap, width: Int32) {
    guard adjustment != .none else { return }
    (gap.spaceShrink, gap.spaceRoom) = (max(0, width - units(2)), max(0, units(4) - width))
  }
}
