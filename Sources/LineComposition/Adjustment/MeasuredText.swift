import Frames
import Measure

/// A gap after a character: its natural width and what adjustment may do to it, in units.
struct Gap {
  var natural: Int32 = 0
  /// What middle dots, other marks, and Latin neighbours may give up.
  var dot: Int32 = 0
  var mark: Int32 = 0
  var western: Int32 = 0
  /// What a Latin neighbour or a word space may take in the first two stages of stretching.
  var westernRoom: Int32 = 0
  /// Whether it stretches in the third stage, and in the fourth.
  var third: Int32 = 0
  var fourth: Int32 = 0
  /// The word space before this gap: what it may give up and take.
  var spaceShrink: Int32 = 0
  var spaceRoom: Int32 = 0

  /// All that it may give up.
  var shrinkable: Int { Int(dot) + Int(mark) + Int(western) + Int(spaceShrink) }

  /// All that it may take in the first three stages, the third going as far as `thirds`.
  func stretchable(thirds: Int) -> Int { Int(westernRoom) + Int(spaceRoom) + Int(third) * thirds }
}

extension LineRules {
  /// The limit of stretching in units; a very great one where there is none.
  func stretchUnits(em: Int) -> Int { Int(min(stretchLimit, 10_000) * Double(em)) }
}

/// Sums of widths and possibilities from the text's beginning.
struct GapSums {
  var natural = 0
  var dot = 0
  var mark = 0
  var western = 0
  var westernRoom = 0
  var third = 0
  var fourth = 0
  var spaceShrink = 0
  var spaceRoom = 0

  static func - (a: GapSums, b: GapSums) -> GapSums {
    GapSums(
      natural: a.natural - b.natural, dot: a.dot - b.dot, mark: a.mark - b.mark, western: a.western - b.western,
      westernRoom: a.westernRoom - b.westernRoom, third: a.third - b.third, fourth: a.fourth - b.fourth,
      spaceShrink: a.spaceShrink - b.spaceShrink, spaceRoom: a.spaceRoom - b.spaceRoom)
  }

  fileprivate mutating func add(_ body: Int32, _ gap: Gap) {
    natural += Int(body) + Int(gap.natural)
    dot += Int(gap.dot)
    mark += Int(gap.mark)
    western += Int(gap.western)
    westernRoom += Int(gap.westernRoom)
    third += Int(gap.third)
    fourth += Int(gap.fourth)
    spaceShrink += Int(gap.spaceShrink)
    spaceRoom += Int(gap.spaceRoom)
  }
}

/// A text with the bodies of its characters and the gaps between them.
struct MeasuredText {
  let text: CollectedText
  let rules: LineRules
  /// One em in units.
  let em: Int
  /// The width of each character without the space that belongs to gaps.
  private(set) var bodies: [Int32]
  /// The gap after each character; after the last there is none.
  private(set) var gaps: [Gap]
  /// Before each character, and at the end, the sums of all bodies and gaps up to there.
  private(set) var sums: [GapSums]
  /// The same sums with every gap as narrow as adjustment can make it, and as wide as the first three stages can.
  private(set) var leasts: [Int]
  private(set) var mosts: [Int]
  /// For each place, the end of what is seen of a line that ends there: before the white space.
  private(set) var inkEnds: [Int32]

  var count: Int { bodies.count }

  /// - Complexity: O(characters).
  init(_ text: CollectedText, _ rules: LineRules) {
    self.text = text
    self.rules = rules
    em = text.face.size.units
    let count = text.count
    bodies = Array(repeating: 0, count: count)
    gaps = Array(repeating: Gap(), count: count)
    sums = Array(repeating: GapSums(), count: count + 1)
    leasts = Array(repeating: 0, count: count + 1)
    mosts = Array(repeating: 0, count: count + 1)
    inkEnds = Array(repeating: 0, count: count + 1)
    let maker = GapMaker(rules: rules, em: em)
    let limit = min(rules.stretchUnits(em: em), em / 4)
    for index in 0..<count {
      let character = text.characters[index]
      bodies[index] = maker.body(of: character, advance: text.places[index].advance)
      inkEnds[index + 1] = character.traits.kind.isSpace ? inkEnds[index] : Int32(index + 1)
      if index + 1 < count, rules.setsSpacing {
        gaps[index] = maker.gap(
          between: character, and: text.characters[index + 1], isGlued: text.glued?[index + 1] ?? false)
        if character.scalar == 0x20 { maker.addWordSpace(to: &gaps[index], width: bodies[index]) }
      }
      sums[index + 1] = sums[index]
      sums[index + 1].add(bodies[index], gaps[index])
      let width = Int(bodies[index]) + Int(gaps[index].natural)
      leasts[index + 1] = leasts[index] + width - gaps[index].shrinkable
      mosts[index + 1] = mosts[index] + width + gaps[index].stretchable(thirds: limit)
    }
  }
}

/// Makes the gaps of one text: the tables in units, under the style's rules.
private struct GapMaker {
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
