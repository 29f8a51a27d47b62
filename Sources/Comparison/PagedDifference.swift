public import Frames
public import GoalBook
import Provenance
public import Typesetting

/// A difference, with the pages of both books in one layout.
public struct PagedDifference: Sendable {
  /// The difference between the two books.
  public var difference: BookDifference
  /// The pages of the old book.
  public let old: PagedBook
  /// The pages of the new book.
  public let new: PagedBook
  /// The effects of the changes on the pages.
  public let effects: PageEffects

  /// The pages of one of the two books, and the places of its texts on them.
  public struct PagedBook: Sendable {
    /// The file's name as the user wrote it.
    public let name: String
    /// The pages in the order of the booklet.
    public let pages: [PageFrame]
    /// The entries of the contents with their folios.
    public let contents: [ContentsEntry]
    /// The pictures on the pages, by their numbers.
    public let pictures: [Picture]
    /// The book with the names of its nodes.
    public let outline: Outline
    /// Finds the places of texts on the pages.
    public let locator: TextLocator

    /// The pages of one side of a difference, with the places of the texts that have changed.
    ///
    /// What else belongs to the pages is let go, so that a comparison of long books never holds it of both.
    ///
    /// - Parameter name: the book's file as the user named it.
    public init(_ name: String, _ publication: TypesetPublication, _ side: Side, of difference: BookDifference) {
      self.name = name
      (pages, contents, pictures) = (publication.pages, publication.contents, publication.pictures)
      outline = side == .old ? difference.old : difference.new
      // The contents show what became of the parts of the highest level.
      var texts = Set(outline.parts.map(\.id))
      for change in difference.parts.lazy.flatMap(\.changes) {
        for text in (side == .old ? change.old : change.new)?.texts ?? [] { texts.insert(text.id) }
      }
      locator = TextLocator(publication.pages, publication.elements, of: texts)
    }

    /// The index of the page on which a version begins; nil where it is not printed.
    func page(of version: Change.Version) -> Int? {
      version.texts.lazy.compactMap { locator.page(of: $0.id, offset: 0) }.first
    }
  }

  /// The difference with the pages of both books, from which the effects are found.
  public init(_ difference: BookDifference, old: PagedBook, new: PagedBook) {
    (self.difference, self.old, self.new) = (difference, old, new)
    effects = PageEffects(of: difference, old: old, new: new)
  }

  /// The pictures on the pages of both books; a picture's number is its index, the new book's follow the old one's.
  public var pictures: [Picture] { old.pictures + new.pictures }

  /// The folios of the pages on which both sides of a change begin; nil for a page without a folio, and for what is not
  /// printed.
  func folios(of change: Change) -> (old: String?, new: String?) {
    func folio(_ version: Change.Version?, _ book: PagedBook) -> String? {
      guard let page = version.flatMap(book.page) else { return nil }
      return book.pages[page].folio
    }
    return (folio(change.old, old), folio(change.new, new))
  }
}
