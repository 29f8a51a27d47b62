import Diagnostics
import Frames
import GoalBook
import Measure
import Provenance
import Typesetting

/// A booklet's pages, for their checks.
struct PagesToCheck: Sendable {
  let publication: TypesetPublication
  private let outline: Outline

  var pages: [PageFrame] { publication.pages }

  init(_ publication: TypesetPublication, of book: BookToCheck) {
    self.publication = publication
    outline = book.outline
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

extension PagesToCheck {
  /// Calls `body` with each printed text and its lines, in the order of the pages on which the texts end.
  ///
  /// All lines of a book take as much memory as its pages. So a text is given away at the first page without it.
  ///
  /// - Complexity: O(items on the pages).
  func eachText(_ body: (PrintedText) -> Void) {
    // The text of a link is checked at the link's target.
    let shown: [NodeID?] = publication.elements.elements.map { $0.role == .link ? nil : $0.node }
    var order: [ElementID] = []
    var lines: [ElementID: [PrintedLine]] = [:]
    func giveAway(where isWhole: ([PrintedLine]) -> Bool) {
      order.removeAll { id in
        guard let own = lines[id], isWhole(own), let node = shown[id.number] else { return false }
        body(PrintedText(text: outline[node], lines: own))
        lines[id] = nil
        return true
      }
    }
    for (index, page) in pages.enumerated() {
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
      giveAway { lines in lines.last.map { $0.page < index } ?? true }
    }
    giveAway { _ in true }
  }
}

/// A text of the book, with its printed lines.
struct PrintedText: Sendable {
  let text: BookNode
  let lines: [PrintedLine]
}

/// A line of a text on a page.
struct PrintedLine: Sendable {
  /// The index of the page among the pages, from 0.
  let page: Int
  let baseline: Length
  /// The characters on the line, a label included, without the readings above it.
  private(set) var text: String
  /// The offsets of its beginning and end in the book's text; negative before the end of a label.
  private var start: Int, end: Int
  /// The characters of the book's text on the line, in Unicode scalars, with marks that are not printed.
  var range: Range<Int> { max(0, start)..<max(0, end) }
  /// How the line was set.
  let placed: PlacedLine?

  init(page: Int, baseline: Length, start: Int, text: String, placed: PlacedLine?) {
    self.page = page
    self.baseline = baseline
    self.start = start
    self.text = text
    self.placed = placed
    end = start + text.unicodeScalars.count
  }

  /// Appends glyphs before which `start` characters of the book's text come.
  mutating func append(_ run: GlyphRun, start: Int) {
    if run.standing != .rubyText { text += run.text }
    end = max(end, start + run.text.unicodeScalars.count)
  }
}

extension PageFrame {
  /// Calls `body` with every run of glyphs on the page and its place, those in nested frames included.
  ///
  /// The place of a run in a turned or scaled frame is that of the frame.
  func eachRun(_ body: (GlyphRun, Placed) -> Void) {
    func walk(_ frame: Frame, in outer: Placed?) {
      for placed in frame.items {
        switch placed.item {
        case .glyphs(let run, _): body(run, outer ?? placed)
        case .frame(let inner, _, _): walk(inner, in: outer ?? placed)
        case .rule, .fill, .picture, .link, .anchor, .unseen: continue
        }
      }
    }
    walk(trim, in: nil)
  }
}
