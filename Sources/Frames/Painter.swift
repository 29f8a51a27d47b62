public import Measure

/// Something that pages can be painted on: a PDF, a PNG, a text that tests compare.
///
/// A painter is handed finished frames and decides nothing about the layout. Each names every ``FrameItem`` case.
public protocol Painter {
  /// What can go wrong: `Never` for painters that only record.
  associatedtype Failure: Error

  mutating func beginPage(_ page: PageFrame) throws(Failure)
  /// Opens a frame whose top left corner stands at `origin`, turned clockwise by quarters and scaled.
  mutating func pushFrame(_ frame: Frame, at origin: Point, quarterTurns: Int, scale: Scale) throws(Failure)
  /// Paints any item but a frame.
  mutating func paint(_ placed: Placed) throws(Failure)
  mutating func popFrame() throws(Failure)
  mutating func endPage() throws(Failure)
}

extension Painter {
  /// Paints one page, frame by frame, in the order of the items.
  public mutating func paint(_ page: PageFrame) throws(Failure) {
    try beginPage(page)
    try paint(items: page.trim.items)
    try endPage()
  }

  /// Paints what stands in a frame, frame by frame.
  public mutating func paint(items: [Placed]) throws(Failure) {
    for placed in items {
      if case .frame(let frame, let quarterTurns, let scale) = placed.item {
        try pushFrame(frame, at: placed.origin, quarterTurns: quarterTurns, scale: scale)
        try paint(items: frame.items)
        try popFrame()
      } else {
        try paint(placed)
      }
    }
  }
}
