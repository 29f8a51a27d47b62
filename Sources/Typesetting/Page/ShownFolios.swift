public import Frames
import Measure

// Links between pages besides the contents: paragraphs that are the folios of other pages, in chapters that are made
// after all others, and the links back to the contents.

extension Anchor {
  /// The place where the contents begin.
  public static let contents = Anchor("contents")
}

extension Furniture {
  /// Makes a page's running head, or where it has none its folio, a link back to the contents.
  func placeBackLink(_ link: ElementID, into frame: inout Frame, area: Rectangle) {
    let (baseline, size): (Length, Length)
    if let runningHead {
      (baseline, size) = (
        area.top - runningHead.distance, max(runningHead.titleStyle.face.size, runningHead.chapterStyle.face.size)
      )
    } else if let folio {
      (baseline, size) = (area.bottom + folio.distance, folio.style.face.size)
    } else {
      return
    }
    let corner = Point(x: area.left, y: baseline - size)
    frame.place(.link(.contents, Size(width: area.size.width, height: size * 4 / 3)), at: corner, as: .element(link))
  }
}

extension Chapter {
  /// Gives each paragraph that is a folio its text.
  mutating func fill(_ folios: [Anchor: String]) { mapParagraphs { $0.filled(with: folios) } }

  /// Changes the paragraphs of running text and of cells in tables.
  private mutating func mapParagraphs(_ change: (Paragraph) -> Paragraph) {
    for index in blocks.indices {
      switch blocks[index] {
      case .heading, .figure: break
      case .prose(var prose):
        prose.paragraphs = prose.paragraphs.map(change)
        blocks[index] = .prose(prose)
      case .table(var grid, let style):
        for cell in grid.cells.indices { grid.cells[cell].paragraphs = grid.cells[cell].paragraphs.map(change) }
        blocks[index] = .table(grid, style)
      }
    }
  }
}

extension Publication {
  /// The words for links inside chapters: for a folio the name of its target and the page, for a link back the title of
  /// the contents.
  ///
  /// - Parameter contents: the title of the contents; nil where there are none.
  func linkTexts(backTo contents: String?) -> [ElementID: String] {
    var texts: [ElementID: String] = [:]
    if let contents { for link in chapters.compactMap(\.backLink) { texts[link] = contents } }
    for case .table(let grid, _) in chapters.filter(\.showsFolios).flatMap(\.blocks) {
      for paragraph in grid.cells.flatMap(\.paragraphs) where paragraph.isFolio {
        texts[paragraph.element] = "\(paragraph.name) \(paragraph.text)ページ"
      }
    }
    return texts
  }
}

extension Paragraph {
  fileprivate func filled(with folios: [Anchor: String]) -> Paragraph {
    guard isFolio, let target else { return self }
    var paragraph = self
    paragraph.text = folios[target] ?? ""
    return paragraph
  }
}
