public import Frames
public import Measure

extension LineBox {
  /// The number of glyph clusters on the line, readings not counted.
  var clusterCount: Int { runs.reduce(0) { $0 + ($1.run.standing == .rubyText ? 0 : $1.run.clusters.count) } }

  /// Moves all runs to the right; a negative distance moves nothing.
  mutating func shift(by distance: Length) {
    guard distance > .zero else { return }
    for index in runs.indices { runs[index].x += distance }
  }

  /// Spreads the clusters evenly (均等割付), the first at the line's left end and the last at the end of `measure`.
  ///
  /// A single cluster is centred. A line wider than the measure is unchanged.
  public mutating func spread(over measure: Length) {
    let slack = measure - width
    let count = clusterCount
    guard slack > .zero, count > 0 else { return }
    let isOpen = openGaps
    let openCount = isOpen.count { $0 }
    guard count > 1, openCount > 0 else { return shift(by: slack / 2) }
    // The number of open gaps before each gap.
    let before = isOpen.reduce(into: [0]) { $0.append(($0.last ?? 0) + ($1 ? 1 : 0)) }
    track(byGap: { gap in
      let number = before[gap]
      guard isOpen[gap] else { return .zero }
      return Length(units: slack.units * (number + 1) / openCount - slack.units * number / openCount)
    })
    width = measure
  }

  /// Adds `distance` between neighbouring clusters (字間アキ), except within numbers and Latin words.
  mutating func track(by distance: Length) {
    let isOpen = openGaps
    track(byGap: { isOpen[$0] ? distance : .zero })
    width += distance * isOpen.count { $0 }
  }

  /// Whether each gap between neighbouring clusters may be widened; numbers and Latin words stay solid (30, DX).
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

  /// Widens each gap by `distance` of its index, from 0 at the line's left; nothing is added behind the last cluster.
  mutating func track(byGap distance: (Int) -> Length) {
    let count = clusterCount
    var gap = 0
    var moved = Length.zero
    // The distances by which both ends of the latest word under a reading have moved.
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
  /// Whether the byte is an ASCII digit or letter, or a point or comma.
  fileprivate var isOfNumberOrWord: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: ","):
      true
    default: false
    }
  }
}
