public import Measure
public import Provenance
import Synchronization

/// The places of a book's texts on its pages, character by character.
///
/// Made once for finished pages; each question is then a look-up by node. Repetitions after a page break, running heads
/// and the thumb index are artifacts and are not found. Where only some pages of a booklet are given, texts of the
/// others have no places.
public struct TextLocator: Sendable {
  /// The elements that show each text, in reading order; there may be several: a pillar's title stands in each
  /// department.
  private var elements: [NodeID: [Shown]] = [:]
  /// The runs of each element that shows a text, page by page.
  private var runs: [ElementID: [Run]] = [:]
  /// The pictures of each element that holds a picture's alternative text.
  private var pictures: [ElementID: [TextPlace]] = [:]
  private let pages: OpenPages

  /// An element that shows a text.
  private struct Shown {
    let element: ElementID
    /// How many characters (Unicode scalars) it has before the text.
    let textStart: Int
    /// Whether it is a link to where the text stands.
    let isLink: Bool
  }

  /// Where a run is; its glyphs are read from its page.
  private struct Run {
    /// The indices of its page and of its item there.
    let page, item: Int32
    /// How many characters (Unicode scalars) of the element stand before the run, and in it.
    let offset, count: Int32

    var end: Int { Int(offset) + Int(count) }
  }

  /// Makes the locator for finished pages and their element tree.
  ///
  /// - Parameter nodes: the texts that will be asked for; nil for any.
  /// - Complexity: O(items on the pages).
  public init(_ pages: [PageFrame], _ tree: ElementTree, of nodes: Set<NodeID>? = nil) {
    self.pages = OpenPages(pages)
    var withReadings: Set<ElementID> = []
    for (number, page) in pages.enumerated() {
      let items = page.trim.items
      for index in items.indices {
        guard case .element(let element) = items.belonging(at: index), let node = tree[element].node,
          nodes?.contains(node) != false
        else { continue }
        let placed = items[index]
        switch placed.item {
        case .picture(_, let size):
          let box = Rectangle(origin: placed.origin, size: size)
          pictures[element, default: []].append(TextPlace(page: number, box: box, baseline: box.bottom))
        case .glyphs(let glyphs, _):
          if glyphs.standing == .rubyText { withReadings.insert(element) }
          runs[element, default: []].append(
            Run(
              page: Int32(number), item: Int32(index), offset: Int32(placed.textOffset),
              count: Int32(glyphs.text.unicodeScalars.count)))
        default: continue
        }
      }
    }
    // The readings of a line are painted after the line, but belong into it.
    for element in withReadings { runs[element]?.sort { $0.offset < $1.offset } }
    for (number, element) in tree.elements.enumerated() {
      let id = ElementID(number)
      guard let node = element.node, runs[id] != nil || pictures[id] != nil else { continue }
      elements[node, default: []].append(
        Shown(element: id, textStart: element.textStart, isLink: element.role == .link))
    }
  }

  /// Where a text is shown: in the book itself or in its contents.
  public enum Showing: Hashable, Sendable {
    /// The text itself.
    case text
    /// An entry of the contents that names the text.
    case contents
  }

  /// The places of the characters `range` of a node's text: one for each line, page by page.
  ///
  /// For a picture's alternative text, which is not printed, the place is the picture.
  ///
  /// - Parameter range: offsets of Unicode scalars, half open. An empty range is a point between two characters; its
  ///   place has no width. Offsets beyond the text are those of what stands behind it in the same element, such as the
  ///   folio in the contents.
  public func places(of node: NodeID, _ range: Range<Int>, in showing: Showing = .text) -> [TextPlace] {
    shown(node, showing).flatMap { shown in
      if let places = pictures[shown.element] { return places }
      let start = shown.textStart
      return places(of: range.lowerBound + start..<range.upperBound + start, in: runs[shown.element] ?? [])
    }
  }

  /// The places of the label before a node's text in the same element, such as an initiative's ①.
  public func labelPlaces(of node: NodeID) -> [TextPlace] {
    shown(node, .text).flatMap { places(of: 0..<$0.textStart, in: runs[$0.element] ?? []) }
  }

  /// The places of a node's text of `length` characters (Unicode scalars), with the label before it in the same
  /// element.
  public func labelledPlaces(of node: NodeID, length: Int) -> [TextPlace] {
    shown(node, .text).flatMap { places(of: 0..<$0.textStart + length, in: runs[$0.element] ?? []) }
  }

