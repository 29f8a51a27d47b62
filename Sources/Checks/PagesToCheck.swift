import Diagnostics
import Frames
import GoalBook
import Measure
import Typesetting

/// A booklet's pages made ready for their checks: the lines of its texts, in order.
struct PagesToCheck: Sendable {
  let publication: TypesetPublication
  /// In the order of the pages.
  let texts: [PrintedText]

  var pages: [PageFrame] { publication.pages }

  /// - Complexity: O(items on the pages).
  init(_ publication: TypesetPublication, of book: BookToCheck) {
    self.publication = publication
    // What a link says is said where it leads.
    let shown: [BookNode?] = publication.elements.elements.map { element in
      element.role == .link ? nil : element.node.map { book.outline[$0] }
    }
    var order: [ElementID] = []
    var lines: [ElementID: [PrintedLine]] = [:]
    for (index, page) in publication.pages.enumerated() {
      var placedLines: [ElementID: [PlacedLine]] = [:]
      for line in page.trim.lines {
        if case .element(let id) = line.belonging, shown[id.number] != nil { placedLines[id, default: []].append(line) }
      }
      for placed in page.trim.items {
        guard case .glyphs(let run, _) = placed.item, case .element(let id) = placed.belonging,
          shown[id.number] != nil
        else { continue }
        let start = placed.textOffset - publication.elements[id].textStart
        if lines[id] == nil { order.append(id) }
        if let count = lines[id]?.count, let last = lines[id]?.last, last.page == index,
          last.baseline == placed.origin.y
        {
          lines[id]?[count - 1].append(run, start: start)
        } else {
          let placedLine = placedLines[id]?.first { $0.origin.y == placed.origin.y }
          lines[id, default: []].append(
            PrintedLine(
              page: index, baseline: placed.origin.y, start: start, text: run.text, placed: placedLine))
        }
      }
    }
    texts = order.compactMap { id in
      guard let text = shown[id.number], let lines = lines[id] else { return nil }
      return PrintedText(text: text, lines: lines)
    }
  }

  /// A remark about a page as a whole.
  func remark(page: PageFrame, _ message: Phrase, hints: [Phrase] = []) -> Remark {
    Remark(page: page.index, folio: page.folio, message, hints: hints)
  }

  /// A remark about a line of a text.
  func remark(_ text: PrintedText, _ line: PrintedLine, _ message: Phrase, hints: [Phrase] = []) -> Remark {
    let page = pages[line.page]
    var remark = Remark(text.text, line.range, message, hints: hints)
    (remark.page, remark.folio) = (page.index, page.folio)
    return remark
  }
}

/// A text of the book and the lines that it is printed on.
struct PrintedText: Sendable {
  let text: BookNode
  let lines: [PrintedLine]
}

/// A line of a text on a page.
struct PrintedLine: Sendable {
  /// The page's place among the pages, from 0.
  let page: Int
  let baseline: Length
  /// What stands on it, a label included and readings over it left out.
  private(set) var text: String
  /// How many characters of the book's text stand before its beginning and before its end; less than nothing before the end
  /// of a label.
  private var start: Int, end: Int
  /// Which characters of the book's text it has, in Unicode scalars, with the marks in it that are not printed.
  var range: Range<Int> { max(0, start)..<max(0, end) }
  /// How it was set.
  let placed: PlacedLine?

  init(page: Int, baseline: Length, start: Int, text: String, placed: PlacedLine?) {
    self.page = page
    self.baseline = baseline
    self.start = start
    self.text = text
    self.placed = placed
    end = start + text.unicodeScalars.count
  }

  /// Goes on with glyphs before which `start` characters of the book's text stand.
  mutating func append(_ run: GlyphRun, start: Int) {
    if run.standing != .rubyText { text += run.text }
    end = max(end, start + run.text.unicodeScalars.count)
  }
}

extension PageFrame {
  /// Every run of glyphs on the page with its place, those in frames within it too.
  ///
  /// Places in turned or scaled frames are that of the frame.
  func eachRun(_ body: (GlyphRun, Placed) -> Void) {
    func walk(_ frame: Frame, in outer: Placed?) {
      for placed in frame.items {
        switch placed.item {
        case .glyphs(let run, _): body(run, outer ?? placed)
        case .frame(let inner, _, _): walk(inner, in: outer ?? placed)
        case .rule, .fill, .picture, .link, .anchor: continue
        }
      }
    }
    walk(trim, in: nil)
  }
}
