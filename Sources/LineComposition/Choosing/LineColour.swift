/// The density of a line's look next to its neighbours.
enum LineColour: UInt8, CaseIterable {
  case tight, even, open

  /// The cost of a line of one colour above a line of another.
  func cost(beside other: LineColour) -> Double {
    abs(Int(rawValue) - Int(other.rawValue)) > 1 ? LineCost.unevenNeighbours : 0
  }
}

extension ParagraphBreaks {
  /// The colour of a line, told by the space that adjustment added to each stretchable gap, or took.
  func colour(of line: TriedLine, _ fit: LineFit) -> LineColour {
    let last = Int(text.inkEnds[line.end]) - 1
    guard wish.isJustified, fit.isAdjusted, last > line.start else { return .even }
    let gaps = max(1, (text.sums[last] - text.sums[line.start]).third) * text.em
    if fit.thirdStretch + fit.fourthStretch > Int(0.04 * Double(gaps)) { return .open }
    if fit.tightShrink + fit.markShrink + fit.dotShrink > Int(0.02 * Double(gaps)) { return .tight }
    return .even
  }
}
