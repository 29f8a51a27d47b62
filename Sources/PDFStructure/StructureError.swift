/// The reasons why a PDF could not be written.
public enum StructureError: Error, Hashable, Sendable {
  /// Links or bookmarks lead to anchors of these names, which stand on no page.
  case anchorsMissing([String])
  /// The file at the path is no ICC profile.
  case noProfile(path: String)
  /// The file at the path is an ICC profile of a kind that no output intent can have.
  case unfitProfile(path: String)
  /// The ICC profile in the file is not that of a press, or its colours are not inks.
  case notOfPress(path: String)
  /// The book's ink of that name has no mixture for a press.
  case inkWithoutSeparation(String)
  /// The ink of that name is not black, and the profile is one of black ink alone.
  case inkBesideProfile(String, profile: String)
  /// Pictures have colours, and the profile of that name has no red, green and blue.
  case colourBesideProfile(String)
  /// The painted file has another number of pages than the document.
  case pagesDiffer(painted: Int, found: Int)
  /// A page, counted from 1, is not what the log of the painting says, so tags would be wrong.
  case pageDiffers(Int, Difference)
  /// The painted file does not have the form that Cairo writes: an object by its number, or nil for the index or the
  /// page tree.
  case unreadable(object: Int?)

  /// The difference between a page and the log of its painting, in which every painted thing lies in a stamp.
  public enum Difference: Hashable, Sendable {
    /// A stamp lies within a stamp.
    case stampInStamp
    /// The page has more stamps than were painted.
    case moreStamps(than: Int)
    /// The page has fewer stamps than were painted.
    case fewerStamps(painted: Int, found: Int)
    /// The stamp of that number, counted from 1, is content where an artifact was painted, or the other way round.
    case otherKind(stamp: Int)
    /// A mark is closed that was not open.
    case closedTwice
    /// A mark is open at the end of the page.
    case neverClosed
    /// A colour has not three shares.
    case inkWithoutThreeShares
    /// An operator of the content paints outside all stamps.
    case paintsOutside(operator: String)
    /// The content holds an image within itself, which Cairo does not write.
    case inlineImage
  }
}
