import Frames
import GoalBook
import Provenance
import Typesetting

/// The parts of a book that have a tab in the thumb index, and what is on their tabs.
///
/// The tabs of all parts decide where each of them is, so every file of an export needs those of the whole book.
struct PartTabs: Hashable, Sendable {
  /// The parts in reading order.
  let parts: [NodeID]
  /// The number of each of these parts, from 1.
  let numbers: [NodeID: Int]
  /// The name on each tab; empty where the layout has no thumb index.
  private let names: [String]
  /// The tint of each tab; empty where all have the index's own.
  private let tints: [Tint]

  init(of outline: Outline, in layout: Layout) {
    let nodes = outline.parts(ofLevel: layout.thumbIndexLevel)
    parts = nodes.map(\.id)
    numbers = Dictionary(uniqueKeysWithValues: zip(parts, 1...))
    guard let index = layout.thumbIndex else {
      (names, tints) = ([], [])
      return
    }
    names = nodes.map { outline.book.printed(outline.furnitureName(of: $0)) }
    if let inks = layout.numberInks, min(inks.level, outline.book.levels.count - 1) == layout.thumbIndexLevel {
      tints = nodes.map { index.tint.exchanged(inks.exchange(for: $0.number ?? $0.ordinal)) }
    } else {
      tints = []
    }
  }

  /// A layout's thumb index with these tabs.
  func index(_ design: Furniture.ThumbIndex) -> Furniture.ThumbIndex {
    var index = design
    (index.names, index.tints) = (names, tints)
    return index
  }
}
