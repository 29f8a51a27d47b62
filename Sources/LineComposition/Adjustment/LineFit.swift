/// The width of a line on its measure, and what adjustment does to its gaps, in units.
struct LineFit {
  /// The width before adjustment, with the space after a mark at the line's end.
  var natural = 0
  /// The width after adjustment.
  var width = 0
  /// The space before an opening bracket at the line's beginning.
  var headSpace = 0
  /// The space that is left after a mark at the line's end.
  var endSpace = 0
  /// The total taken from each kind of gap.
  var spaceShrink = 0
  var dotShrink = 0
  var markShrink = 0
  var westernShrink = 0
  /// The total taken from the gaps between kanji and kana.
  var tightShrink = 0
  /// The total added in each stage.
  var spaceStretch = 0
  var westernStretch = 0
  var thirdStretch = 0
  var fourthStretch = 0
  /// Whether the mark at the line's end stands beyond the measure.
  var hangs = false
  /// Whether the line ends before the measure.
  var isShort = false
  /// Whether the line is wider than the measure.
  var isOverfull = false
  /// The space that stretching adds between two kanji or kana, in ems.
  var opening = 0.0
  /// The visible strain of changed spaces: 0 where none changed, about 1.5 where all have shrunk to their limits.
  var strain = 0.0

  /// The strain and the opening together: about 1 for a line with an extra quarter em in every gap.
  var hardness: Double { strain + 3.6 * opening }

  /// Whether any gap inside the line differs from its natural width.
  var isAdjusted: Bool {
    spaceShrink + dotShrink + markShrink + westernShrink + tightShrink + spaceStretch + westernStretch + thirdStretch
      + fourthStretch > 0
  }
}

/// The width and form that a line is asked to have.
struct LineWish {
  var measure: Int
  /// Whether the line must reach the measure.
  var isJustified: Bool
  /// The indent of the text's first line (字下げ), which makes it narrower.
  var firstIndent = 0

  /// The measure of a line that begins at `start`.
  func measure(from start: Int) -> Int { start == 0 ? measure - firstIndent : measure }
}

extension MeasuredText {
  /// The fit of the characters from `start` up to `end` on a line.
  ///
  /// A line that is too wide gives up space in turns, each kind of space as far as it can before the next; a line that
  /// is too narrow takes space in the same way. A ragged line does neither.
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
    // A line with a hanging mark may be harder to fill than one that holds the mark.
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

  /// Whether the last character of a line may hang beyond the measure, and must unless other spaces shrink.
  private func mayHang(_ last: Int, behind start: Int, _ wish: LineWish) -> Bool {
    let kind = text.characters[last].traits.kind
    guard rules.hangs, last > start, kind == .fullStop || kind == .comma else { return false }
    return bareWidth(start, last) > wish.measure(from: start)
  }

  /// The width of a line without the space after a mark at its end.
  private func bareWidth(_ start: Int, _ last: Int) -> Int {
    sums[last].natural - sums[start].natural + Int(bodies[last]) + headSpace(at: start)
  }

  /// The fit of a line before adjustment: its width, and the spaces at its ends.
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

  /// Whether the text begins with an opening bracket that has half an em before it on the first line only.
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

  /// Removes the blank after the last mark of a ragged line that is too wide; nobody sees the difference.
  private func dropBlank(_ fit: inout LineFit, beyond excess: Int) {
    let given = min(excess, fit.endSpace)
    fit.endSpace -= given
    fit.width -= given
    fit.isOverfull = excess > given
  }

  /// Takes `excess` from the line's spaces, in turns; within a turn all spaces give in proportion.
  ///
  /// Where the style allows tightening of whole lines, marks give half of their space before the tightening and half
  /// after it.
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

  /// Whether the space at the line's end is taken in its turn.
  ///
  /// In JLREQ this space is kept or removed as a whole: it is removed where all of it is needed, and reduced only where
  /// the spaces inside the line cannot give enough.
  private func lineEndGives(_ endSpace: Int, _ excess: Int, inner: Int) -> Bool {
    endSpace > 0 && rules.adjustment != .jis && (excess >= endSpace || inner < excess)
  }

  /// Adds `slack` to the line's gaps, in turns, if they can take all of it; otherwise leaves the line short.
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

/// The units that are still to be taken from a line's spaces or added to them, and the strain that this causes.
private struct Remainder {
  private(set) var units: Int
  var strain = 0.0

  init(_ units: Int) { self.units = units }

  /// The part of one turn, at most `limit`; the whole `strain` is added where all of the limit is used.
  mutating func take(upTo limit: Int, strain most: Double = 0) -> Int {
    guard units > 0, limit > 0 else { return 0 }
    let taken = min(units, limit)
    units -= taken
    strain += most * Double(taken) / Double(limit)
    return taken
  }
}

/// The strain of a line in which one kind of space has changed to its limit.
///
/// Brackets and commas without their space crowd the text; a wider word space is hardly seen, nor is a line in which
/// all gaps are slightly narrower. Space added between kanji and kana is counted apart, in ``LineFit/opening``.
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
