public import Frames

/// Why a font cannot be used, and in which file.
public struct FontError: Error, Hashable, Sendable {
  public var reason: Reason
  /// The file concerned; nil where a layout asked for a face that no file is listed for.
  public var path: String? = nil

  /// What is wrong, with what is needed to say it.
  public enum Reason: Hashable, Sendable {
    /// There is no such file; the system's number for it (`errno`).
    case missing(Int32)
    /// The file is there and cannot be read; the system's number for it.
    case unreadable(Int32)
    /// The file is no font, is broken, or has no face of that index.
    case noFace(index: Int)
    /// There is not enough memory to open it.
    case noMemory
    /// The file lacks a table without which nothing can be drawn.
    case missingTable(String)
    /// The file bears other family names than its entry.
    case familyDiffers(listed: String, own: [String])
    /// The file is bold and its entry says regular, or the other way round; `own` as OpenType counts, 400 is regular.
    case weightDiffers(listed: Weight, own: Int)
    /// The file is another version of the font than the listed one: its list of tables has another sum.
    case anotherVersion
    /// Two entries claim the same family and weight.
    case listedTwice(family: String, Weight)
    /// A layout asks for a family that is not listed.
    case unknownFamily(String, listed: [String])
    /// A layout asks for a weight in which the family is not listed.
    case unknownWeight(family: String, Weight, listed: [Weight])
  }
}
