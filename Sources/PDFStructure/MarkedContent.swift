internal import Frames

/// Which piece of marked content is a part of which element.
///
/// The numbers of content count from 0 on each page and leave none out: artifacts have none.
struct MarkedContent {
  /// A piece of marked content: the page, counted from 0, and its number there.
  struct Piece: Hashable {
    var page: Int
    var number: Int
  }

  /// For each element what belongs directly to it, in the order of the pages.
  private(set) var pieces: [[Piece]]
  /// For each page the elements that its pieces belong to, by their numbers.
  private(set) var owners: [[ElementID]] = []

  private let stamps: [[Stamp]]

  init(_ stamps: [[Stamp]], elements: ElementTree) {
    self.stamps = stamps
    pieces = elements.elements.map { _ in [] }
    for (page, stamps) in stamps.enumerated() {
      var owners: [ElementID] = []
      for stamp in stamps {
        guard case .element(let element) = stamp.belonging else { continue }
        pieces[element.number].append(Piece(page: page, number: owners.count))
        owners.append(element)
      }
      self.owners.append(owners)
    }
  }

  /// What the stamps of a page become.
  ///
  /// - Parameter tag: the structure type of an element.
  func marks(ofPage page: Int, tag: (ElementID) -> String) -> [Mark] {
    var number = -1
    return stamps[page].map { stamp in
      switch stamp.belonging {
      case .artifact(let artifact): return .artifact(artifact.properties, text: stamp.text)
      case .element(let element):
        number += 1
        return .content(tag: tag(element), number: number, text: stamp.text)
      }
    }
  }
}
