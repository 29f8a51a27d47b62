public import Measure

/// Where a frame lies on its page: turned by quarters, scaled and moved; unscaled it is exact in whole units.
public struct Placement: Hashable, Sendable {
  /// Where the frame's x axis points on the page: (1, 0), (0, 1), (-1, 0) or (0, -1).
  public private(set) var across = Direction(x: 1, y: 0)
  /// Where the frame's top left corner lies on the page.
  public private(set) var origin: Point
  /// How large the frame's lengths come out on the page.
  public private(set) var factor = 1.0

  public init(origin: Point = .zero) { self.origin = origin }

  /// The place on the page of a point of the frame.
  public func point(_ inner: Point) -> Point {
    let (x, y) = factor == 1 ? (inner.x, inner.y) : (inner.x.scaled(by: factor), inner.y.scaled(by: factor))
    return Point(x: origin.x + x * across.x - y * across.y, y: origin.y + x * across.y + y * across.x)
  }

  /// The upright rectangle on the page that a rectangle of the frame covers.
  public func rectangle(_ corner: Point, _ size: Size) -> Rectangle {
    let one = point(corner)
    let other = point(corner + Point(x: size.width, y: size.height))
    let left = min(one.x, other.x)
    let top = min(one.y, other.y)
    return Rectangle(
      origin: Point(x: left, y: top),
      size: Size(width: max(one.x, other.x) - left, height: max(one.y, other.y) - top))
  }

  /// The placement of a frame within this one, turned about its own centre and scaled so that its box begins at `corner`.
  public func placing(_ size: Size, at corner: Point, quarterTurns: Int, scale: Scale) -> Placement {
    var inner = Placement.turn(scale.applied(to: size), quarterTurns)
    inner.origin = point(corner + inner.origin)
    inner.factor = factor * scale.factor
    inner.across = Direction(
      x: across.x * inner.across.x - across.y * inner.across.y,
      y: across.y * inner.across.x + across.x * inner.across.y)
    return inner
  }

  /// One of the four directions of the page's sides.
  public struct Direction: Hashable, Sendable {
    public var x: Int
    public var y: Int
  }

  /// A clockwise turn of a frame whose turned box has its top left corner at zero.
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
