public import Frames
public import GoalBook
public import Measure
public import Typesetting

/// A booklet's pages made ready for their checks: the lines of its texts, in order.
public struct CheckedPages: Sendable {
  public let publication: TypesetPublication
  /// In the order of the pages.
  public let texts: [PrintedText]

  public var pages: [PageFrame] { publication.pages }

  /// - Complexity: O(items on the pages).
  public init(_ publication: TypesetPublication, of book: CheckedBook) {
    self.publication = publication
    let known = Dictionary(
      book.passages.map { ($0.text.id.description, $0.text) }, uniquingKeysWith: { first, _ in first })
    var named: [BookText?] = publication.elements.elements.map { $0.name.flatMap { known[$0] } }
    // What a link says is said where it leads.
    for (number, element) in publication.elements.elements.enumerated() where element.role == .link {
      named[number] = nil
    }
    var order: [ElementID] = []
    var lines: [ElementID: [PrintedLine]] = [:]
    for (index, page) in publication.pages.enumerated() {
      var placedLines: [ElementID: [PlacedLine]] = [:]
      for line in page.trim.lines {
        if case .element(let id) = line.belonging, named[id.number] != nil { placedLines[id, default: []].append(line) }
      }
      for placed in page.trim.items {
        guard case .glyphs(let run, _) = placed.item, case .element(let id) = placed.belonging,
          named[id.number] != nil
        else { continue }
        if lines[id] == nil { order.append(id) }
        if let count = lines[id]?.count, let last = lines[id]?.last, last.page == index,
          last.baseline == placed.origin.y
        {
          lines[id]?[count - 1].text += run.text
        } else {
          let line = placedLines[id]?.first { $0.origin.y == placed.origin.y }
          lines[id, default: []].append(
            PrintedLine(page: index, baseline: placed.origin.y, text: run.text, placed: line))
        }
      }
    }
    texts = order.compactMap { id in
      guard let text = named[id.number], let lines = lines[id] else { return nil }
      return PrintedText(text, lines)
    }
  }

  /// A remark about a page as a whole.
  func observation(page: PageFrame, _ message: String, hints: [String] = []) -> Observation {
    Observation(nil, Remark(0..<0, message, hints: hints), page: page.index, folio: page.folio)
  }

  /// A remark about a line of a text.
  func observation(_ text: PrintedText, _ line: PrintedLine, _ message: String, hints: [String] = []) -> Observation {
    let page = pages[line.page]
    return Observation(text.text, Remark(line.range, message, hints: hints), page: page.index, folio: page.folio)
  }
}

/// A text of the book and the lines that it is printed on.
public struct PrintedText: Sendable {
  public let text: BookText
  public let lines: [PrintedLine]

  init(_ text: BookText, _ lines: [PrintedLine]) {
    self.text = text
    var lines = lines
    // A label may stand before the text and belong to the same element.
    let length = text.text.unicodeScalars.count
    var offset = length - lines.reduce(0) { $0 + $1.text.unicodeScalars.count }
    for index in lines.indices {
      let end = offset + lines[index].text.unicodeScalars.count
      lines[index].range = max(0, offset)..<max(0, end)
      offset = end
    }
    self.lines = lines
  }
}

/// A line of a text on a page.
public struct PrintedLine: Sendable {
  /// The page's place among the pages, from 0.
  public let page: Int
  public let baseline: Length
  /// What stands on it, a label included.
  public internal(set) var text: String
  /// Which characters of the book's text it has, in Unicode scalars.
  public internal(set) var range = 0..<0
  /// How it was set.
  public let placed: PlacedLine?

  init(page: Int, baseline: Length, text: String, placed: PlacedLine?) {
    self.page = page
    self.baseline = baseline
    self.text = text
    self.placed = placed
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
        case .rule, .fill, .link, .anchor: continue
        }
      }
    }
    walk(trim, in: nil)
  }
}
