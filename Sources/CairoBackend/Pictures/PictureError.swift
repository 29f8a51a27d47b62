/// Why a picture cannot be used.
public struct PictureError: Error, Hashable, Sendable {
  public var reason: Reason
  /// The line of an SVG, from 1; nil where none is to blame.
  public var line: Int?
  /// The reading library's own words; empty where it said nothing.
  public var words = ""

  public init(_ reason: Reason, line: Int? = nil, words: String = "") {
    self.reason = reason
    self.line = line
    self.words = words
  }

  /// What kind of thing is wrong.
  public enum Reason: Hashable, Sendable {
    /// The bytes are no PNG, no JPEG and no SVG.
    case unknownKind
    /// It ends too early, or what stands in it cannot be read.
    case damaged
    /// Its file is larger than ``PictureLimits/bytes``.
    case tooManyBytes
    /// It has more pixels than ``PictureLimits`` allow.
    case tooManyPixels(width: Int, height: Int)
    /// A JPEG with four inks.
    case fourInks
    /// A JPEG that a PDF cannot hold as it is: lossless, arithmetic, or of more than 8 bits.
    case unusualJPEG
    /// An SVG that does not say how large it is, or says a size that cannot be drawn.
    case withoutSize
    /// An SVG with a script, or with an attribute that holds one.
    case script(String)
    /// An SVG that refers to something outside of itself.
    case outside(String)
    /// An SVG whose document type declares entities.
    case entities
    /// An SVG with text, which would be drawn in whatever fonts a machine has.
    case text
    /// An SVG that looks different for readers of different languages.
    case language
    /// An SVG that holds a picture in it that cannot be used.
    case innerPicture
  }
}

/// How large pictures may be; whatever is larger is refused before a pixel of it is decoded.
public enum PictureLimits {
  /// Of a file.
  public static let bytes = 64 << 20
  /// Across times down: 600 to the inch on a page of A3.
  public static let pixels = 100_000_000
  /// Across, or down: more than that Cairo cannot hold.
  public static let side = 32_767
  /// Of an SVG, in its own pixels, 96 to the inch.
  static let drawnSide = 10_000.0
}
