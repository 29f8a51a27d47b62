/// A point on a page or in a frame, measured from the top left corner: x to the right, y down.
public struct Point: Hashable, Sendable {
  /// The distance to the right of the origin; negative to its left.
  public var x: Length
  /// The distance below the origin; negative above it.
  public var y: Length

  /// Makes a point from its distances to the origin.
  public init(x: Length, y: Length) {
    self.x = x
    self.y = y
  }

  /// The origin, the top left corner.
  public static let zero = Point(x: .zero, y: .zero)

  /// The point moved by `b`, taken as a vector.
  public static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
}

/// A width and a height; neither is negative in a finished frame.
public struct Size: Hashable, Sendable {
  /// The extent along x.
  public var width: Length
  /// The extent along y.
  public var height: Length

  /// Makes a size from its extents, which may be negative while a frame is laid out.
  public init(width: Length, height: Length) {
    self.width = width
    self.height = height
  }

  /// The size after a quarter turn: width and height exchanged.
  public var turned: Size { Size(width: height, height: width) }
}

/// An upright rectangle, given by its top left corner and its size.
public struct Rectangle: Hashable, Sendable {
  /// The top left corner.
  public var origin: Point
  /// The width and height, from the corner to the right and down.
  public var size: Size

  /// Makes a rectangle of `size` with its top left corner at `origin`.
  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// Makes the rectangle between four edges; its width or height is zero where the right edge lies left of the left
  /// one, or the bottom above the top.
  public init(left: Length, top: Length, right: Length, bottom: Length) {
    self.init(
      origin: Point(x: left, y: top), size: Size(width: max(.zero, right - left), height: max(.zero, bottom - top)))
  }

  /// The x of the left edge.
  public var left: Length { origin.x }
  /// The x of the right edge.
  public var right: Length { origin.x + size.width }
  /// The y of the upper edge.
  public var top: Length { origin.y }
  /// The y of the lower edge.
  public var bottom: Length { origin.y + size.height }

  /// Whether `other` lies inside this rectangle; the edges belong to it.
  public func contains(_ other: Rectangle) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }
}

/// The margins of a leaf: distances from its head (天), foot (地), gutter (のど) and fore-edge (小口).
public struct PageMargins: Hashable, Sendable {
  /// The distance from the upper edge.
  public var head: Length
  /// The distance from the lower edge.
  public var foot: Length
  /// The distance from the edge at the spine.
  public var gutter: Length
  /// The distance from the edge opposite the spine.
  public var foreEdge: Length

  /// Makes the margins of a leaf from the width of each.
  public init(head: Length, foot: Length, gutter: Length, foreEdge: Length) {
    self.head = head
    self.foot = foot
    self.gutter = gutter
    self.foreEdge = foreEdge
  }
}
