/// The numbering of a chapter's pages.
public enum PageNumbering: Hashable, Sendable, CaseIterable {
  /// With the other pages of the body: 1, 2, 3.
  case body
  /// With the other pages before the body: i, ii, iii.
  case front
  /// None: the pages have no folio.
  case uncounted

  /// The folio as it is printed; nil where pages have none.
  func printed(_ number: Int) -> String? {
    switch self {
    case .body: String(number)
    case .front: romanNumber(number)
    case .uncounted: nil
    }
  }
}

extension Publication {
  /// The publication with each chapter's `firstFolio` as that of its first page, where that of a later block was given.
  ///
  /// - Parameter pages: for each chapter, the blocks on each of its pages.
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

  /// The number of each chapter's first page in its count; nil for uncounted chapters.
  ///
  /// - Parameter counts: the number of pages of each chapter.
  func firstNumbers(_ counts: [Int]) -> [Int?] {
    var next: [PageNumbering: Int] = [.body: max(1, firstFolio), .front: 1]
    var begun: Set<PageNumbering> = []
    return zip(chapters, counts).map { chapter, count in
      guard let counted = next[chapter.numbering] else { return nil }
      // No number is given twice: after the first chapter, a chapter's own number counts only where it is larger than
      // the next free one.
      let isFirst = begun.insert(chapter.numbering).inserted
      let first = max(chapter.firstFolio ?? counted, isFirst ? 1 : counted)
      next[chapter.numbering] = first + count
      return first
    }
  }

  /// The pages in the order of the booklet.
  ///
  /// - Parameters:
  ///   - contents: the number of pages of the contents.
  ///   - counts: the number of pages of each chapter.
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

/// A page's content, and the side of a spread on which it lies.
struct OrderedPage: Hashable {
  var kind: Kind
  /// The page's number in its count; on a page without a folio, one more than that of the page before.
  var side: Int

  /// The content of a page; pages are counted from 0.
  enum Kind: Hashable {
    case cover, backCover, blank
    case contents(Int)
    case chapter(Int, page: Int)
  }
}
