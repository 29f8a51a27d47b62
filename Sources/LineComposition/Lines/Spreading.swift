public import Frames
public import Measure

extension LineBox {
  /// How many clusters of glyphs the line has.
  var clusterCount: Int { runs.reduce(0) { $0 + $1.run.clusters.count } }

  /// Moves all runs to the right.
  mutating func shift(by distance: Length) {
    guard distance > .zero else { return }
    for index in runs.indices { runs[index].x += distance }
  }

  /// 均等割付: spreads the clusters evenly, the first at the line's left end and the last at `measure`.
  ///
  /// One cluster alone is centred. A line that is wider than the measure stays as it is.
  public mutating func spread(over measure: Length) {
    let slack = measure - width
    let count = clusterCount
    guard slack > .zero, count > 0 else { return }
    guard count > 1 else { return shift(by: slack / 2) }
    track(byGap: { gap in Length(units: slack.units * (gap + 1) / (count - 1) - slack.units * gap / (count - 1)) })
    width = measure
  }

  /// Puts `distance` between any two neighbouring clusters (字間アキ).
  mutating func track(by distance: Length) {
    let count = clusterCount
    track(byGap: { _ in distance })
    width += distance * max(0, count - 1)
  }

  /// Widens gap number n, counted from 0 at the line's left, by `distance(n)`; nothing behind the last cluster.
  private mutating func track(byGap distance: (Int) -> Length) {
    let count = clusterCount
    var gap = 0
    var moved = Length.zero
    for index in runs.indices {
      runs[index].x += moved
      var glyph = 0
      for cluster in runs[index].run.clusters {
        glyph += cluster.glyphCount
        defer { gap += 1 }
        guard cluster.glyphCount > 0, gap < count - 1 else { continue }
        runs[index].run.glyphs[glyph - 1].advance += distance(gap)
        moved += distance(gap)
      }
    }
  }
}
