/// How a line lies on its measure: its width and what adjustment does to its gaps, in units.
struct LineFit {
  /// The line's width before adjustment, with the space after a mark at its end.
  var natural = 0
  var width = 0
  /// What is before an opening bracket at the line's beginning.
  var headSpace = 0
  /// What is left of the space after a mark at the line's end.
  var endSpace = 0
  /// Totals taken away, by kind of gap.
  var spaceShrink = 0
  var dotShrink = 0
  var markShrink = 0
  var westernShrink = 0
  /// Totals added, by stage.
  var spaceStretch = 0
  var westernStretch = 0
  var thirdStretch = 0
  var fourthStretch = 0
  /// The mark at the line's end stands beyond the measure.
  var hangs = false
  /// The line ends before the measure.
  var isShort = false
  /// The line goes beyond the measure.
  var isOverfull = false
  /// How hard the line is to look at: 0 as it is, 1 at the end of the last stage.
  var strain = 0.0

  /// Whether any gap inside the line is not what it would be by itself.
  var isAdjusted: Bool {
    spaceShrink + dotShrink + markShrink + westernShrink + spaceStretch + westernStretch + thirdStretch
      + fourthStretch > 0
  }
}

/// What a line is asked for.
struct LineWish {
  var measure: Int
  /// Whether the line is to reach the measure.
  var isJustified: Bool
  /// How much narrower a text's first line is (字下げ).
  var firstIndent = 0

  /// The measure of a line that begins at a place of the text.
  func measure(from start: Int) -> Int { start == 0 ? measure - firstIndent : measure }
}

extension MeasuredText {
  /// How the characters from `start` to `end` lie on a line.
  ///
  /// A line that is too wide gives up space, turn by turn, each wholly before the next; one that is too narrow takes
  /// some. A ragged line does neither.
  ///
  /// - SeeAlso: JLREQ 3.8.
  func fit(_ start: Int, _ end: Int, _ wish: LineWish) -> LineFit {
    let ink = Int(inkEnds[end])
    var fit = LineFit()
    guard ink > start else {
      fit.isShort = true
      return fit
    }
    let last = ink - 1
    setNatural(&fit, start, last, wish)
    let excess = fit.natural - wish.measure(from: start)
    if excess > 0 {
      if wish.isJustified, rules.adjustment != .none {
        shrink(&fit, by: excess, sums[last] - sums[start])
      } else {
        dropBlank(&fit, beyond: excess)
      }
    } else if excess < 0 {
      fit.isShort = !wish.isJustified || end == count
      if !fit.isShort { stretch(&fit, by: -excess, sums[last] - sums[start]) }
    }
    return fit
  }

  /// The line before adjustment: its width, what stands at its ends, and whether its last mark hangs.
  private func setNatural(_ fit: inout LineFit, _ start: Int, _ last: Int, _ wish: LineWish) {
    fit.headSpace = headSpace(at: start)
    let character = text.characters[last].traits
    var width = sums[last].natural - sums[start].natural + Int(bodies[last]) + fit.headSpace
    if rules.hangs, character.kind == .fullStop || character.kind == .comma, width > wish.measure(from: start),
      last > start
    {
      width -= Int(bodies[last])
      fit.hangs = true
    } else if rules.setsSpacing, !character.isNarrowMark {
      fit.endSpace = em * spaceAtLineEnd(after: character.kind, rules.adjustment) / 8
    }
    fit.natural = width + fit.endSpace
    fit.width = fit.natural
  }

  /// Whether the text begins with an opening bracket that the rules give half an em on the first line alone.
  var hasHalfEmFirst: Bool { count > 0 && rules.lineHeadBracket == .halfEmFirst && headSpace(at: 0) > 0 }

  private func headSpace(at start: Int) -> Int {
    let traits = text.characters[start].traits
    guard rules.setsSpacing, traits.kind == .opening, !traits.isNarrowMark else { return 0 }
    switch rules.lineHeadBracket {
    case .flush: return 0
    case .halfEm: return em / 2
    case .halfEmFirst: return start == 0 ? em / 2 : 0
    }
  }

