/// The reason why pages could not be painted, and the step that failed.
public struct PaintError: Error, Hashable, Sendable {
  /// What is wrong.
  public var reason: Reason
  /// What was being done.
  public var step: Step
  /// The text that was being drawn; nil where something else was.
  public var text: Text?
  /// The drawing library's own words; empty where it gave none.
  public var words = ""

  /// The kind of fault; the raw values never change.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// There is no page to paint.
    case noPages = "no-pages"
    /// The page has more pixels than the drawing library can take.
    case tooLarge = "too-large"
    /// The drawing library refuses a text.
    case refusedText = "refused-text"
    /// The drawing library refuses a font, because the font's file is damaged.
    case refusedFont = "refused-font"
    /// A text has no glyph in any font, not even a replacement mark, which an archived or accessible PDF may not have.
    case noGlyph = "no-glyph"
    /// There is not enough memory.
    case noMemory = "no-memory"
    /// The drawing library failed for another reason.
    case drawing
  }

  /// The step of painting that failed; pages are counted from 1.
  public enum Step: Hashable, Sendable {
    /// Opening a file in memory.
    case opening(Kind)
    /// Making the surface for a page of so many pixels.
    case makingPage(width: Int, height: Int)
    /// Drawing a page; nil where its number is not known to the step.
    case drawingPage(Int?)
    /// Writing a finished page into the file.
    case writingPage(Int)
    /// Drawing what was still pending at the end of the file.
    case drawingRest
    /// Writing the end of the file.
    case finishing(Kind)
    /// Compressing the pixels of a PNG.
    case encodingPNG
  }

  /// The kind of file that is painted.
  public enum Kind: String, Hashable, Sendable {
    case pdf = "PDF"
    case svg = "SVG"
  }

  /// A text and the family of the font in which it was drawn.
  public struct Text: Hashable, Sendable {
    /// The characters.
    public var text: String
    /// The family of the font that draws them.
    public var family: String
  }
}
