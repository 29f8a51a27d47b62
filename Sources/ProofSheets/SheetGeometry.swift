public import Frames
public import Measure

/// Where on a proof's sheet the page stands, and the rooms around it.
///
/// The page's corner lies an inch from the sheet's head and from its left edge: at any resolution that is a whole number
/// of pixels, so that at its own size the page is drawn pixel by pixel as in the booklet. Left of the page stand the rows'
/// ids, right of it the notes, below it there is room to write in, above it the slug.
public struct SheetGeometry: Hashable, Sendable {
  public let sheet: Size
  public let scale: Scale
  /// The trimmed page.
  public let page: Rectangle

  /// From the page's corner to the sheet's head and left edge.
  static let inch = Length.points(72)
  /// What office printers leave blank.
  static let edge = Length.millimeters(5)
  /// Between the page and what stands beside it.
  static let gap = Length.millimeters(4)
  /// The least width of the notes.
  static let leastNotes = Length.millimeters(41)

  /// A page of `trim` on `sheet`, or on the smallest paper that has room for it beside the notes.
  ///
  /// - Parameter scale: the page's; nil for its own size on a sheet that is chosen, and on a given one for the largest
  ///   multiple of five per cent that leaves the notes their room.
  /// - Returns: nil where the sheet has no room.
  public init?(trim: Size, sheet wanted: Size? = nil, scale wantedScale: Scale? = nil) {
    let sheet = wanted.map { Self.laid($0, like: trim) } ?? Self.smallest(for: trim, scale: wantedScale ?? .full)
    let steps = stride(from: 1000, through: 200, by: -50).map { Scale(thousandths: $0) }
    let scale = wantedScale ?? steps.first { Self.least(for: trim, $0).fits(on: sheet) }
    guard let scale, Self.least(for: trim, scale).fits(on: sheet) else { return nil }
    self.sheet = sheet
    self.scale = scale
    page = Rectangle(origin: Point(x: Self.inch, y: Self.inch), size: scale.applied(to: trim))
  }

  /// The least sheet on which a page of `trim` leaves the rooms around it.
  private static func least(for trim: Size, _ scale: Scale) -> Size {
    let page = scale.applied(to: trim)
    return Size(width: inch + page.width + gap + leastNotes + edge, height: inch + page.height + edge)
  }

  /// Papers by size; a page larger than all of them gets a sheet cut to measure.
  private static func smallest(for trim: Size, scale: Scale) -> Size {
    let least = least(for: trim, scale)
    let papers = Paper.all.map { laid($0.size, like: trim) }.sorted { $0.width < $1.width }
    return papers.first { least.fits(on: $0) } ?? least
  }

  private static func laid(_ paper: Size, like trim: Size) -> Size {
    let isLandscape = trim.width > trim.height
    return (paper.width > paper.height) == isLandscape ? paper : paper.turned
  }

  /// The rows' ids, set flush right against the page.
  var rowIDs: Rectangle {
    Rectangle(
      left: Self.edge, top: page.top, right: page.left - Self.gap / 2, bottom: page.bottom)
  }

  /// The notes, from the page's head to the sheet's foot.
  var notes: Rectangle {
    Rectangle(
      left: page.right + Self.gap, top: page.top, right: sheet.width - Self.edge, bottom: sheet.height - Self.edge)
  }

  /// Where a reader writes: below the page, as wide as it.
  var writing: Rectangle {
    Rectangle(
      left: page.left, top: page.bottom + Self.gap * 2, right: page.right, bottom: sheet.height - Self.edge)
  }

  /// Above the page.
  var slug: Rectangle {
    Rectangle(
      left: page.left, top: Self.edge, right: sheet.width - Self.edge, bottom: page.top - Self.gap)
  }

  /// A place of the page on the sheet.
  func point(_ inner: Point) -> Point {
    page.origin + Point(x: scale.applied(to: inner.x), y: scale.applied(to: inner.y))
  }

  /// An area of the page on the sheet.
  func rectangle(_ inner: Rectangle) -> Rectangle {
    Rectangle(origin: point(inner.origin), size: scale.applied(to: inner.size))
  }
}

extension Size {
  fileprivate func fits(on other: Size) -> Bool { width <= other.width && height <= other.height }
}
