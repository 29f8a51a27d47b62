internal import CCairo
internal import CFontconfig
internal import CPango
internal import Frames
internal import Measure

/// The glyphs of one Pango item in clusters, in the order of the text.
struct ItemClusters {
  struct Cluster {
    /// The range of the cluster's bytes within the item.
    var bytes: Range<Int>
    var glyphs: [PlacedGlyph]
    /// Whether no font has the text; Pango marks such glyphs by a flag and the code point.
    var isMissing: Bool
    /// Whether one of the glyphs is not drawn.
    var hasEmpty: Bool
  }

  /// Pango's number for a glyph that is not drawn.
  static let empty = UInt32(0x0FFF_FFFF)

  var inTextOrder: [Cluster] = []

  init(_ string: UnsafeMutablePointer<PangoGlyphString>, byteCount: Int) {
    let count = Int(string.pointee.num_glyphs)
    guard count > 0, let shaped = string.pointee.glyphs, let offsets = string.pointee.log_clusters else {
      // An item without glyphs still covers its text.
      inTextOrder = [Cluster(bytes: 0..<byteCount, glyphs: [], isMissing: false, hasEmpty: false)]
      return
    }
    var pens: [Length] = []
    var pen = Length.zero
    for index in 0..<count {
      let glyph = shaped[index]
      let isNew = index == 0 || offsets[index] != offsets[index - 1]
      if isNew {
        inTextOrder.append(
          Cluster(bytes: Int(offsets[index])..<byteCount, glyphs: [], isMissing: false, hasEmpty: false))
        pens.append(pen)
      }
      let placed = PlacedGlyph(
        glyph: glyph.glyph, advance: Length(units: Int(glyph.geometry.width)),
        shift: Point(x: Length(units: Int(glyph.geometry.x_offset)), y: Length(units: Int(glyph.geometry.y_offset))))
      inTextOrder[inTextOrder.count - 1].glyphs.append(placed)
      if glyph.glyph == Self.empty {
        inTextOrder[inTextOrder.count - 1].hasEmpty = true
      } else if glyph.glyph & 0x1000_0000 != 0 {
        inTextOrder[inTextOrder.count - 1].isMissing = true
      }
      pen += placed.advance
    }
    if inTextOrder.count > 1, inTextOrder[0].bytes.lowerBound > inTextOrder[1].bytes.lowerBound {
      reverse(drawnAt: pens)
    }
    close(byteCount: byteCount)
  }

  /// Brings clusters drawn from right to left into the order of the text; shifts keep each at its drawn place.
  private mutating func reverse(drawnAt pens: [Length]) {
    var pen = Length.zero
    var ordered: [Cluster] = []
    for (cluster, drawnAt) in zip(inTextOrder, pens).reversed() {
      var moved = cluster
      let begin = pen
      for index in moved.glyphs.indices {
        moved.glyphs[index].shift.x += drawnAt - begin
        pen += moved.glyphs[index].advance
      }
      ordered.append(moved)
    }
    inTextOrder = ordered
  }

  /// Ends each cluster where the next one begins, and begins the first one at 0.
  private mutating func close(byteCount: Int) {
    var end = byteCount
    for index in inTextOrder.indices.reversed() {
      let begin = index == 0 ? 0 : inTextOrder[index].bytes.lowerBound
      inTextOrder[index].bytes = begin..<max(begin, end)
      end = begin
    }
  }
}
