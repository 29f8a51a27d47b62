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
  /// What is taken from the gaps between kanji and kana.
  var tightShrink = 0
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
  /// What stretching put between two kanji or kana, in ems.
  var opening = 0.0
  /// How hard the line is to look at: 0 as it is, 1 at the end of the last stage.
  var strain = 0.0

  /// How hard the line is to look at, all in all; 1 about where even gaps of a quarter em are.
  var hardness: Double { strain + 3.6 * opening }

  /// Whether any gap inside the line is not what it would be by itself.
  var isAdjusted: Bool {
    spaceShrink + dotShrink + markShrink + westernShrink + tightShrink + spaceStretch + westernStretch + thirdStretch
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
    let hangs = mayHang(last, behind: start, wish)
    fit = adjusted(start, last, wish, isLast: end == count, hangs: hangs)
    guard hangs, wish.isJustified, fit.hardness > 0 else { return fit }
    // A mark that hangs may leave a line that is harder to fill than one that holds it.
    let inside = adjusted(start, last, wish, isLast: end == count, hangs: false)
    return inside.isOverfull || inside.hardness >= fit.hardness ? fit : inside
  }

  private func adjusted(_ start: Int, _ last: Int, _ wish: LineWish, isLast: Bool, hangs: Bool) -> LineFit {
    var fit = natural(start, last, hangs: hangs)
    let excess = fit.natural - wish.measure(from: start)
    if excess > 0 {
      if wish.isJustified, rules.adjustment != .none {
        shrink(&fit, by: excess, sums[last] - sums[start])
      } else {
        dropBlank(&fit, beyond: excess)
      }
    } else if excess < 0 {
      fit.isShort = !wish.isJustified || isLast
      if !fit.isShort { stretch(&fit, by: -excess, sums[last] - sums[start]) }
    }
    return fit
  }

  /// Whether the last character of a line may stand beyond the measure, and has to or others give way.
  private func mayHang(_ last: Int, behind start: Int, _ wish: LineWish) -> Bool {
    let kind = text.characters[last].traits.kind
    guard rules.hangs, last > start, kind == .fullStop || kind == .comma else { return false }
    return bareWidth(start, last) > wish.measure(from: start)
  }

  /// The width of a line without the space after a mark at its end.
  private func bareWidth(_ start: Int, _ last: Int) -> Int {
    sums[last].natural - sums[start].natural + Int(bodies[last]) + headSpace(at: start)
  }

  /// The line before adjustment: its width and what stands at its ends.
  private func natural(_ start: Int, _ last: Int, hangs: Bool) -> LineFit {
    var fit = LineFit()
    fit.headSpace = headSpace(at: start)
    fit.hangs = hangs
    let character = text.characters[last].traits
    if !hangs, rules.setsSpacing, !character.isNarrowMark {
      fit.endSpace = em * spaceAtLineEnd(after: character.kind, rules.adjustment) / 8
    }
    fit.natural = bareWidth(start, last) + fit.endSpace - (hangs ? Int(bodies[last]) : 0)
    fit.width = fit.natural
    return fit
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
  ///
  /// Where the style lets a whole line be tightened, marks give half of their space before that and half behind.
  private func shrink(_ fit: inout LineFit, by excess: Int, _ limits: GapSums) {
    var rest = Remainder(excess)
    fit.spaceShrink = rest.take(upTo: limits.spaceShrink, strain: Strain.wordSpace)
    if lineEndGives(fit.endSpace, rest.units, inner: limits.dot + limits.mark + limits.western) {
      fit.endSpace -= rest.take(upTo: fit.endSpace)
      rest.strain += Strain.lineEnd
    }
    fit.dotShrink = rest.take(upTo: limits.dot, strain: Strain.middleDot)
    let (half, tight) = (limits.mark / 2, limits.third * tightening)
    fit.markShrink = rest.take(upTo: half, strain: Strain.halfMark)
    fit.tightShrink = rest.take(upTo: tight, strain: Strain.tight)
    fit.markShrink += rest.take(upTo: limits.mark - half, strain: Strain.wholeMark)
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
    fit.thirdStretch = rest.take(upTo: third)
    fit.fourthStretch = rest.units
    fit.strain = rest.strain
    fit.opening =
      Double(fit.thirdStretch) / Double(max(1, limits.third) * em)
      + Double(fit.fourthStretch) / Double(max(1, limits.fourth) * em)
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
/// Brackets and commas that have lost their space crowd the text; a wider word space is hardly seen, nor are gaps of a
/// line that are all a little narrower. What is put between kanji and kana is told apart, by ``LineFit/opening``.
private enum Strain {
  static let wordSpace = 0.1
  static let lineEnd = 0.05
  static let middleDot = 0.2
  static let halfMark = 0.035
  static let wholeMark = 0.8
  static let tight = 0.05
  static let narrowWestern = 0.3
  static let wideWestern = 0.2
}
