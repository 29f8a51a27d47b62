public import Dates

/// A PDF's statements about itself: title, author, language, date.
public struct DocumentDescription: Hashable, Sendable {
  /// The title of the booklet, shown in a reader's window.
  public var title: String
  /// The issuer of the booklet; empty for none.
  public var author: String
  /// The subject of the booklet; empty for none.
  public var subject: String
  /// The language of the text (RFC 3066): `ja-JP`.
  public var language: String
  /// How the sheets are to be printed, where each page is a side of a sheet; nil where pages are single pages.
  public var printing: SheetPrinting?
  /// At least 32 hexadecimal digits that only this document has; needed in files for the press.
  public var identity: String
  /// The time of making; nil takes the present moment, and then every run writes other bytes.
  public var date: WrittenDate?

  /// Makes the description of a booklet; author, subject and identity are empty unless given.
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

/// The settings with which a print dialogue begins for a file of finished sheets; not all reader programs heed them.
///
/// - SeeAlso: ISO 32000-1, 12.2.
public enum SheetPrinting: Hashable, Sendable {
  /// Both sides of the paper at full size on paper of exactly that size, the sheet turned about its short or its long
  /// edge.
  case shortEdge, longEdge

  var preferences: [(String, PDFObject)] {
    [
      ("PrintScaling", .name("None")), ("PickTrayByPDFSize", .boolean(true)),
      ("Duplex", .name(self == .shortEdge ? "DuplexFlipShortEdge" : "DuplexFlipLongEdge")),
    ]
  }
}
