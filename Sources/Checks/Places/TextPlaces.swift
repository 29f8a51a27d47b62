public import Frames
public import GoalBook
public import Measure

/// Where the characters of a book's texts stand on its pages.
///
/// Made once for a publication; asking is then a look-up. What stands again after a page break, in running heads or in
/// the thumb index is an artifact and has no place here; only artifacts stand in turned frames.
public struct TextPlaces: Sendable {
  /// The elements of each name, in reading order: a pillar's title stands once in each department.
  private var elements: [String: [ElementID]] = [:]
  /// The runs of each named element, in reading order.
  private var runs: [ElementID: [Run]] = [:]

  private struct Run {
    /// The page's place among the pages.
    var page: Int
    /// The beginning of the baseline.
    var origin: Point
    var glyphs: GlyphRun
  }

  /// - Complexity: O(items on the pages).
  public init(_ pages: [PageFrame], _ tree: ElementTree) {
    for (number, page) in pages.enumerated() {
      for placed in page.trim.items {
        guard case .glyphs(let glyphs, _) = placed.item, case .element(let element) = placed.belonging else { continue }
        runs[element, default: []].append(Run(page: number, origin: placed.origin, glyphs: glyphs))
      }
    }
    for (number, element) in tree.elements.enumerated() {
      let id = ElementID(number)
      if let name = element.name, runs[id] != nil { elements[name, default: []].append(id) }
    }
  }

  /// Where the characters `range` of `text` stand: a place for each line, page by page.
  ///
  /// - Parameter range: offsets of Unicode scalars, half open; nil for the whole text. An empty range is a point between
  ///   two characters, and its place has no width. What the element has before the text, as ① before an initiative's,
  ///   stands at offsets below 0; what it has behind, as a folio in the contents, from the text's length on.
  public func places(of text: BookText, _ range: Range<Int>? = nil) -> [TextPlace] {
    (elements[text.id.description] ?? []).flatMap { element in
      let runs = runs[element] ?? []
      // A number or a label before the text belongs to the same element; in the contents a folio follows.
      let spelled = runs.reduce(into: []) { $0 += $1.glyphs.text.unicodeScalars }
      let scalars = Array(text.text.unicodeScalars)
      let start =
        spelled.suffix(scalars.count).elementsEqual(scalars)
        ? spelled.count - scalars.count : spelled.starts(with: scalars) ? 0 : nil
      guard let start else { return [TextPlace]() }
      let wanted = range ?? 0..<scalars.count
      return places(of: wanted.lowerBound + start..<wanted.upperBound + start, in: runs)
    }
  }

  private func places(of range: Range<Int>, in runs: [Run]) -> [TextPlace] {
    var places: [TextPlace] = []
    var offset = 0
    var end: TextPlace?
    for run in runs {
      var x = run.origin.x
      var glyph = run.glyphs.glyphs.startIndex
      var text = run.glyphs.text.utf8[...]
      for cluster in run.glyphs.clusters {
        let bytes = text.prefix(cluster.utf8Count)
        text = text.dropFirst(cluster.utf8Count)
        let next = offset + bytes.count { $0 & 0xC0 != 0x80 }
        var advance = Length.zero
        for one in run.glyphs.glyphs[glyph..<glyph + cluster.glyphCount] { advance += one.advance }
        glyph += cluster.glyphCount
        if range.isEmpty ? (offset..<next).contains(range.lowerBound) : range.overlaps(offset..<next) {
          let width = range.isEmpty ? .zero : min(advance, run.glyphs.face.size * max(1, cluster.glyphCount))
          places.append(TextPlace(page: run.page, origin: Point(x: x, y: run.origin.y), width, run.glyphs.face))
        }
        (x, offset) = (x + advance, next)
      }
      end = TextPlace(page: run.page, origin: Point(x: x, y: run.origin.y), .zero, run.glyphs.face)
    }
    if range.isEmpty, range.lowerBound == offset, let end { places.append(end) }
    return places.reduce(into: []) { lines, place in
      if let last = lines.last, last.page == place.page, last.baseline == place.baseline {
        lines[lines.count - 1].box.size.width = place.box.right - last.box.left
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

  init(page: Int, origin: Point, _ width: Length, _ face: FontFace) {
    self.page = page
    baseline = origin.y
    let top = origin.y - EmBox.ascent(of: face.size)
    box = Rectangle(origin: Point(x: origin.x, y: top), size: Size(width: width, height: face.size))
  }
}
