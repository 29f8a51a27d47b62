internal import Frames
internal import Measure

/// Looks through a page for coloured inks, and for pictures, which may have any colour.
struct ColorSearch: Painter {
  typealias Failure = Never

  private var found = false

  /// Whether anything on the page may be coloured.
  static func hasColor(_ page: PageFrame) -> Bool {
    var search = ColorSearch()
    search.paint(page)
    return search.found
  }

  mutating func paint(_ placed: Placed) {
    switch placed.item {
    case .glyphs(_, let ink), .fill(_, let ink): found = found || ink.isColored
    case .rule(let stroke): found = found || stroke.ink.isColored
    case .picture: found = true
    case .link, .anchor, .unseen: break
    case .frame: preconditionFailure("frames are pushed, not painted")
    }
  }

  mutating func beginPage(_ page: PageFrame) {}
  mutating func pushFrame(_ frame: Frame, at origin: Point, quarterTurns: Int, scale: Scale) {}
  mutating func popFrame() {}
  mutating func endPage() {}
}
