internal import Frames

/// The element to which each piece of marked content belongs.
///
/// Pieces are numbered from 0 on each page without gaps; artifacts have no number.
struct MarkedContent {
  /// A piece of marked content: its page, counted from 0, its number on the page, and the part of the element's text
  /// that it is.
  struct Piece: Hashable {
    private var place: SIMD2<Int32>
    var part: InlinePart?

    init(page: Int, number: Int, part: InlinePart?) {
      place = SIMD2(Int32(page), Int32(number))
      self.part = part
    }

    var page: Int { Int(place.x) }
    var number: Int { Int(place.y) }
  }

  /// The pieces that belong directly to each element, by the element's number, in the order of the pages.
  let pieces: Grouped<Piece>
  /// The texts of elements of which nothing is painted.
  private(set) var unseenTexts: [ElementID: String] = [:]
  /// The owners of each page's pieces, by the pieces' numbers.
  let owners: Grouped<ContentOwner>

  private let stamps: [[Stamp]]

  /// The place of a stamp of the text: its page, its place among all stamps of the page, and among those of the text.
  private struct Place {
    var page, stamp, number: Int32
  }

  init(_ stamps: [[Stamp]], elements: ElementTree) {
    self.stamps = stamps
    var places: [Place] = []
    for (page, stamps) in stamps.enumerated() {
      var count: Int32 = 0
      for (index, stamp) in stamps.enumerated() {
        guard case .element(let element) = stamp.belonging else { continue }
        places.append(Place(page: Int32(page), stamp: Int32(index), number: count))
        if stamp.isUnseen { unseenTexts[element, default: ""] += stamp.text ?? "" }
        count += 1
      }
    }
    func stamp(_ place: Place) -> Stamp { stamps[Int(place.page)][Int(place.stamp)] }
    // Pages on sheets are read in another order than they are printed.
    let isOnSheets = stamps.contains { $0.contains { $0.page != nil } }
    if isOnSheets {
      places = places.map { (order: stamp($0).page ?? Int($0.page), place: $0) }
        .sorted { ($0.order, $0.place.page, $0.place.number) < ($1.order, $1.place.page, $1.place.number) }
        .map(\.place)
    }
    var numbering = InlineNumbering()
    let found = places.map { place in
      let stamp = stamp(place)
      guard case .element(let element) = stamp.belonging else {
        preconditionFailure("only stamps of the text are listed")
      }
      return numbering.owner(element, stamp.inline)
    }
    pieces = Grouped(
      count: elements.count, size: places.count, number: { found[$0].element.number },
      value: { Piece(page: Int(places[$0].page), number: Int(places[$0].number), part: found[$0].part) })
    // On each page the pieces stand in the order of their numbers, also where they are read in another.
    var inPrint = Array(places.indices)
    if isOnSheets { inPrint.sort { (places[$0].page, places[$0].number) < (places[$1].page, places[$1].number) } }
    owners = Grouped(
      count: stamps.count, size: places.count, number: { Int(places[inPrint[$0]].page) }, value: { found[inPrint[$0]] })
  }

  /// The marked content for the stamps of a page, in their order.
  ///
  /// - Parameter tag: the structure type of an element, or of a part of its text.
  func marks(ofPage page: Int, tag: (ContentOwner) -> String) -> [Mark] {
    var number = -1
    let owned = owners[page]
    return stamps[page].map { stamp in
      switch stamp.belonging {
      case .artifact(let artifact): return .artifact(artifact.properties, text: stamp.text)
      case .element:
        number += 1
        let tag = tag(owned[owned.startIndex + number])
        return stamp.isUnseen
          ? .unseen(tag: tag, number: number, text: stamp.text ?? "")
          : .content(tag: tag, number: number, text: stamp.text)
      }
    }
  }
}
