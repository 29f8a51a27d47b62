/// Why a PDF could not be furnished.
///
/// The reason is open: a later version may know more of them, so a `switch` over it needs a `default`.
public struct StructureError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of thing is wrong.
  public struct Reason: Hashable, Sendable {
    public let name: String

    /// A link or a bookmark leads to an anchor that stands on no page.
    public static let anchorMissing = Reason(name: "anchor-missing")
    /// The file is no ICC profile that a PDF can name as its output intent.
    public static let profileUnusable = Reason(name: "profile-unusable")
    /// What was painted is not what the log of the painting says: any tree built upon it would be wrong.
    public static let stampsDiffer = Reason(name: "stamps-differ")
    /// There is not enough memory.
    public static let noMemory = Reason(name: "no-memory")
    /// The library that reads and writes PDFs gave up; the message has its words.
    public static let library = Reason(name: "pdf-library")
  }

  public var reason: Reason
  /// What is wrong, as a sentence without full stop.
  public var message: String

  public var description: String { message }
}
