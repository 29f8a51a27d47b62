import Frames
import Measure
import TestSupport
import Testing

@testable import LineComposition

private let face = FontFace(family: "Square", size: .points(12))
private let em = 12 * 1024

private func measured(_ text: String, _ adjustment: Adjustment, stretchLimit: Double = 0.25) -> MeasuredText {
  var rules = LineRules()
  (rules.adjustment, rules.stretchLimit) = (adjustment, stretchLimit)
  return MeasuredText(CollectedText(text, in: face, shaper: SquareShaper()), rules)
}

/// The fit of a line on a measure, where the line is not the last of its paragraph.
private func fit(_ line: MeasuredText, _ measure: Int) -> LineFit {
  line.fit(0, line.count - 1, LineWish(measure: measure, isJustified: true))
}

/// Each turn of shrinking ends before the next begins (JLREQ 3.8.3).
///
/// The limits are what the turns can take from the line below, in twelfths of an em: the word space, the line's end,
/// middle dots, brackets and commas, Japanese beside Latin. The tables have different numbers for them in the same
/// order.
@Test(arguments: [
  (Adjustment.jlreq, [1, 6, 6, 12, 3]),
  // In JIS X 4051 the full stop at the line's end keeps its space.
  (.jis, [1, 0, 6, 12, 3]),
  // In the order of books, brackets and commas shrink to a quarter em; dots and Latin are fixed.
  (.books, [1, 6, 0, 6, 0]),
])
func spacesShrinkInTurns(adjustment: Adjustment, limits: [Int]) {
  let line = measured("市 市・市、市「市5市。国", adjustment)
  let whole = fit(line, 1_000_000)
  for turn in 0...limits.count {
    let expected = limits.indices.map { $0 < turn ? limits[$0] * em / 12 : 0 }
    let measure = whole.natural - expected.reduce(0, +)
    let found = fit(line, measure)
    #expect(found.width == measure && !found.isOverfull)
    let taken = [
      found.spaceShrink, whole.endSpace - found.endSpace, found.dotShrink, found.markShrink, found.westernShrink,
    ]
    #expect(taken == expected, "\(adjustment), turn \(turn)")
    // After the last turn the line is overfull.
    if turn == limits.count { #expect(fit(line, measure - 1).isOverfull) }
  }
}

/// The space that the line's end gives up, and the space that is left there.
///
/// All of it is given where all is needed, nothing where the gaps inside can give enough; otherwise as much as is
/// needed. In JIS X 4051 it gives nothing.
@Test(arguments: [
  // The comma inside the line has half an em.
  (Adjustment.jlreq, "市、市。国", 0.5, 0.0), (.jlreq, "市、市。国", 0.25, 0.5), (.jlreq, "市、市。国", 0.75, 0.0),
  (.jis, "市、市。国", 0.25, 0.5), (.books, "市、市。国", 0.25, 0.5),
  (.jlreq, "市市市。国", 0.25, 0.25), (.books, "市、市。国", 0.375, 0.125),
])
func theLineEndGivesWholeOrNothing(adjustment: Adjustment, text: String, excess: Double, left: Double) {
  let line = measured(text, adjustment)
  let natural = fit(line, 1_000_000).natural
  let found = fit(line, natural - Int(excess * Double(em)))
  #expect(found.endSpace == Int(left * Double(em)))
  #expect(!found.isOverfull)
}

@Test func byJISTheLineEndGivesNothing() {
  let line = measured("市市市。国", .jis)
  let found = fit(line, fit(line, 1_000_000).natural - em / 4)
  #expect(found.endSpace == em / 2 && found.isOverfull)
}

/// Gaps stretch in turns: the word space to half an em, Japanese beside Latin to half an em, other gaps by a quarter
/// em, then the same gaps without limit (JLREQ 3.8.4).
@Test(arguments: [Adjustment.jlreq, .jis, .books]) func gapsStretchInTurns(adjustment: Adjustment) {
  let line = measured("市 市市5市市国", adjustment, stretchLimit: .infinity)
  let natural = fit(line, 1).natural
  let western = adjustment == .books ? 0 : em / 2
  // Twice between 市 and 市; the gaps beside the word space, and beside the digit unless they are fixed, join in the
  // fourth turn.
  let limits = [em / 2 - em / 3, western, 2 * (em / 4)]
  let fourths = adjustment == .books ? 4 : 6
  var measure = natural
  for turn in 0...limits.count {
    if turn > 0 { measure += limits[turn - 1] }
    let found = fit(line, measure)
    let expected = limits.indices.map { $0 < turn ? limits[$0] : 0 }
    #expect([found.spaceStretch, found.westernStretch, found.thirdStretch] == expected, "turn \(turn)")
    #expect(found.fourthStretch == 0 && !found.isShort)
  }
  let beyond = fit(line, measure + em)
  #expect(beyond.fourthStretch == em && beyond.width == measure + em)
  let advances = line.advances(of: ChosenLine(range: 0..<line.count - 1, fit: beyond))
  let widened = (0..<line.count - 2).filter { index in
    let gap = line.gaps[index]
    let most = gap.westernRoom + gap.spaceRoom + gap.third * Int32(em / 4)
    return advances[index] > Int(line.bodies[index] + gap.natural + most)
  }
  #expect(widened.count == fourths)
}

/// A style's limit ends the third stage early, or opens the fourth up to it; a line that needs more stays short.
@Test(arguments: [(0.125, 0.125, 0.0), (0.25, 0.25, 0), (0.75, 0.25, 0.5)])
func theStyleLimitsStretching(limit: Double, third: Double, fourth: Double) {
  let line = measured("市市市国", .jlreq, stretchLimit: limit)
  let most = 3 * em + 2 * Int(limit * Double(em))
  let found = fit(line, most)
  #expect(found.thirdStretch == 2 * Int(third * Double(em)))
  #expect(found.fourthStretch == 2 * Int(fourth * Double(em)))
  #expect(!found.isShort && found.width == most)
  let short = fit(line, most + 1)
  #expect(short.isShort && short.width == 3 * em)
}

/// Within a turn all gaps give in proportion to what each may give.
@Test func gapsOfATurnGiveAlike() {
  let line = measured("市・市、市「市国", .jlreq)
  let natural = fit(line, 1_000_000).natural
  // Both sides of the dot are gone; then the half em of the comma and that of the bracket have each lost a quarter.
  let found = fit(line, natural - em)
  let advances = line.advances(of: ChosenLine(range: 0..<line.count - 1, fit: found))
  #expect(advances == [em, em / 2, em, em / 2 + em / 4, em + em / 4, em / 2, em])
}
