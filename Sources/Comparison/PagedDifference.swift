public import Checks
import Frames
import GoalBook
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
    public let places: TextPlaces

    public init(_ name: String, _ publication: TypesetPublication) {
      self.name = name
      self.publication = publication
      places = TextPlaces(publication.pages, publication.elements)
    }

    /// The page on which a version of something begins, its place among the pages; nil where it is not printed.
    func page(of version: Change.Version) -> Int? {
      for text in version.texts {
        // The contents name the departments too; what is meant is the page where the text itself stands.
        let pages = places.places(of: text, 0..<1).map(\.page)
        if let page = pages.first(where: { publication.pages[$0].role == .body }) ?? pages.first { return page }
      }
      return nil
    }
  }

  public init(_ difference: BookDifference, old: PagedBook, new: PagedBook) {
    self.difference = difference
    self.old = old
    self.new = new
    effects = PageEffects(of: difference, old: old.publication, new: new.publication)
  }

  /// The folios, or where there are none the numbers, of the pages on which the two sides of a change begin.
  func folios(of change: Change) -> (old: String?, new: String?) {
    func folio(_ version: Change.Version?, _ book: PagedBook) -> String? {
      guard let page = version.flatMap(book.page) else { return nil }
      return book.publication.pages[page].folio
    }
    return (folio(change.old, old), folio(change.new, new))
  }
}
