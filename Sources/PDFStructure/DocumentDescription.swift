public import Dates

/// What a PDF says about itself.
public struct DocumentDescription: Hashable, Sendable {
  public var title: String
  /// Who issues the booklet.
  public var author: String
  public var subject: String
  /// The language of the text, as RFC 3066 names it.
  public var language: String
  /// How its pages, which are sides of sheets, are to be printed; nil where they are pages.
  public var printing: SheetPrinting?
  /// A number of 32 hexadecimal digits or more that only this document has, for files for the press.
  public var identity: String
  /// When it was made; nil is the present moment, and makes every run differ.
  public var date: WrittenDate?

  public init(
    title: String, author: String = "", subject: String = "", language: String = "ja-JP",
    date: WrittenDate? = nil, printing: SheetPrinting? = nil, identity: String = ""
  ) {
    self.identity = identity
    self.printing = printing
    self.title = title
    self.author = author
    self.subject = subject
    self.language = language
    self.date = date
  }
}

/// What a print dialogue is asked to begin with for sheets that lie finished in the file; not all readers heed it.
///
/// - SeeAlso: ISO 32000-1, 12.2.
public enum SheetPrinting: Hashable, Sendable {
  /// Both sides of the paper, turned about its short or its long edge, at full size on paper of just that size.
  case shortEdge, longEdge

  var preferences: [(String, PDFObject)] {
    [
      ("PrintScaling", .name("None")), ("PickTrayByPDFSize", .boolean(true)),
      ("Duplex", .name(self == .shortEdge ? "DuplexFlipShortEdge" : "DuplexFlipLongEdge")),
    ]
  }
}
