/// How a chapter's pages are counted.
public enum PageNumbering: Hashable, Sendable, CaseIterable {
  /// With the body's other pages: 1, 2, 3.
  case body
  /// With what comes before the body: i, ii, iii.
  case front
  /// Not at all: no folio stands on them.
  case uncounted

  /// A folio as it is printed; nil where pages have none.
  func printed(_ number: Int) -> String? {
    switch self {
    case .body: String(number)
    case .front: romanNumber(number)
    case .uncounted: nil
    }
  }
}

extension Publication {
  /// The publication with the folio of each chapter's first page, where that of a later one is given.
  ///
  /// - Parameter pages: of each chapter the blocks of which something stands on each of its pages.
  func withFolios(of pages: [[ClosedRange<Int>]]) -> Publication {
    var publication = self
    for (index, chapter) in chapters.enumerated() {
      guard let folio = chapter.firstFolio, chapter.folioBlock > 0 else { continue }
      let before = pages[index].firstIndex { $0.contains(chapter.folioBlock) } ?? 0
      publication.chapters[index].firstFolio = folio - before
      publication.chapters[index].folioBlock = 0
    }
    return publication
  }

  /// The number of each chapter's first page in its own count; nil for uncounted ones.
  ///
  /// - Parameter counts: how many pages each chapter has.
  func firstNumbers(_ counts: [Int]) -> [Int?] {
    var next: [PageNumbering: Int] = [.body: max(1, firstFolio), .front: 1]
    var begun: Set<PageNumbering> = []
    return zip(chapters, counts).map { chapter, count in
      guard let counted = next[chapter.numbering] else { return nil }
      // No number stands twice: a chapter's own counts on where that is more, but for the first one.
      let isFirst = begun.insert(chapter.numbering).inserted
      let first = max(chapter.firstFolio ?? counted, isFirst ? 1 : counted)
      next[chapter.numbering] = first + count
      return first
    }
  }

  /// The pages in the order of the booklet.
  ///
  /// - Parameters:
  ///   - contents: how many pages the contents have.
  ///   - counts: how many pages each chapter has.
  func order(contents: Int, chapters counts: [Int]) -> [OrderedPage] {
    let numbers = firstNumbers(counts)
    var pages: [OrderedPage] = []
    var side = 0
    func add(_ kind: OrderedPage.Kind, side number: Int? = nil) {
      side = number ?? side + 1
      pages.append(OrderedPage(kind: kind, side: side))
    }
    func addContents() { for page in 0..<contents { add(.contents(page)) } }
    var begun: Set<PageNumbering> = []
    if cover != nil { add(.cover) }
    for (index, chapter) in chapters.enumerated() {
      if index == max(0, chaptersBeforeContents) { addContents() }
      let begins = begun.insert(chapter.numbering).inserted
      if keepsParity, begins, let number = numbers[index], !pages.isEmpty, !(side + 1 - number).isMultiple(of: 2) {
        add(.blank)
      }
      for page in 0..<counts[index] {
        add(.chapter(index, page: page), side: numbers[index].map { $0 + page })
      }
    }
    if chaptersBeforeContents >= chapters.count { addContents() }
    if backCover != nil {
      // The outside of the last leaf is its back.
      if keepsParity, pages.count.isMultiple(of: 2) { add(.blank) }
      add(.backCover)
    }
    return pages
  }
}

/// A page by what it holds and by the side of a spread it lies on.
struct OrderedPage: Hashable {
  var kind: Kind
  /// Its number in whatever way it is counted: on pages without a folio one more than that of the page before.
  var side: Int

  /// What a page holds, pages counted from 0.
  enum Kind: Hashable {
    case cover, backCover, blank
    case contents(Int)
    case chapter(Int, page: Int)
  }
}
