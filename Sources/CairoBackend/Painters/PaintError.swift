/// Why pages could not be painted.
public struct PaintError: Error, Hashable, Sendable {
  public var reason: Reason
  public var step: Step
  /// The text that was being drawn; nil where it was something else.
  public var text: Text?
  /// The drawing library's own words; empty where it said nothing.
  public var words = ""

  /// What kind of thing is wrong; the raw values are stable.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// There is no page to paint.
    case noPages = "no-pages"
    /// The page has more pixels than the drawing library can take.
    case tooLarge = "too-large"
    /// The drawing library does not take a text.
    case refusedText = "refused-text"
    /// The drawing library does not take a font, whose file is damaged.
    case refusedFont = "refused-font"
    /// A text has no glyph in any font, not even a mark in its place, which an archived or accessible PDF may not have.
    case noGlyph = "no-glyph"
    /// There is not enough memory.
    case noMemory = "no-memory"
    /// The drawing library gave up.
    case drawing
  }

  /// What was being done, pages being counted from 1.
  public enum Step: Hashable, Sendable {
    case opening(Kind)
    case makingPage(width: Int, height: Int)
    case drawingPage(Int?)
    case writingPage(Int)
    case drawingRest
    case finishing(Kind)
    case encodingPNG
  }

  /// What is painted.
  public enum Kind: String, Hashable, Sendable {
    case pdf = "PDF"
    case svg = "SVG"
  }

  /// A text and the family of the font in which it was drawn.
  public struct Text: Hashable, Sendable {
    public var text: String
    public var family: String
  }
}
