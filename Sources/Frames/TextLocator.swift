public import Measure
public import Provenance

/// Where the texts of a book stand on its pages, character by character.
///
/// Made once for finished pages; asking is then a look-up by node. What stands again after a page break, in running heads
/// or in the thumb index is an artifact and has no place here. Only some of a booklet's pages may be given: what stands
/// on the others has no place then.
public struct TextLocator: Sendable {
  /// The elements that show each text, in reading order: a pillar's title stands once in each department.
  private var elements: [NodeID: [ElementID]] = [:]
  /// The glyphs of each element that shows a text, page by page.
  private var runs: [ElementID: [Run]] = [:]
  /// The pictures of each element that says what they show.
  private var pictures: [ElementID: [TextPlace]] = [:]
  private let tree: ElementTree

  private struct Run {
    /// The page's place among the pages.
    var page: Int
    /// The beginning of the baseline.
    var origin: Point
    /// How many characters of the element stand before it.
    var offset: Int
    var glyphs: GlyphRun
  }

  /// - Complexity: O(items on the pages).
  public init(_ pages: [PageFrame], _ tree: ElementTree) {
    self.tree = tree
    for (number, page) in pages.enumerated() {
      for placed in page.trim.items {
        guard case .element(let element) = placed.belonging, tree[element].node != nil else { continue }
        if case .picture(_, let size) = placed.item {
          let box = Rectangle(origin: placed.origin, size: size)
          pictures[element, default: []].append(TextPlace(page: number, box: box, baseline: box.bottom))
        }
        guard case .glyphs(let glyphs, _) = placed.item else { continue }
        runs[element, default: []].append(
          Run(page: number, origin: placed.origin, offset: placed.textOffset, glyphs: glyphs))
      }
    }
    // A line's readings are painted behind it.
    for (element, runs) in self.runs where runs.contains(where: { $0.glyphs.standing == .rubyText }) {
      self.runs[element] = runs.sorted { $0.offset < $1.offset }
    }
    for (number, element) in tree.elements.enumerated() {
      let id = ElementID(number)
      if let node = element.node, runs[id] != nil || pictures[id] != nil { elements[node, default: []].append(id) }
    }
  }

  /// What shows a text.
  public enum Showing: Hashable, Sendable {
    /// The text where it is read.
    case text
    /// An entry of the contents that names it.
    case contents
  }

  /// Where the characters `range` of a node's text stand: a place for each line, page by page.
  ///
  /// What a picture shows is nowhere to be read: its place is the picture.
  ///
  /// - Parameter range: offsets of Unicode scalars, half open. An empty range is a point between two characters, and its
  ///   place has no width. Offsets from the text's length on are those of what stands behind it in the same element, as
  ///   the folio in the contents.
  public func places(of node: NodeID, _ range: Range<Int>, in showing: Showing = .text) -> [TextPlace] {
    shown(node, showing).flatMap { element in
      if let places = pictures[element] { return places }
      let start = tree[element].textStart
      return places(of: range.lowerBound + start..<range.upperBound + start, in: runs[element] ?? [])
    }
  }

  /// Where what hangs before a node's text stands, in the same element: ① of an initiative.
  public func labelPlaces(of node: NodeID) -> [TextPlace] {
    shown(node, .text).flatMap { places(of: 0..<tree[$0].textStart, in: runs[$0] ?? []) }
  }

  /// Where a node's text of `length` characters stands together with what hangs before it in the same element.
  public func labelledPlaces(of node: NodeID, length: Int) -> [TextPlace] {
    shown(node, .text).flatMap { places(of: 0..<tree[$0].textStart + length, in: runs[$0] ?? []) }
  }

  /// The page on which character `offset` of a node's text stands, its place among the pages.
  ///
  /// Of a text that is printed several times it is the first; behind the last character it is that one's page.
  public func page(of node: NodeID, offset: Int) -> Int? {
    for element in shown(node, .text) {
      if let picture = pictures[element]?.first { return picture.page }
      let (runs, position) = (runs[element] ?? [], tree[element].textStart + offset)
      if let run = runs.first(where: { position < $0.offset + $0.glyphs.text.unicodeScalars.count }) ?? runs.last {
        return run.page
      }
    }
    return nil
  }

  private func shown(_ node: NodeID, _ showing: Showing) -> [ElementID] {
    (elements[node] ?? []).filter { (tree[$0].role == .link) == (showing == .contents) }
  }

  private func places(of range: Range<Int>, in runs: [Run]) -> [TextPlace] {
    var places: [TextPlace] = []
    var end: (offset: Int, place: TextPlace)?
    for run in runs {
      var (x, offset) = (run.origin.x, run.offset)
      var glyph = run.glyphs.glyphs.startIndex
      var text = run.glyphs.text.utf8[...]
      for cluster in run.glyphs.clusters {
        let bytes = text.prefix(cluster.utf8Count)
        text = text.dropFirst(cluster.utf8Count)
        let next = offset + bytes.count { $0 & 0xC0 != 0x80 }
        var advance = Length.zero
        for one in run.glyphs.glyphs[glyph..<glyph + cluster.glyphCount] { advance += one.advance }
        glyph += cluster.glyphCount
        // What is said of marks alone, which are not printed, is shown at the character behind them.
        let marks = offset == run.offset ? offset - run.glyphs.marksBefore..<offset : offset..<offset
        let isThere =
          range.isEmpty
          ? (marks.lowerBound..<next).contains(range.lowerBound)
          : range.overlaps(offset..<next) || marks.contains(range.lowerBound) && range.upperBound <= marks.upperBound
        if isThere {
          let width = range.isEmpty ? .zero : min(advance, run.glyphs.face.size * max(1, cluster.glyphCount))
          places.append(TextPlace(page: run.page, origin: Point(x: x, y: run.origin.y), width, run.glyphs))
        }
        (x, offset) = (x + advance, next)
      }
      end = (offset, TextPlace(page: run.page, origin: Point(x: x, y: run.origin.y), .zero, run.glyphs))
      // The mark that closes a raised sign or a reading at the text's end.
      if run.glyphs.standing != .onLine, range.lowerBound == end?.offset.advanced(by: 1) { end?.offset += 1 }
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

/// A piece of text on one line of a page.
public struct TextPlace: Hashable, Sendable {
  /// The page's place among the pages that were asked, from 0.
  public var page: Int
  /// The characters' em boxes together, from the page's top left corner.
  public var box: Rectangle
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
