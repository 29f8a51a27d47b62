public import Provenance

/// A fault of typesetting: a rule that could not be kept, or something that could not be done, and the text concerned.
///
/// It is not a sentence: the modules that know the book's names and the reader's language make one of it.
public struct TypesettingProblem: Hashable, Sendable {
  /// What happened.
  public var fault: Fault
  /// The text or the row concerned; nil for what the layout adds.
  public var node: NodeID?
  /// The name of the text, where it is not the name of the row in which it stands.
  public var name: String

  /// Makes the problem of one text or row.
  public init(_ fault: Fault, node: NodeID?, name: String = "") {
    self.fault = fault
    self.node = node
    self.name = name
  }

  init(_ fault: Fault, in paragraph: Paragraph) { self.init(fault, node: paragraph.node, name: paragraph.name) }

  /// The kind of fault; after an error the pages are not fit to be published.
  public enum Fault: Hashable, Sendable {
    /// A word or number is wider than its column and is cut.
    case cutWord(String)
    /// No listed font has these characters; `font` is the one that was asked for.
    case missingGlyph(String, font: String)
    /// No listed font has the forms of these characters that the text asks for; `font` is the one that was asked for.
    case missingForm(String, font: String)
    /// Not one line of a row fits on a page: an error.
    case rowTooTall
    /// The table's header and a line below it are higher than a page: an error.
    case headerTooTall
    /// A row that should stay whole is higher than a page and is cut between its lines.
    case rowCut
    /// The heading above a row is too high to be repeated after the page break.
    case headingNotRepeated
    /// Not all numbers and names of a row that continues have room to be repeated.
    case rowNotRepeated
    /// A heading stands alone, because no line of its table or text fits on the page below it.
    case headingAlone
    /// A heading is higher than a page and continues on the next one.
    case headingCut
    /// A figure is wider than the measure, and is reduced to it.
    case figureNarrowed
    /// A figure with its caption is higher than a page, or than the room that its headings leave, and is printed
    /// smaller.
    case figureShortened
    /// A figure's caption alone is higher than a page: an error.
    case captionTooTall
    /// A line of the cover, counted from 0, has no room even in its smallest type, so the cover's lines are left out:
    /// an error.
    case noRoomOnCover(line: Int)
    /// A line of the back cover has no room even in its smallest type, so its lines are left out: an error.
    case noRoomOnBackCover
    /// The title or the chapter's name has no room in the running head, which is left out: an error.
    case noRoomInRunningHead
    /// The chapter's name has no room on its tab, which is left out: an error.
    case noRoomOnTab
    /// The tabs of so many chapters start again at the page's head, first the tab of this one.
    case tabsBeginAgain
    /// No running head names this part of the level that running heads name, because it neither begins nor ends a page.
    case notInRunningHead
    /// The folio with the words beside it is wider than the type area, and is left out: an error.
    case noRoomForFolio
    /// The heading of the contents leaves no room for an entry: an error.
    case contentsHeadingTooHigh
  }
}

extension TypesettingProblem {
  /// The problem, as one of the back cover where it was one of a line of the cover.
  var onBackCover: TypesettingProblem {
    guard case .noRoomOnCover = fault else { return self }
    return TypesettingProblem(.noRoomOnBackCover, node: node, name: name)
  }
}
