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
    let isOpen = openGaps
    let openCount = isOpen.count { $0 }
    guard count > 1, openCount > 0 else { return shift(by: slack / 2) }
    // How many open gaps stand before each.
    let before = isOpen.reduce(into: [0]) { $0.append(($0.last ?? 0) + ($1 ? 1 : 0)) }
    track(byGap: { gap in
      let number = before[gap]
      guard isOpen[gap] else { return .zero }
      return Length(units: slack.units * (number + 1) / openCount - slack.units * number / openCount)
    })
    width = measure
  }

  /// Puts `distance` between any two neighbouring clusters (字間アキ).
  mutating func track(by distance: Length) {
    let isOpen = openGaps
    track(byGap: { isOpen[$0] ? distance : .zero })
    width += distance * isOpen.count { $0 }
  }

  /// For each gap between neighbouring clusters whether it may be widened: a number and a Latin word stay solid (30, DX).
  private var openGaps: [Bool] {
    var isSolid: [Bool] = []
    for placed in runs where placed.run.standing != .rubyText {
      let bytes = Array(placed.run.text.utf8)
      var start = 0
      for cluster in placed.run.clusters {
        let end = min(bytes.count, start + cluster.utf8Count)
        isSolid.append(start < end && bytes[start..<end].allSatisfy(\.isOfNumberOrWord))
        start = end
      }
    }
    return zip(isSolid, isSolid.dropFirst()).map { !($0 && $1) }
  }

  /// Widens gap number n, counted from 0 at the line's left, by `distance(n)`; nothing behind the last cluster.
  mutating func track(byGap distance: (Int) -> Length) {
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

extension UInt8 {
  /// Whether it is an ASCII digit or letter, or a point or comma amid digits.
  fileprivate var isOfNumberOrWord: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: ","):
      true
    default: false
    }
  }
}
