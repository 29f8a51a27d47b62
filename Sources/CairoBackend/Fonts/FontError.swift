/// Why a font cannot be used, in which file, and what to do.
///
/// The reason is open: a later version may know more of them, so a `switch` over it needs a `default`.
public struct FontError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of thing is wrong.
  public struct Reason: Hashable, Sendable {
    public let name: String

    /// There is no such file.
    public static let missing = Reason(name: "missing")
    /// The file is there and cannot be read.
    public static let unreadable = Reason(name: "unreadable")
    /// The file is no font, is broken, or has no face of that index.
    public static let notAFont = Reason(name: "not-a-font")
    /// There is not enough memory to open it.
    public static let noMemory = Reason(name: "no-memory")
    /// The file bears another family name than its entry.
    public static let familyDiffers = Reason(name: "family-differs")
    /// The file is bold and its entry says regular, or the other way round.
    public static let weightDiffers = Reason(name: "weight-differs")
    /// Two entries claim the same family and weight.
    public static let listedTwice = Reason(name: "listed-twice")
    /// A layout asks for a family that is not listed.
    public static let unknownFamily = Reason(name: "unknown-family")
    /// A layout asks for a weight in which the family is not listed.
    public static let unknownWeight = Reason(name: "unknown-weight")
  }

  public var reason: Reason
  /// The file concerned; nil where a layout asked for a face that no file is listed for.
  public var path: String?
  /// What is wrong, as a sentence without full stop.
  public var message: String
  /// What to do about it, likewise.
  public var remedy: String

  public var description: String { "\(message) (\(remedy))" }
}
