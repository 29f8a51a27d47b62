import Frames
internal import GoalBook
import Provenance
public import Typesetting

/// A book as a publication, with what each of its parts brought to it: a book of which one part has changed takes over the
/// others.
public struct DesignedBook: Sendable {
  public let publication: Publication
  let frame: Frame
  let parts: [DesignedPart]

  /// All but the parts that a part's pages depend on.
  struct Frame: Hashable, Sendable {
    private let book: Book
    private let layout: ResolvedLayout
    private let options: PublicationOptions
    private let firstPart: NodeID?
    /// The numbers of tabs count the parts before them.
    private let tabbed: [NodeID]
    /// Of a part of a book nothing is taken over: which of its rows are chosen is not told here.
    private let isEverything: Bool

    init(_ selection: Selection, _ layout: ResolvedLayout, _ options: PublicationOptions) {
      var book = selection.outline.book
      book.parts = []
      (self.book, self.layout, self.options) = (book, layout, options)
      isEverything = selection.isEverything
      firstPart = selection.parts().first?.id
      tabbed = selection.outline.parts(ofLevel: layout.layout.thumbIndexLevel).map(\.id)
    }
  }
}

/// What a part of the highest level brought to a publication.
struct DesignedPart: Sendable {
  let part: Part
  /// Its number among the book's nodes, and that of the first element it made.
  let node: NodeID
  let firstElement: ElementID
  /// Whether nothing in it depends on the parts around it: its pages begin with it.
  let standsAlone: Bool
  let elements: [ElementTree.Element]
  let chapters: [Chapter]
  let bookmarks: [Bookmark]
  let sections: [ElementID]
  let partsOfChapters: [[(part: NodeID, block: Int)]]
}
