import Frames
internal import GoalBook
import Measure
import Provenance
public import Typesetting

/// A book as a publication, with the content of each of its parts, so that a book with one changed part takes over the
/// others.
public struct DesignedBook: Sendable {
  /// The publication, ready to be typeset.
  public let publication: Publication
  let frame: Frame
  let parts: [DesignedPart]

  /// Everything, apart from the parts themselves, that the pages of a part depend on.
  struct Frame: Hashable, Sendable {
    private let book: Book
    private let layout: Layout
    private let widths: [Length]
    private let pointColumns: Set<Int>
    private let options: PublicationOptions
    private let firstPart: NodeID?
    /// The parts with tabs, because a tab's number counts the tabs before it; what is on the tabs is not theirs.
    private let tabbed: [NodeID]
    /// Whether the whole book is selected; for a selection, nothing is taken over, because the frame does not know its
    /// rows.
    private let isEverything: Bool

    init(_ selection: Selection, _ layout: ResolvedLayout, _ options: PublicationOptions) {
      var book = selection.outline.book
      book.parts = []
      (self.book, self.options) = (book, options)
      (self.layout, widths, pointColumns) = (layout.layout, layout.widths, layout.pointColumns)
      isEverything = selection.isEverything
      firstPart = selection.parts().first?.id
      tabbed = layout.tabs.parts
    }
  }
}

/// The content that a part of the highest level added to a publication.
struct DesignedPart: Sendable {
  let part: Part
  /// The part's number among the book's nodes, and that of the first element it added.
  let node: NodeID
  let firstElement: ElementID
  /// Whether it begins a page and nothing in it depends on the parts around it.
  let standsAlone: Bool
  let elements: [ElementTree.Element]
  let chapters: [Chapter]
  let bookmarks: [Bookmark]
  let sections: [ElementID]
  let partsOfChapters: [[(part: NodeID, block: Int)]]
}