  /// The page of the character at `offset` of a node's text, as an index in the list of pages; nil where the text is
  /// not on them.
  ///
  /// Of several places the first one counts. For offsets beyond the text it is the page of the last character.
  public func page(of node: NodeID, offset: Int) -> Int? {
    for shown in shown(node, .text) {
      if let picture = pictures[shown.element]?.first { return picture.page }
      let (runs, position) = (runs[shown.element] ?? [], shown.textStart + offset)
      if let run = runs.first(where: { position < $0.end }) ?? runs.last { return Int(run.page) }
    }
    return nil
  }

  private func shown(_ node: NodeID, _ showing: Showing) -> [Shown] {
    (elements[node] ?? []).filter { $0.isLink == (showing == .contents) }
  }

  private func places(of range: Range<Int>, in runs: [Run]) -> [TextPlace] {
    var places: [TextPlace] = []
    var end: (offset: Int, place: TextPlace)?
    for run in runs {
      let placed = pages.item(Int(run.item), onPage: Int(run.page))
      guard case .glyphs(let glyphs, _) = placed.item else { continue }
      let (page, baseline, start) = (Int(run.page), placed.origin.y, Int(run.offset))
      var (x, offset) = (placed.origin.x, start)
      var glyph = glyphs.glyphs.startIndex
      var text = glyphs.text.utf8[...]
      for cluster in glyphs.clusters {
        let bytes = text.prefix(cluster.utf8Count)
        text = text.dropFirst(cluster.utf8Count)
        let next = offset + bytes.count { $0 & 0xC0 != 0x80 }
        var advance = Length.zero
        for one in glyphs.glyphs[glyph..<glyph + cluster.glyphCount] { advance += one.advance }
        glyph += cluster.glyphCount
        // A remark about marks alone, which are not printed, is shown at the character behind them.
        let marks = offset == start ? offset - glyphs.marksBefore..<offset : offset..<offset
        let isThere =
          range.isEmpty
          ? (marks.lowerBound..<next).contains(range.lowerBound)
          : range.overlaps(offset..<next) || marks.contains(range.lowerBound) && range.upperBound <= marks.upperBound
        if isThere {
          let width = range.isEmpty ? .zero : min(advance, glyphs.face.size * max(1, cluster.glyphCount))
          places.append(TextPlace(page: page, origin: Point(x: x, y: baseline), width, glyphs))
        }
        (x, offset) = (x + advance, next)
      }
      end = (offset, TextPlace(page: page, origin: Point(x: x, y: baseline), .zero, glyphs))
      // The closing mark of a raised sign or a reading at the text's end.
      if glyphs.standing != .onLine, range.lowerBound == end?.offset.advanced(by: 1) { end?.offset += 1 }
    }
    if range.isEmpty, let end, range.lowerBound == end.offset { places.append(end.place) }
    return places.reduce(into: []) { lines, place in
      if let last = lines.last, last.page == place.page, last.baseline == place.baseline {
        lines[lines.count - 1].box = Rectangle(
          left: min(last.box.left, place.box.left), top: min(last.box.top, place.box.top),
          right: max(last.box.right, place.box.right),
          bottom: max(last.box.bottom, place.box.bottom))
      } else {
        lines.append(place)
      }
    }
  }
}

/// Pages from which items are read one by one; the page that was read last stays open, as texts are mostly asked for in
/// reading order.
private final class OpenPages: Sendable {
  private let pages: [PageFrame]
  private let last = Mutex<(page: Int, items: FrameItems)?>(nil)

  init(_ pages: [PageFrame]) { self.pages = pages }

  /// The item at a place on a page.
  func item(_ index: Int, onPage page: Int) -> Placed {
    last.withLock { last in
      if let last, last.page == page { return last.items[index] }
      let items = pages[page].trim.items
      last = (page, items)
      return items[index]
    }
  }
}

/// A piece of text on one line of a page.
public struct TextPlace: Hashable, Sendable {
  /// The index of the page in the list of pages, from 0.
  public var page: Int
  /// The rectangle around the characters' em boxes, measured from the page's top left corner.
  public var box: Rectangle
  /// The y of the line's baseline on the page.
  public var baseline: Length

  init(page: Int, box: Rectangle, baseline: Length) {
    (self.page, self.box, self.baseline) = (page, box, baseline)
  }

  init(page: Int, origin: Point, _ width: Length, _ run: GlyphRun) {
    self.page = page
    baseline = origin.y
    let isOffLine = run.standing == .script || run.standing == .rubyText
    let rise = isOffLine ? run.glyphs.first?.shift.y ?? .zero : .zero
    let top = origin.y + rise - EmBox.ascent(of: run.face.size)
    box = Rectangle(origin: Point(x: origin.x, y: top), size: Size(width: width, height: run.face.size))
  }
}
