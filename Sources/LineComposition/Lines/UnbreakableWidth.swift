public import Frames
public import Measure

/// The width of the widest piece of a text within which no line ends freely: a word, a number with its counter.
///
/// - Complexity: O(length of the text); the shaper is called for each part between line breaks.
public func unbreakableWidth(
  of text: String, in face: FontFace, rules: LineRules, shaper: some TextShaper
) -> Length {
  text.forcedLines.reduce(.zero) { widest, part in
    let collected = CollectedText(part.text, in: face, shaper: shaper)
    let measured = MeasuredText(collected, rules)
    let licences = breakLicences(collected, rules)
    var (start, width) = (0, 0)
    for end in 1..<max(1, measured.count) + 1
    where end == measured.count || end < measured.count && licences[end] == .free {
      let last = max(start, Int(measured.inkEnds[end]) - 1)
      width = max(width, measured.sums[last].natural - measured.sums[start].natural + Int(measured.bodies[last]))
      start = end
    }
    return max(widest, Length(units: width))
  }
}
