/// The standard that a PDF complies with.
public enum Standard: String, Hashable, Sendable, CaseIterable {
  /// None: no tags and no profile, but links, bookmarks and metadata.
  case none
  /// PDF/UA-1 (ISO 14289-1), for screen readers.
  case ua
  /// PDF/A-2a (ISO 19005-2), for archives.
  case a2a = "a-2a"
  /// PDF/UA-1 and PDF/A-2a.
  case both
  /// PDF/X-4 (ISO 15930-7) for a printing shop, with PDF/UA-1 and PDF/A-2a; without links, which files for the press
  /// may not have.
  case x4 = "x-4"

  /// Whether the text has a structure; then the pages must be painted with stamps.
  public var isTagged: Bool { self != .none }
  var isAccessible: Bool { self == .ua || self == .both || self == .x4 }
  /// Whether the file holds a profile for its colours.
  public var isArchival: Bool { self == .a2a || self == .both || self == .x4 }
  /// Whether the file is for a press: its colours are inks on paper.
  public var isForPress: Bool { self == .x4 }
}
