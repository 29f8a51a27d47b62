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
    public var name: String
    /// The pages with their contents, bookmarks, elements and pictures.
    public var publication: TypesetPublication
    /// The book with the names of its nodes.
    public let outline: Outline
    /// Finds the places of texts on the pages.
    public let locator: TextLocator

    /// The pages of a book with the places of the texts that have changed.
    ///
    /// - Parameters:
    ///   - name: the book's file as the user named it.
    ///   - versions: this book's side of the changes.
    ///   - titles: the titles of parts whose places in the contents are also asked for.
    public init(
      _ name: String, _ publication: TypesetPublication, of outline: Outline,
      locating versions: some Sequence<Change.Version>, titles: Set<String> = []
    ) {
      self.name = name
      self.outline = outline
      self.publication = publication
      var texts: Set<NodeID> = []
      for version in versions { for text in version.texts { texts.insert(text.id) } }
      if !titles.isEmpty { for part in outline.parts where titles.contains(part.text) { texts.insert(part.id) } }
      locator = TextLocator(publication.pages, publication.elements, of: texts)
    }

    /// The index of the page on which a version begins; nil where it is not printed.
    func page(of version: Change.Version) -> Int? {
      version.texts.lazy.compactMap { locator.page(of: $0.id, offset: 0) }.first
    }
  }

  /// The difference with the pages of both books, from which the effects are found.
  ///
  /// - Parameters:
  ///   - old: the old book's file as the user named it, and its pages.
  ///   - new: those of the new book.
  public init(
    _ difference: BookDifference, old: (name: String, publication: TypesetPublication),
    new: (name: String, publication: TypesetPublication)
  ) {
    self.difference = difference
    effects = PageEffects(of: difference, old: old.publication, new: new.publication)
    let changes = difference.parts.lazy.flatMap(\.changes)
    self.old = PagedBook(
      old.name, old.publication, of: difference.old, locating: changes.compactMap(\.old),
      titles: Set(effects.contents.compactMap(\.oldTitle)))
    self.new = PagedBook(
      new.name, new.publication, of: difference.new, locating: changes.compactMap(\.new),
      titles: Set(effects.contents.compactMap(\.newTitle)))
  }

  /// The pictures on the pages of both books; a picture's number is its index, the new book's follow the old one's.
  public var pictures: [Picture] { old.publication.pictures + new.publication.pictures }

  /// The folios of the pages on which both sides of a change begin; nil for a page without a folio, and for what is not
  /// printed.
  func folios(of change: Change) -> (old: String?, new: String?) {
    func folio(_ version: Change.Version?, _ book: PagedBook) -> String? {
      guard let page = version.flatMap(book.page) else { return nil }
      return book.publication.pages[page].folio
    }
    return (folio(change.old, old), folio(change.new, new))
  }
}
