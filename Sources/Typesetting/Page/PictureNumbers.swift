import Frames

extension TypesetPublication {
  /// Adds `count` to the numbers of its pictures, so that its pages can stand next to those of another publication.
  public mutating func renumberPictures(behind count: Int) {
    guard count > 0, !pictures.isEmpty else { return }
    for page in pages.indices { pages[page].trim = pages[page].trim.renumbered(behind: count) }
  }
}

extension Frame {
  fileprivate func renumbered(behind count: Int) -> Frame {
    var frame = Frame(size: size, items: items.map { $0.renumbered(behind: count) }, lines: lines)
    frame.window = window
    frame.page = page
    return frame
  }
}

extension Placed {
  fileprivate func renumbered(behind count: Int) -> Placed {
    var placed = self
    switch item {
    case .picture(let id, let size): placed.item = .picture(PictureID(id.number + count), size)
    case .frame(let inner, let quarterTurns, let scale):
      placed.item = .frame(inner.renumbered(behind: count), quarterTurns: quarterTurns, scale: scale)
    case .glyphs, .rule, .fill, .link, .anchor, .unseen: break
    }
    return placed
  }
}
