public import Frames

/// One face of a font file, as the font manifest lists it.
public struct FontFile: Hashable, Sendable {
  /// The family as layouts name it; the file itself must have that name too.
  public var family: String
  /// Regular or bold; the file's own weight must fit it.
  public var weight: Weight
  /// The path of the file.
  public var path: String
  /// The index of the face in a collection (`.ttc`), from 0; 0 for a file with one face.
  public var faceIndex: Int
  /// Whether the face draws characters that the wanted face lacks.
  public var isFallback: Bool
  /// The sum of the face's list of tables (``sumOfTables(of:faceIndex:)``), which tells one version of a font from
  /// another; nil where none is listed, and any version will do.
  public var tables: String?

  /// Makes the entry of a face in a font file, which is not opened.
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
