import Spooling

/// The items and lines of a frame, most of which lie in a spool.
final class LaidAside: Sendable {
  private let spool: Spool
  private let items: FrameItems.Spooled
  private let lines: FrameLines.Spooled

  /// Lays items and lines aside; nil where they stay in memory.
  init?(_ items: FrameItems, _ lines: FrameLines, in frames: FrameSpool) {
    spool = frames.spool
    guard spool.takes(items.byteCount + lines.byteCount), let items = FrameItems.Spooled(items, in: frames),
      let lines = FrameLines.Spooled(lines, in: spool)
    else { return nil }
    (self.items, self.lines) = (items, lines)
  }

  /// The items again.
  func takenItems() -> FrameItems { FrameItems(items, from: spool) }

  /// The lines again.
  func takenLines() -> FrameLines { FrameLines(lines, from: spool) }

  /// How many items there are.
  var itemCount: Int { items.count }

  /// What is known of the lines without the file: those that do not fit into records.
  var linesInMemory: FrameLines { lines.rest }

  /// What is known of the items without the file: their inks, pictures and frames.
  var itemsInMemory: FrameItems { items.rest }
}
