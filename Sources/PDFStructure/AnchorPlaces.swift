internal import Frames
internal import Measure

/// The places of a booklet's anchors, of the links to them, and of its pictures, found by walking over the pages.
///
/// Points are measured as in the PDF: from the lower left corner of a page's medium, y up.
struct AnchorPlaces: Painter {
  typealias Failure = Never

  /// The page of an anchor, counted from 0, and its point on the page.
  struct Place: Hashable {
    var page: Int
    var point: Point
  }

  /// An area of a page that leads to an anchor; the element is nil where the area belongs to an artifact.
  struct Link: Hashable {
    var page: Int
    var area: Rectangle
    var target: Anchor
    var element: ElementID?
  }

  /// An area of a page, a part of one line, that leads to an address or to an anchor.
  struct AddressLink: Hashable {
    var page: Int
    var area: Rectangle
    var uri: String
    /// The text in the area.
    var text: String
    var owner: ContentOwner
  }

  /// The first place of each anchor, by the anchor's name.
  private(set) var places: [String: Place] = [:]
  /// The areas that lead to anchors, in the order of the pages.
  private(set) var links: [Link] = []
  /// The area of the picture of each figure, on the first page that shows it.
  private(set) var pictures: [ElementID: Rectangle] = [:]
  /// Whether any picture stands on the pages.
  private(set) var hasPictures = false
  /// The areas that lead to addresses or anchors, in the order of the pages; an address that runs over several lines
  /// has an area for each.
  private(set) var addressLinks: [AddressLink] = []
  private var numbering = InlineNumbering()
  private var page = -1
  private var height = Length.zero
  private var placements: [Placement] = []

  init(_ pages: [PageFrame]) {
    var leaves: [(order: Int, sheet: Int, frame: Frame, placement: Placement)] = []
    for (index, page) in pages.enumerated() {
      let outer = Placement(origin: Point(x: page.reach, y: page.reach))
      var isSheet = false
      for placed in page.trim.items {
        guard case .frame(let frame, let quarterTurns, let scale) = placed.item, let order = frame.page else {
          continue
        }
        isSheet = true
        leaves.append(
          (order, index, frame, outer.placing(frame.size, at: placed.origin, quarterTurns: quarterTurns, scale: scale)))
      }
      guard !isSheet else { continue }
      self.page = index - 1
      paint(page)
    }
    // Pages on sheets are walked over in the order in which they are read, not in the order of printing.
    for leaf in leaves.sorted(by: { $0.order < $1.order }) {
      page = leaf.sheet
      height = pages[leaf.sheet].medium.height
      placements = [leaf.placement]
      paint(items: leaf.frame.items)
    }
  }

  mutating func beginPage(_ page: PageFrame) {
    self.page += 1
    height = page.medium.height
    placements = [Placement(origin: Point(x: page.reach, y: page.reach))]
  }

  mutating func pushFrame(_ frame: Frame, at origin: Point, quarterTurns: Int, scale: Scale) {
    placements.append(placement.placing(frame.size, at: origin, quarterTurns: quarterTurns, scale: scale))
  }

  mutating func skips(_ glance: FrameItems.Glance) -> Bool {
    guard glance.isRuleOrFill || glance.isGlyphs && !glance.hasInline else { return false }
    if case .element(let element) = glance.belonging { _ = numbering.owner(element, nil) }
    return true
  }

  mutating func paint(_ placed: Placed) {
    switch placed.item {
    case .anchor(let anchor):
      // A link leads to the first place of an anchor's name.
      guard places[anchor.name] == nil else { return }
      let point = placement.point(placed.origin)
      places[anchor.name] = Place(page: page, point: Point(x: point.x, y: height - point.y))
    case .link(let anchor, let size):
      var area = placement.rectangle(placed.origin, size)
      area.origin.y = height - area.bottom
      let element: ElementID? = if case .element(let element) = placed.belonging { element } else { nil }
      links.append(Link(page: page, area: area, target: anchor, element: element))
    case .picture(_, let size):
      hasPictures = true
      guard case .element(let element) = placed.belonging else { return }
      _ = numbering.owner(element, nil)
      guard pictures[element] == nil else { return }
      var area = placement.rectangle(placed.origin, size)
      area.origin.y = height - area.bottom
      pictures[element] = area
    case .glyphs(let run, _):
      // A run without glyphs is not painted.
      guard !run.glyphs.isEmpty, case .element(let element) = placed.belonging else { return }
      let owner = numbering.owner(element, placed.inline)
      if case .link(let uri) = placed.inline { addLink(to: uri, owner, run, at: placed.origin) }
    case .rule, .fill, .unseen:
      if case .element(let element) = placed.belonging { _ = numbering.owner(element, nil) }
    case .frame: preconditionFailure("frames are pushed, not painted")
    }
  }

  mutating func popFrame() { placements.removeLast() }
  mutating func endPage() { placements = [] }

  /// Adds the em boxes of a run to the area before them where both are one link on one line, otherwise as a new area.
  private mutating func addLink(to uri: String, _ owner: ContentOwner, _ run: GlyphRun, at origin: Point) {
    let corner = Point(x: origin.x, y: origin.y - EmBox.ascent(of: run.face.size))
    var area = placement.rectangle(corner, Size(width: run.width, height: run.face.size))
    area.origin.y = height - area.bottom
    let link = AddressLink(page: page, area: area, uri: uri, text: run.text, owner: owner)
    guard let last = addressLinks.last, last.owner == owner, last.page == page, last.area.top == area.top,
      last.area.right == area.left
    else { return addressLinks.append(link) }
    addressLinks[addressLinks.count - 1].area.size.width = area.right - last.area.left
    addressLinks[addressLinks.count - 1].text += run.text
  }

  private var placement: Placement { placements.last ?? Placement() }
}

extension AnchorPlaces {
  /// Checks that every link and bookmark leads to an anchor on the pages.
  ///
  /// - Throws: ``StructureError/anchorsMissing(_:)`` with the names of the missing anchors.
  func requireAll(_ bookmarks: [Bookmark]) throws(StructureError) {
    let inText = addressLinks.compactMap { Inline.link(uri: $0.uri).anchor }
    let nowhere = (links.map(\.target) + inText + bookmarks.map(\.target)).filter { places[$0.name] == nil }
    guard !nowhere.isEmpty else { return }
    throw StructureError.anchorsMissing(nowhere.map(\.name))
  }

  /// The destination of a link to an anchor: its page, and the point that a reader shows at the window's upper left
  /// corner.
  ///
  /// - Precondition: the anchor stands on a page.
  func destination(_ anchor: Anchor, pages: [Int]) -> PDFObject {
    guard let place = places[anchor.name] else { preconditionFailure("anchors are asked for beforehand") }
    return .array([
      .reference(pages[place.page]), .name("XYZ"), .points(place.point.x), .points(place.point.y), .null,
    ])
  }
}
