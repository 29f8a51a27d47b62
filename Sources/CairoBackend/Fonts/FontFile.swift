public import Frames

/// One face of a font file, as the font manifest lists it.
public struct FontFile: Hashable, Sendable {
  /// The family that layouts name; the file itself must bear that name too.
  public var family: String
  public var weight: Weight
  /// Where the file is.
  public var path: String
  /// Which face of a collection (`.ttc`), counted from 0; 0 for a file of one face.
  public var faceIndex: Int
  /// Whether the face helps out with characters that the face asked for lacks.
  public var isFallback: Bool
  /// The sum of the face's list of tables (``sumOfTables(of:faceIndex:)``), which tells one version of a font from
  /// another; nil where none is listed, and any version will do.
  public var tables: String?

  public init(
    family: String, weight: Weight, path: String, faceIndex: Int = 0, isFallback: Bool = false, tables: String? = nil
  ) {
    self.family = family
    self.weight = weight
    self.path = path
    self.faceIndex = faceIndex
    self.isFallback = isFallback
    self.tables = tables
  }
}
