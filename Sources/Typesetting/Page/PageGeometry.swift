public import Measure

/// The measures of a leaf: its trim size, margins and bleed.
public struct PageGeometry: Hashable, Sendable {
  /// The trimmed page (仕上がり).
  public var trim: Size
  /// The distances from the trim to the type area.
  public var margins: PageMargins
  /// The distance to which tints may extend beyond the trim (塗り足し).
  public var bleed: Length
  /// Whether even pages mirror odd ones, as in a bound booklet; otherwise the gutter is always on the left.
  public var isMirrored: Bool

  /// Makes the measures of a leaf from its trim size and margins.
  public init(trim: Size, margins: PageMargins, bleed: Length = .zero, isMirrored: Bool = true) {
    self.trim = trim
    self.margins = margins
    self.bleed = bleed
    self.isMirrored = isMirrored
  }

  /// The size of the type area (版面); zero or negative where the margins are larger than the page.
  public var typeAreaSize: Size {
    Size(
      width: trim.width - margins.gutter - margins.foreEdge, height: trim.height - margins.head - margins.foot)
  }

  /// Whether page `number` is the right page of a spread, which odd pages are; horizontal text is bound on the left
  /// (JLREQ 2.6.2).
  ///
  /// Where pages are not mirrored, every page counts as a right one.
  func isRecto(_ number: Int) -> Bool { !isMirrored || !number.isMultiple(of: 2) }

  /// The type area of page `number`, measured from the trimmed page's corner.
  public func typeArea(ofPage number: Int) -> Rectangle {
    let left = isRecto(number) ? margins.gutter : margins.foreEdge
    return Rectangle(origin: Point(x: left, y: margins.head), size: typeAreaSize)
  }
}