  /// Takes the blank behind a ragged line's last mark away where the line is too wide: nobody sees it.
  private func dropBlank(_ fit: inout LineFit, beyond excess: Int) {
    let given = min(excess, fit.endSpace)
    fit.endSpace -= given
    fit.width -= given
    fit.isOverfull = excess > given
  }

  /// Takes `excess` from the line's spaces, turn by turn; within a turn all spaces give alike.
  private func shrink(_ fit: inout LineFit, by excess: Int, _ limits: GapSums) {
    var rest = Remainder(excess)
    fit.spaceShrink = rest.take(upTo: limits.spaceShrink, strain: Strain.wordSpace)
    if lineEndGives(fit.endSpace, rest.units, inner: limits.dot + limits.mark + limits.western) {
      fit.endSpace -= rest.take(upTo: fit.endSpace)
      rest.strain += Strain.lineEnd
    }
    fit.dotShrink = rest.take(upTo: limits.dot, strain: Strain.middleDot)
    fit.markShrink = rest.take(upTo: limits.mark, strain: Strain.mark)
    fit.westernShrink = rest.take(upTo: limits.western, strain: Strain.narrowWestern)
    fit.width -= excess - rest.units
    fit.isOverfull = rest.units > 0
    fit.strain = rest.strain
  }

  /// Whether the space at the line's end gives in its turn.
  ///
  /// JLREQ has the whole of it go or stay: it goes where the whole is needed, and what is less is taken from it only where
  /// the spaces inside cannot give enough.
  private func lineEndGives(_ endSpace: Int, _ excess: Int, inner: Int) -> Bool {
    excess > 0 && endSpace > 0 && rules.adjustment != .jis && (excess >= endSpace || inner < excess)
  }

  /// Gives `slack` to the line's gaps, turn by turn, if they can take all of it.
  private func stretch(_ fit: inout LineFit, by slack: Int, _ limits: GapSums) {
    let (thirdOfGap, fourthOfGap) = rules.stretchUnits(em: em)
    let (third, fourth) = (limits.third * thirdOfGap, limits.fourth * fourthOfGap)
    guard rules.adjustment != .none, limits.spaceRoom + limits.westernRoom + third + fourth >= slack else {
      fit.isShort = true
      return
    }
    var rest = Remainder(slack)
    fit.spaceStretch = rest.take(upTo: limits.spaceRoom, strain: Strain.wordSpace)
    fit.westernStretch = rest.take(upTo: limits.westernRoom, strain: Strain.wideWestern)
    fit.thirdStretch = rest.take(upTo: third, strain: Strain.thirdStage)
    fit.strain = rest.strain
    if rest.units > 0 {
      fit.fourthStretch = rest.units
      fit.strain += Strain.fourthStage(rest.units, gaps: limits.fourth, em: em)
    }
    fit.width += slack
  }
}

/// What is still to be taken from a line's spaces or given to them, and how hard that has made the line to look at.
private struct Remainder {
  private(set) var units: Int
  var strain = 0.0

  init(_ units: Int) { self.units = units }

  /// A turn's part, which is `limit` at most; at that it adds the whole `strain`.
  mutating func take(upTo limit: Int, strain most: Double = 0) -> Int {
    guard units > 0, limit > 0 else { return 0 }
    let taken = min(units, limit)
    units -= taken
    strain += most * Double(taken) / Double(limit)
    return taken
  }
}

/// How hard a line is to look at whose spaces have changed as far as a turn lets them.
///
/// Brackets and commas that have lost their space crowd the text; a wider word space is hardly seen. Even gaps of a
/// quarter em between all characters are just bearable: that is about 1.
private enum Strain {
  static let wordSpace = 0.1
  static let lineEnd = 0.05
  static let middleDot = 0.2
  static let mark = 0.5
  static let narrowWestern = 0.3
  static let wideWestern = 0.2
  static let thirdStage = 0.9

  /// Beyond the third stage; a quarter em more for each gap is as hard again.
  static func fourthStage(_ units: Int, gaps: Int, em: Int) -> Double {
    1 + 4 * Double(units) / Double(max(1, gaps) * em)
  }
}
