public import Frames
public import GoalBook
public import Typesetting

/// A difference and the pages of both books in one layout.
public struct PagedDifference: Sendable {
  public var difference: BookDifference
  public let old: PagedBook
  public let new: PagedBook
  public let effects: PageEffects

  /// The pages of one of the books, and where its texts stand on them.
  public struct PagedBook: Sendable {
    /// The file, as the user named it.
    public var name: String
    public var publication: TypesetPublication
    public let outline: Outline
    public let locator: TextLocator

    public init(_ name: String, _ publication: TypesetPublication, of outline: Outline) {
      self.name = name
      self.outline = outline
      self.publication = publication
      locator = TextLocator(publication.pages, publication.elements)
    }

    /// The page on which a version of something begins, its place among the pages; nil where it is not printed.
    func page(of version: Change.Version) -> Int? {
      version.texts.lazy.compactMap { locator.page(of: $0.id, offset: 0) }.first
    }
  }

  public init(_ difference: BookDifference, old: PagedBook, new: PagedBook) {
    self.difference = difference
    self.old = old
    self.new = new
    effects = PageEffects(of: difference, old: old.publication, new: new.publication)
  }

  /// Those on the pages of both books, by their numbers: the new one's are numbered behind the old one's.
  public var pictures: [Picture] { old.publication.pictures + new.publication.pictures }

  /// The folios, or where there are none the numbers, of the pages on which the two sides of a change begin.
  func folios(of change: Change) -> (old: String?, new: String?) {
    func folio(_ version: Change.Version?, _ book: PagedBook) -> String? {
      guard let page = version.flatMap(book.page) else { return nil }
      return book.publication.pages[page].folio
    }
    return (folio(change.old, old), folio(change.new, new))
  }
}
