public import Measure

/// The position of a frame on its page: turned by quarters, scaled and moved; exact in whole units where it is not
/// scaled.
public struct Placement: Hashable, Sendable {
  /// The direction of the frame's x axis on the page: (1, 0), (0, 1), (-1, 0) or (0, -1).
  public private(set) var across = Direction(x: 1, y: 0)
  /// The place of the frame's top left corner on the page.
  public private(set) var origin: Point
  /// The factor by which lengths of the frame are enlarged on the page.
  public private(set) var factor = 1.0

  /// Makes the placement of an upright frame in its own size, its top left corner at `origin`.
  public init(origin: Point = .zero) { self.origin = origin }

  /// The point of the page at which a point of the frame lies.
  public func point(_ inner: Point) -> Point {
    let (x, y) = factor == 1 ? (inner.x, inner.y) : (inner.x.scaled(by: factor), inner.y.scaled(by: factor))
    return Point(x: origin.x + x * across.x - y * across.y, y: origin.y + x * across.y + y * across.x)
  }

  /// The upright rectangle of the page that a rectangle of the frame covers, given by its corner and size.
  public func rectangle(_ corner: Point, _ size: Size) -> Rectangle {
    let one = point(corner)
    let other = point(corner + Point(x: size.width, y: size.height))
    let left = min(one.x, other.x)
    let top = min(one.y, other.y)
    return Rectangle(
      origin: Point(x: left, y: top),
      size: Size(width: max(one.x, other.x) - left, height: max(one.y, other.y) - top))
  }

  /// The placement of a frame inside this one: a frame of `size`, turned clockwise about its centre and scaled, so that
  /// the top left corner of its box lies at `corner`.
  public func placing(_ size: Size, at corner: Point, quarterTurns: Int, scale: Scale) -> Placement {
    var inner = Placement.turn(scale.applied(to: size), quarterTurns)
    inner.origin = point(corner + inner.origin)
    inner.factor = factor * scale.factor
    inner.across = Direction(
      x: across.x * inner.across.x - across.y * inner.across.y,
      y: across.y * inner.across.x + across.x * inner.across.y)
    return inner
  }

  /// A unit vector along a side of the page: one of its numbers is 0, the other 1 or -1.
  public struct Direction: Hashable, Sendable {
    /// The step to the right.
    public var x: Int
    /// The step down.
    public var y: Int
  }

  /// The placement of a frame of `size` after a clockwise turn, the top left corner of the turned box at zero.
  private static func turn(_ size: Size, _ quarterTurns: Int) -> Placement {
    var placement = Placement()
    switch ((quarterTurns % 4) + 4) % 4 {
    case 1:
      placement.across = Direction(x: 0, y: 1)
      placement.origin = Point(x: size.height, y: .zero)
    case 2:
      placement.across = Direction(x: -1, y: 0)
      placement.origin = Point(x: size.width, y: size.height)
    case 3:
      placement.across = Direction(x: 0, y: -1)
      placement.origin = Point(x: .zero, y: size.width)
    default: break
    }
    return placement
  }
}
