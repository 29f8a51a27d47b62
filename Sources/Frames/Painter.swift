public import Measure

/// A medium on which pages are painted: a PDF, a PNG, a text that tests compare.
///
/// A painter is given finished frames and decides nothing about the layout. Each painter switches over every
/// ``FrameItem`` case by name.
public protocol Painter {
  /// The error of a painting that fails; `Never` for painters that only record.
  associatedtype Failure: Error

  /// Opens a page; it ends with ``endPage()``.
  mutating func beginPage(_ page: PageFrame) throws(Failure)
  /// Opens a frame, until ``popFrame()``: the top left corner of its box at `origin` of the enclosing frame, turned
  /// clockwise by quarters, and scaled.
  mutating func pushFrame(_ frame: Frame, at origin: Point, quarterTurns: Int, scale: Scale) throws(Failure)
  /// Whether the painter has nothing to paint for an item, of which only a glance is taken.
  ///
  /// Putting an item together costs more than what painters that only collect do with it. The usual painter skips none.
  mutating func skips(_ glance: FrameItems.Glance) -> Bool
  /// Paints an item other than a frame.
  mutating func paint(_ placed: Placed) throws(Failure)
  /// Closes the frame that was opened last.
  mutating func popFrame() throws(Failure)
  /// Closes the page.
  mutating func endPage() throws(Failure)
}

extension Painter {
  /// False: the item is painted.
  public mutating func skips(_ glance: FrameItems.Glance) -> Bool { false }

  /// Paints a whole page: its items in order, with the items of the frames inside it.
  public mutating func paint(_ page: PageFrame) throws(Failure) {
    try beginPage(page)
    try paint(items: page.trim.items)
    try endPage()
  }

  /// Paints items in order, with the items of the frames among them.
  public mutating func paint(items: FrameItems) throws(Failure) {
    for index in items.indices {
      if let glance = items.glance(at: index), skips(glance) { continue }
      let placed = items[index]
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
