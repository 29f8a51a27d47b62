public import Frames
import Measure

extension LineBox {
  /// The line with another one behind it, at the distance that they would have in one text.
  ///
  /// - Precondition: the line is flush left and not justified.
  public func followed(by other: LineBox, in face: FontFace, rules: LineRules) -> LineBox {
    var joined = self
    let start = width + distance(to: other, em: face.size.units, rules)
    joined.runs += other.runs.map { PlacedRun(x: start + $0.x, run: $0.run, uri: $0.uri) }
    joined.width = start + other.width
    joined.setting?.width = joined.width
    return joined
  }

  /// The space between the two lines, beyond the space at the end of the first.
  private func distance(to other: LineBox, em: Int, _ rules: LineRules) -> Length {
    let ends = [text.unicodeScalars.last { !$0.properties.isWhitespace }, other.text.unicodeScalars.first]
    var pair = ends.compactMap { $0.map { ClassedCharacter(scalar: $0.value, traits: TraitTable.shared[$0.value]) } }
    guard pair.count == 2, rules.setsSpacing else { return .zero }
    settleClasses(&pair)
    let gap = GapMaker(rules: rules, em: em).gap(between: pair[0], and: pair[1], isGlued: false)
    let end = pair[0].traits.isNarrowMark ? 0 : em * spaceAtLineEnd(after: pair[0].traits.kind, rules.adjustment) / 8
    return Length(units: max(0, Int(gap.natural) - end))
  }
}
