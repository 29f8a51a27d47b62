internal import Frames
internal import Measure

/// Where the anchors of a booklet stand: the first pass over its pages, before any of them is painted.
struct AnchorPlaces: Painter {
  typealias Failure = Never

  /// The page, counted from 1, and the place on it by an anchor's name.
  private(set) var places: [String: (page: Int, point: Point)] = [:]
  /// The names of all targets of links, in the order of the pages.
  private(set) var targets: [String] = []
  /// The pages that have links, counted from 1.
  private(set) var pagesWithLinks: Set<Int> = []
  private var page = 0
  private var placements: [Placement] = []

  init(_ pages: [PageFrame]) {
    for page in pages { paint(page) }
  }

  /// The link attributes that lead to an anchor, as Cairo reads them; nil if it stands on no page.
  func destination(_ anchor: Anchor) -> String? {
    guard let place = places[anchor.name] else { return nil }
    return "page=\(place.page) pos=[\(decimal(place.point.x)) \(decimal(place.point.y))]"
  }

  mutating func beginPage(_ page: PageFrame) {
    self.page += 1
    placements = [Placement(origin: Point(x: page.bleed, y: page.bleed))]
  }

  mutating func pushFrame(_ frame: Frame, at origin: Point, quarterTurns: Int, scale: Scale) {
    placements.append(placement.placing(frame.size, at: origin, quarterTurns: quarterTurns, scale: scale))
  }

  mutating func paint(_ placed: Placed) {
    switch placed.item {
    case .anchor(let anchor):
      // A name that stands twice leads to where it stood first.
      if places[anchor.name] == nil { places[anchor.name] = (page, placement.point(placed.origin)) }
    case .link(let anchor, _):
      targets.append(anchor.name)
      pagesWithLinks.insert(page)
    case .glyphs, .rule, .fill: break
    case .frame: preconditionFailure("frames are pushed, not painted")
    }
  }

  mutating func popFrame() { placements.removeLast() }
  mutating func endPage() { placements = [] }

  private var placement: Placement { placements.last ?? Placement() }
}

/// A length in points as a plain decimal number with three places, as Cairo's link attributes want it.
func decimal(_ length: Length) -> String {
  let thousandths = (length.units.magnitude * 1000 + 512) / 1024
  let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 1000)
  let digits = String(rest)
  return "\(length.units < 0 ? "-" : "")\(whole).\(String(repeating: "0", count: 3 - digits.count))\(digits)"
}
