/// The mark of neighbouring items of a page that belong together, which become one marked piece of content in a PDF.
public struct Stamp: Hashable, Sendable {
  /// The element or the artifact that the items are a part of.
  public var belonging: Belonging
  /// The text to be read and copied in place of the glyphs: where several glyphs show one text, or a character is
  /// unknown to readers; nil where the glyphs tell it.
  public var text: String?
  /// Whether nothing is painted, so that the text is all there is.
  public var isUnseen = false
  /// What the items are besides their element's text; see ``Placed/inline``.
  public var inline: Inline?
  /// The page of the book on which the items stand, where a sheet carries several; see ``Frame/page``.
  public var page: Int?

  /// Makes the mark for items of one element or artifact.
  public init(_ belonging: Belonging, text: String? = nil, inline: Inline? = nil, page: Int? = nil) {
    self.belonging = belonging
    self.text = text
    self.inline = inline
    self.page = page
  }
}
