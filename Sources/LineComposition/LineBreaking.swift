import Frames
import Measure

/// Where a paragraph's lines end.
struct LineBreaks {
  /// The clusters of each line, in order; together they are all clusters.
  var lines: [Range<Int>]
  /// The lines that begin in the middle of a word or number, because it is wider than the measure.
  var cutBefore: [Int]
}

/// The lines of `clusters` on `measure`, each as full as kinsoku allows, the last one never a single character.
///
/// Where no free break is left, a line ends at a reluctant one, then where kinsoku forbids it, last inside a word; a
/// line always takes one cluster, so the loop ends.
///
/// - Complexity: O(clusters).
func filledLines(_ clusters: [ShapedText.Cluster], measure: Length) -> LineBreaks {
  var breaks = LineBreaks(lines: [], cutBefore: [])
  var start = 0
  while start < clusters.count {
    let end = lineEnd(clusters, from: start, measure: measure)
    precondition(end > start, "a line took nothing")
    if end < clusters.count, clusters[end].licence == .cutsWord { breaks.cutBefore.append(breaks.lines.count + 1) }
    breaks.lines.append(start..<end)
    start = end
  }
  mendLastLine(&breaks.lines, clusters, measure: measure)
  return breaks
}

/// The first cluster that no longer belongs on the line that begins with `start`.
private func lineEnd(_ clusters: [ShapedText.Cluster], from start: Int, measure: Length) -> Int {
  var width = Length.zero
  var best: [BreakLicence: Int] = [:]
  for index in start..<clusters.count {
    let cluster = clusters[index]
    if index > start { best[cluster.licence] = index }
    // White space hangs beyond the measure.
    if !cluster.isSpace, width + cluster.width > measure, index > start {
      return best[.free] ?? best[.reluctant] ?? best[.forbidden] ?? index
    }
    width += cluster.width
  }
  return clusters.count
}

/// Moves the last line's beginning back to the nearest free break that gives it two characters, where there is one on
/// the line before (JLREQ 3.5.4: す。 alone on a line is a widow).
private func mendLastLine(_ lines: inout [Range<Int>], _ clusters: [ShapedText.Cluster], measure: Length) {
  guard let last = lines.last, lines.count > 1 else { return }
  let before = lines[lines.count - 2]
  func bodyCount(from index: Int) -> Int {
    clusters[index..<last.upperBound].count { !$0.isSpace && !cannotStartLine($0.kind) }
  }
  guard bodyCount(from: last.lowerBound) < 2 else { return }
  let candidates = (before.lowerBound + 1..<last.lowerBound).reversed()
  guard let start = candidates.first(where: { clusters[$0].licence == .free && bodyCount(from: $0) >= 2 }),
    start - before.lowerBound >= 2,
    clusters[start..<last.upperBound].reduce(Length.zero, { $0 + $1.width }) <= measure
  else { return }
  lines[lines.count - 2] = before.lowerBound..<start
  lines[lines.count - 1] = start..<last.upperBound
}
