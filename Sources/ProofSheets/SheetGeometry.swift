public import Frames
public import Measure

/// The places of the page and of everything around it on a proof's sheet.
///
/// The page's corner is one inch from the sheet's head and left edge. At any resolution in whole pixels per inch that
/// is a whole number of pixels, so that a page at full size is drawn with the same pixels as in the booklet. Left of
/// the page are the paths of rows, right of it the notes, below it room to write in, above it the slug.
public struct SheetGeometry: Hashable, Sendable {
  /// The sheet's size.
  public let sheet: Size
  /// The scale of the page on the sheet.
  public let scale: Scale
  /// The trimmed page on the sheet, at `scale`.
  public let page: Rectangle

  /// The distance from the page's corner to the sheet's head and to its left edge.
  static let inch = Length.points(72)
  /// The margin that office printers leave blank.
  static let edge = Length.millimeters(5)
  /// The space between the page and what is beside it.
  static let gap = Length.millimeters(4)
  /// The least width of the column of notes.
  static let leastNotes = Length.millimeters(41)

  /// The geometry for a page of size `trim` on `sheet`, or on the smallest paper with room for the page and its notes.
  ///
  /// - Parameter scale: the page's scale. Where it is nil, the page is shown at full size on a sheet that is chosen
  ///   here, and on a given sheet at the largest multiple of 5 %, from 100 % down to 20 %, that leaves room for the
  ///   notes.
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

  /// The smallest size of a sheet that has room for a page of size `trim` and everything around it.
  private static func least(for trim: Size, _ scale: Scale) -> Size {
    let page = scale.applied(to: trim)
    return Size(width: inch + page.width + gap + leastNotes + edge, height: inch + page.height + edge)
  }

  /// The narrowest paper with room for the page, turned like the page; for a page too large for all papers, a sheet of
  /// the least size.
  private static func smallest(for trim: Size, scale: Scale) -> Size {
    let least = least(for: trim, scale)
    let papers = Paper.all.map { laid($0.size, like: trim) }.sorted { $0.width < $1.width }
    return papers.first { least.fits(on: $0) } ?? least
  }

  private static func laid(_ paper: Size, like trim: Size) -> Size {
    let isLandscape = trim.width > trim.height
    return (paper.width > paper.height) == isLandscape ? paper : paper.turned
  }

  /// The area of the row paths, which are set flush right beside the page.
  var rowIDs: Rectangle {
    Rectangle(
      left: Self.edge, top: page.top, right: page.left - Self.gap / 2, bottom: page.bottom)
  }

  /// The column of the notes, from the page's top to the sheet's foot.
  var notes: Rectangle {
    Rectangle(
      left: page.right + Self.gap, top: page.top, right: sheet.width - Self.edge, bottom: sheet.height - Self.edge)
  }

  /// The room for handwriting: below the page, as wide as the page.
  var writing: Rectangle {
    Rectangle(
      left: page.left, top: page.bottom + Self.gap * 2, right: page.right, bottom: sheet.height - Self.edge)
  }

  /// The area of the slug, above the page.
  var slug: Rectangle {
    Rectangle(
      left: page.left, top: Self.edge, right: sheet.width - Self.edge, bottom: page.top - Self.gap)
  }

  /// A point of the page, on the sheet.
  func point(_ inner: Point) -> Point {
    page.origin + Point(x: scale.applied(to: inner.x), y: scale.applied(to: inner.y))
  }

  /// An area of the page, on the sheet.
  func rectangle(_ inner: Rectangle) -> Rectangle {
    Rectangle(origin: point(inner.origin), size: scale.applied(to: inner.size))
  }
}

extension Size {
  fileprivate func fits(on other: Size) -> Bool { width <= other.width && height <= other.height }
}
