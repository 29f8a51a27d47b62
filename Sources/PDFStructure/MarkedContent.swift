internal import Frames

/// The element to which each piece of marked content belongs.
///
/// Pieces are numbered from 0 on each page without gaps; artifacts have no number.
struct MarkedContent {
  /// A piece of marked content: its page, counted from 0, its number on the page, and the part of the element's text
  /// that it is.
  struct Piece: Hashable {
    var page: Int
    var number: Int
    var part: InlinePart?
  }

  /// The pieces that belong directly to each element, by the element's number, in the order of the pages.
  private(set) var pieces: [[Piece]]
  /// The texts of elements of which nothing is painted.
  private(set) var unseenTexts: [ElementID: String] = [:]
  /// The owners of each page's pieces, by the pieces' numbers.
  private(set) var owners: [[ContentOwner]] = []

  private let stamps: [[Stamp]]

  init(_ stamps: [[Stamp]], elements: ElementTree) {
    self.stamps = stamps
    pieces = elements.elements.map { _ in [] }
    var found: [(element: ElementID, inline: Inline?, order: Int, page: Int, number: Int)] = []
    for (page, stamps) in stamps.enumerated() {
      var count = 0
      for stamp in stamps {
        guard case .element(let element) = stamp.belonging else { continue }
        found.append((element, stamp.inline, stamp.page ?? page, page, count))
        if stamp.isUnseen { unseenTexts[element, default: ""] += stamp.text ?? "" }
        count += 1
      }
      owners.append(Array(repeating: ContentOwner(element: ElementTree.document), count: count))
    }
    // Pages on sheets are read in another order than they are printed.
    if stamps.contains(where: { $0.contains { $0.page != nil } }) {
      found.sort { ($0.order, $0.page, $0.number) < ($1.order, $1.page, $1.number) }
    }
    var numbering = InlineNumbering()
    for piece in found {
      let owner = numbering.owner(piece.element, piece.inline)
      pieces[piece.element.number].append(Piece(page: piece.page, number: piece.number, part: owner.part))
      owners[piece.page][piece.number] = owner
    }
  }

  /// The marked content for the stamps of a page, in their order.
  ///
  /// - Parameter tag: the structure type of an element, or of a part of its text.
  func marks(ofPage page: Int, tag: (ContentOwner) -> String) -> [Mark] {
    var number = -1
    return stamps[page].map { stamp in
      switch stamp.belonging {
      case .artifact(let artifact): return .artifact(artifact.properties, text: stamp.text)
      case .element:
        number += 1
        let tag = tag(owners[page][number])
        return stamp.isUnseen
          ? .unseen(tag: tag, number: number, text: stamp.text ?? "")
          : .content(tag: tag, number: number, text: stamp.text)
      }
    }
  }
}
