/// Why pages could not be painted.
///
/// The reason is open: a later version may know more of them, so a `switch` over it needs a `default`.
public struct PaintError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of thing is wrong.
  public struct Reason: Hashable, Sendable {
    public let name: String

    /// There is no page to paint.
    public static let noPages = Reason(name: "no-pages")
    /// The page has more pixels than the drawing library can take.
    public static let tooLarge = Reason(name: "too-large")
    /// The drawing library does not take a text.
    public static let refusedText = Reason(name: "refused-text")
    /// The drawing library does not take a font, whose file is damaged.
    public static let refusedFont = Reason(name: "refused-font")
    /// A text has no glyph in any font, not even a mark in its place, which an archived or accessible PDF may not have.
    public static let noGlyph = Reason(name: "no-glyph")
    /// There is not enough memory.
    public static let noMemory = Reason(name: "no-memory")
    /// The drawing library gave up; the message has its words.
    public static let drawing = Reason(name: "drawing")
  }

  public var reason: Reason
  /// What is wrong, as a sentence without full stop.
  public var message: String

  public var description: String { message }
}
