/// Why a PDF could not be furnished.
public enum StructureError: Error, Hashable, Sendable {
  /// Links or bookmarks lead to anchors of these names, which stand on no page.
  case anchorsMissing([String])
  /// The file at the path is no ICC profile.
  case noProfile(path: String)
  /// The file at the path is an ICC profile of a kind that no output intent can have.
  case unfitProfile(path: String)
  /// The file at the path is an ICC profile of something else than a press, or of one whose colours are not inks.
  case notOfPress(path: String)
  /// What the ink of that name is on a press is not said.
  case inkWithoutSeparation(String)
  /// The ink of that name is none of those of the profile, which is one of black ink alone.
  case inkBesideProfile(String, profile: String)
  /// Pictures have colours, and the profile that is called so has no red, green and blue.
  case colourBesideProfile(String)
  /// Other pages are there than were painted.
  case pagesDiffer(painted: Int, found: Int)
  /// A page, counted from 1, is not what the log of the painting says: any tree built upon it would be wrong.
  case pageDiffers(Int, Difference)
  /// The painted file is not as Cairo writes files: an object of it by its number, or what leads to objects.
  case unreadable(object: Int?)

  /// How a page differs from the log of its painting, in which each thing painted lies in a stamp.
  public enum Difference: Hashable, Sendable {
    case stampInStamp
    case moreStamps(than: Int)
    case fewerStamps(painted: Int, found: Int)
    /// The stamp of that number, counted from 1, is content where an artifact was painted, or the other way round.
    case otherKind(stamp: Int)
    case closedTwice
    case neverClosed
    case inkWithoutThreeShares
    /// An operator of PDF paints outside all stamps.
    case paintsOutside(operator: String)
    case inlineImage
  }
}
