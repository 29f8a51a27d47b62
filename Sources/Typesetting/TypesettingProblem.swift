public import Provenance

/// What had to give when text was set into pages, or could not be done at all: what it was and which text it befell.
///
/// It is no sentence yet: how it is told is a matter of those who know the book's names and the reader's language.
public struct TypesettingProblem: Hashable, Sendable {
  public var fault: Fault
  /// The text or the row; nil for what the layout adds.
  public var node: NodeID?
  /// What the text is called, where that is not the name of the row it stands in.
  public var name: String

  public init(_ fault: Fault, node: NodeID?, name: String = "") {
    self.fault = fault
    self.node = node
    self.name = name
  }

  init(_ fault: Fault, in paragraph: Paragraph) { self.init(fault, node: paragraph.node, name: paragraph.name) }

  /// What happened.
  public enum Fault: Hashable, Sendable {
    /// A word or number is wider than its column and is broken.
    case cutWord(String)
    /// No listed font has these characters; the font is the one that was asked for.
    case missingGlyph(String, font: String)
    /// No listed font has the forms of these characters that are asked for; the font is the one that was asked for.
    case missingForm(String, font: String)
    /// Not one line of a row fits on a page: nothing can be drawn.
    case rowTooTall
    /// The table's header and a line under it are higher than a page: nothing can be drawn.
    case headerTooTall
    /// A row that should stay whole is higher than a page and is parted between its lines.
    case rowCut
    /// The heading over a row is too high to stand again after the page break.
    case headingNotRepeated
    /// Not all numbers and names of a row that goes on have room to stand again.
    case rowNotRepeated
    /// No line of the table or of the text fits on the page under its heading.
    case headingAlone
    /// A heading is higher than a page and goes on over the next one.
    case headingCut
    /// A figure is wider than the measure, and is printed as wide as that.
    case figureNarrowed
    /// A figure with its caption is higher than a page, or than what its headings leave of one, and is printed smaller.
    case figureShortened
    /// A figure's caption alone is higher than a page: nothing can be drawn.
    case captionTooTall
    /// A line of the cover, counted from 0, has no room even in its smallest type: nothing can be drawn.
    case noRoomOnCover(line: Int)
    /// A line of the back cover has no room even in its smallest type: nothing can be drawn.
    case noRoomOnBackCover
    /// The title or the chapter's name has no room in the running head: nothing can be drawn.
    case noRoomInRunningHead
    /// The chapter's name has no room on its tab: nothing can be drawn.
    case noRoomOnTab
    /// There are so many chapters that their tabs begin again at the page's head, with this one first.
    case tabsBeginAgain
    /// No running head names a part of the level that they name: it neither begins nor ends a page.
    case notInRunningHead
    /// The folio with what stands beside it is wider than the type area: nothing can be drawn.
    case noRoomForFolio
    /// The contents' heading leaves no room for an entry: nothing can be drawn.
    case contentsHeadingTooHigh
  }
}

extension TypesettingProblem {
  /// The same, said of the back cover where it was said of a line of the cover.
  var onBackCover: TypesettingProblem {
    guard case .noRoomOnCover = fault else { return self }
    return TypesettingProblem(.noRoomOnBackCover, node: node, name: name)
  }
}
