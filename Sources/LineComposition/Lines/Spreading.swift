public import Frames
public import Measure

extension LineBox {
  /// How many clusters of glyphs stand on the line, readings apart.
  var clusterCount: Int { runs.reduce(0) { $0 + ($1.run.standing == .rubyText ? 0 : $1.run.clusters.count) } }

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
    // How far the ends of the latest word under a reading have moved.
    var word = (start: Length.zero, end: Length.zero)
    for index in runs.indices {
      guard runs[index].run.standing != .rubyText else {
        runs[index].x += (word.start + word.end) / 2
        continue
      }
      runs[index].x += moved
      if runs[index].run.standing == .rubyBase, runs[index].run.marksBefore > 0 { word.start = moved }
      var glyph = 0
      for cluster in runs[index].run.clusters {
        glyph += cluster.glyphCount
        word.end = moved
        defer { gap += 1 }
        guard cluster.glyphCount > 0, gap < count - 1 else { continue }
        runs[index].run.glyphs[glyph - 1].advance += distance(gap)
        moved += distance(gap)
      }
    }
  }
}
