/// A place on a page or in a frame: x to the right, y down, from the top left corner.
public struct Point: Hashable, Sendable {
  public var x: Length
  public var y: Length

  public init(x: Length, y: Length) {
    self.x = x
    self.y = y
  }

  /// The top left corner.
  public static let zero = Point(x: .zero, y: .zero)

  public static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
}

/// A width and a height, neither of them negative in a finished frame.
public struct Size: Hashable, Sendable {
  public var width: Length
  public var height: Length

  public init(width: Length, height: Length) {
    self.width = width
    self.height = height
  }

  /// The same sheet turned by a quarter: width and height exchanged.
  public var turned: Size { Size(width: height, height: width) }
}

/// A rectangle by its top left corner and its size.
public struct Rectangle: Hashable, Sendable {
  public var origin: Point
  public var size: Size

  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// The rectangle between four edges; where two have passed each other, it has no width or no height.
  public init(left: Length, top: Length, right: Length, bottom: Length) {
    self.init(
      origin: Point(x: left, y: top), size: Size(width: max(.zero, right - left), height: max(.zero, bottom - top)))
  }

  public var left: Length { origin.x }
  public var right: Length { origin.x + size.width }
  public var top: Length { origin.y }
  public var bottom: Length { origin.y + size.height }

  /// Whether `other` lies inside this rectangle or on its edge.
  public func contains(_ other: Rectangle) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }
}

/// Distances from the edges of a leaf: head (天), foot (地), gutter (のど) and fore-edge (小口).
public struct PageMargins: Hashable, Sendable {
  public var head: Length
  public var foot: Length
  public var gutter: Length
  public var foreEdge: Length

  public init(head: Length, foot: Length, gutter: Length, foreEdge: Length) {
    self.head = head
    self.foot = foot
    self.gutter = gutter
    self.foreEdge = foreEdge
  }
}
