/// The reason why a picture cannot be used.
public struct PictureError: Error, Hashable, Sendable {
  /// What is wrong.
  public var reason: Reason
  /// The line in an SVG, from 1; nil where no line is at fault.
  public var line: Int?
  /// The words of the library that read the picture; empty where it gave none.
  public var words = ""

  /// Makes the error for a reason, at a line of an SVG if there is one.
  public init(_ reason: Reason, line: Int? = nil, words: String = "") {
    self.reason = reason
    self.line = line
    self.words = words
  }

  /// The kind of fault.
  public enum Reason: Hashable, Sendable {
    /// The bytes are not those of a PNG, a JPEG or an SVG.
    case unknownKind
    /// The file ends too early, or a part of it cannot be read.
    case damaged
    /// The file is larger than ``PictureLimits/bytes``.
    case tooManyBytes
    /// The picture has more pixels than ``PictureLimits`` allows.
    case tooManyPixels(width: Int, height: Int)
    /// The picture is a JPEG with four inks.
    case fourInks
    /// The picture is a JPEG that a PDF cannot hold: lossless, arithmetic, or of more than 8 bits.
    case unusualJPEG
    /// The picture is an SVG without a size, or with a size that cannot be drawn.
    case withoutSize
    /// The picture is an SVG with a script: the element, or the attribute that holds it.
    case script(String)
    /// The picture is an SVG that refers to something outside it: the reference.
    case outside(String)
    /// The picture is an SVG whose document type declares entities.
    case entities
    /// The picture is an SVG with text, which would be drawn in the fonts of the machine.
    case text
    /// The picture is an SVG that looks different to readers of different languages.
    case language
    /// The picture is an SVG with an embedded picture that cannot be used.
    case innerPicture
  }
}

/// The largest size of pictures; a larger one is refused before any pixel is decoded.
public enum PictureLimits {
  /// Bytes of a file: 64 MiB.
  public static let bytes = 64 << 20
  /// Pixels in all, across times down: those of an A3 page at 600 to the inch.
  public static let pixels = 100_000_000
  /// Pixels across, or down: the most that Cairo takes.
  public static let side = 32_767
  /// Each side of an SVG in its own pixels, 96 to the inch.
  static let drawnSide = 10_000.0
}
