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
}

extension MeasuredText {
  /// How the characters from `start` to `end` lie on a line.
  ///
  /// Shrinking comes first, stage by stage, each wholly before the next; within a stage all gaps give alike. Space at
  /// the line's end goes whole where that is needed, and stays where the gaps inside can give enough.
  ///
  /// - SeeAlso: JLREQ 3.8.
  func fit(_ start: Int, _ end: Int, _ wish: LineWish) -> LineFit {
    var fit = LineFit()
    let ink = Int(inkEnds[end])
    guard ink > start else {
      fit.isShort = true
      return fit
    }
    let last = ink - 1
    fit.headSpace = headSpace(at: start)
    var base = sums[last].natural - sums[start].natural + Int(bodies[last]) + fit.headSpace
    let kind = text.characters[last].traits.kind
    if rules.hangs, kind == .fullStop || kind == .comma, base > wish.measure, last > start {
      base -= Int(bodies[last])
      fit.hangs = true
    } else if rules.setsSpacing, !text.characters[last].traits.isNarrowMark {
      fit.endSpace = em * spaceAtLineEnd(after: kind, rules.adjustment) / 8
    }
    fit.natural = base + fit.endSpace
    fit.width = fit.natural
    let excess = fit.natural - wish.measure
    if excess > 0 {
      if wish.isJustified, rules.adjustment != .none {
        shrink(&fit, by: excess, sums[last] - sums[start])
      } else {
        // The blank beyond a ragged line's last mark is not seen.
        let given = min(excess, fit.endSpace)
        fit.endSpace -= given
        fit.width -= given
        fit.isOverfull = excess > given
      }
    } else if excess < 0 {
      fit.isShort = !wish.isJustified || end == count
      if !fit.isShort { stretch(&fit, by: -excess, sums[last] - sums[start]) }
    }
    return fit
  }

  private func headSpace(at start: Int) -> Int {
    let traits = text.characters[start].traits
    guard rules.setsSpacing, traits.kind == .opening, !traits.isNarrowMark else { return 0 }
    switch rules.lineHeadBracket {
    case .flush: return 0
    case .halfEm: return em / 2
    case .halfEmFirst: return start == 0 ? em / 2 : 0
    }
  }

  private func shrink(_ fit: inout LineFit, by excess: Int, _ caps: GapSums) {
    var rest = excess
    func take(_ amount: inout Int, _ cap: Int, _ strain: Double) {
      guard rest > 0, cap > 0 else { return }
      amount = min(rest, cap)
      rest -= amount
      fit.strain += strain * Double(amount) / Double(cap)
    }
    take(&fit.spaceShrink, caps.spaceShrink, 0.1)
    let inner = caps.dot + caps.mark + caps.western
    let isFixed = rules.adjustment == .jis
    if rest > 0, fit.endSpace > 0, !isFixed, rest >= fit.endSpace || inner < rest {
      // JLREQ has the whole go or stay; what is less than the whole and cannot be had elsewhere is taken from it.
      let given = min(rest, fit.endSpace)
      fit.endSpace -= given
      rest -= given
      fit.strain += 0.05
    }
    take(&fit.dotShrink, caps.dot, 0.2)
    take(&fit.markShrink, caps.mark, 0.5)
    take(&fit.westernShrink, caps.western, 0.3)
    fit.width -= excess - rest
    fit.isOverfull = rest > 0
  }

  private func stretch(_ fit: inout LineFit, by slack: Int, _ caps: GapSums) {
    guard rules.adjustment != .none else {
      fit.isShort = true
      return
    }
    var rest = slack
    let limit = rules.stretchUnits(em: em)
    let third = caps.third * min(limit, em / 4)
    let fourth = caps.fourth * max(0, limit - em / 4)
    guard caps.spaceRoom + caps.westernRoom + third + fourth >= rest else {
      fit.isShort = true
      return
    }
    func take(_ amount: inout Int, _ cap: Int, _ strain: Double) {
      guard rest > 0, cap > 0 else { return }
      amount = min(rest, cap)
      rest -= amount
      fit.strain += strain * Double(amount) / Double(cap)
    }
    take(&fit.spaceStretch, caps.spaceRoom, 0.1)
    take(&fit.westernStretch, caps.westernRoom, 0.2)
    take(&fit.thirdStretch, third, 0.9)
    if rest > 0 {
      fit.fourthStretch = rest
      fit.strain += 1 + 4 * Double(rest) / Double(max(1, caps.fourth) * em)
    }
    fit.width += slack
  }
}
