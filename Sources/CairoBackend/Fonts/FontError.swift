public import Frames

/// The reason why a font cannot be used, and the file.
public struct FontError: Error, Hashable, Sendable {
  /// What is wrong.
  public var reason: Reason
  /// The font file; nil where a layout asks for a face for which no file is listed.
  public var path: String? = nil

  /// The kind of fault, with the values that its message needs.
  public enum Reason: Hashable, Sendable {
    /// There is no such file; the value is the system's error number (`errno`).
    case missing(Int32)
    /// The file exists and cannot be read; the value is the system's error number.
    case unreadable(Int32)
    /// The file is no font, is broken, or has no face of that index.
    case noFace(index: Int)
    /// There is not enough memory to open it.
    case noMemory
    /// The file lacks a table that drawing needs.
    case missingTable(String)
    /// The family names in the file differ from that of its entry.
    case familyDiffers(listed: String, own: [String])
    /// The file is bold and its entry says regular, or the reverse; `own` is a number of OpenType, where 400 is
    /// regular.
    case weightDiffers(listed: Weight, own: Int)
    /// The file is another version of the font than the listed one: its list of tables has another sum.
    case anotherVersion
    /// Two entries have the same family and weight.
    case listedTwice(family: String, Weight)
    /// A layout asks for a family that is not listed.
    case unknownFamily(String, listed: [String])
    /// A layout asks for a weight in which the family is not listed.
    case unknownWeight(family: String, Weight, listed: [Weight])
  }
}
