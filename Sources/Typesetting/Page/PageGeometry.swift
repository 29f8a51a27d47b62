public import Measure

/// The measures of a leaf: its trim size, margins and bleed.
public struct PageGeometry: Hashable, Sendable {
  /// The trimmed page (仕上がり).
  public var trim: Size
  public var margins: PageMargins
  /// How far tints may run over the trim (塗り足し).
  public var bleed: Length
  /// Whether even pages mirror odd ones, as in a bound booklet; otherwise the gutter is always on the left.
  public var isMirrored: Bool

  public init(trim: Size, margins: PageMargins, bleed: Length = .zero, isMirrored: Bool = true) {
    self.trim = trim
    self.margins = margins
    self.bleed = bleed
    self.isMirrored = isMirrored
  }

  /// The size of the type area (版面); not positive where the margins are larger than the page.
  public var typeAreaSize: Size {
    Size(
      width: trim.width - margins.gutter - margins.foreEdge, height: trim.height - margins.head - margins.foot)
  }

  /// Whether page `number` lies on the right of a spread; horizontal text is bound on the left (JLREQ 2.6.2).
  func isRecto(_ number: Int) -> Bool { !isMirrored || !number.isMultiple(of: 2) }

  /// Where the type area of page `number` lies on the trimmed page.
  public func typeArea(ofPage number: Int) -> Rectangle {
    let left = isRecto(number) ? margins.gutter : margins.foreEdge
    return Rectangle(origin: Point(x: left, y: margins.head), size: typeAreaSize)
  }
}
