/// The mark of neighbouring items of a page that belong together, which become one marked piece of content in a PDF.
public struct Stamp: Hashable, Sendable {
  private var small: SmallBelonging
  /// What the items are besides; nil for nearly all, so that the hundreds of thousands of stamps of a long book take
  /// little memory.
  private var more: More?

  /// The element or the artifact that the items are a part of.
  public var belonging: Belonging { more?.belonging ?? small.belonging }
  /// The text to be read and copied in place of the glyphs: where several glyphs show one text, or a character is
  /// unknown to readers; nil where the glyphs tell it.
  public var text: String? { more?.text }
  /// Whether nothing is painted, so that the text is all there is.
  public var isUnseen: Bool { more?.isUnseen ?? false }
  /// What the items are besides their element's text; see ``Placed/inline``.
  public var inline: Inline? { more?.inline }
  /// The page of the book on which the items stand, where a sheet carries several; see ``Frame/page``.
  public var page: Int? { more?.page }

  /// Makes the mark for items of one element or artifact.
  public init(
    _ belonging: Belonging, text: String? = nil, inline: Inline? = nil, page: Int? = nil, isUnseen: Bool = false
  ) {
    let small = SmallBelonging(belonging)
    self.small = small ?? .none
    if small == nil || text != nil || inline != nil || page != nil || isUnseen {
      more = More(belonging: belonging, text: text, inline: inline, page: page, isUnseen: isUnseen)
    }
  }

  private final class More: Hashable, Sendable {
    let belonging: Belonging
    let text: String?
    let inline: Inline?
    let page: Int?
    let isUnseen: Bool

    init(belonging: Belonging, text: String?, inline: Inline?, page: Int?, isUnseen: Bool) {
      (self.belonging, self.text, self.inline, self.page) = (belonging, text, inline, page)
      self.isUnseen = isUnseen
    }

    static func == (a: More, b: More) -> Bool {
      a.belonging == b.belonging && a.text == b.text && a.inline == b.inline && a.page == b.page
        && a.isUnseen == b.isUnseen
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(belonging)
      hasher.combine(text)
      hasher.combine(inline)
      hasher.combine(page)
      hasher.combine(isUnseen)
    }
  }
}
