/// A piece of a page that is marked as one in a PDF: neighbouring items that belong together.
public struct Stamp: Hashable, Sendable {
  public var belonging: Belonging
  /// What it says, where its glyphs cannot: several of them for one text, or a character that a reader may not know.
  public var text: String?
  /// What it is besides its element's text, see ``Placed/inline``.
  public var inline: Inline?
  /// The page of the book that it stands on, where that is one of several on a sheet, see ``Frame/page``.
  public var page: Int?

  public init(_ belonging: Belonging, text: String? = nil, inline: Inline? = nil, page: Int? = nil) {
    self.belonging = belonging
    self.text = text
    self.inline = inline
    self.page = page
  }
}
