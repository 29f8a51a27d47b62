/// What a PDF promises to be.
public enum Standard: String, Hashable, Sendable, CaseIterable {
  /// Nothing: no tags, no profile; links, bookmarks and metadata all the same.
  case none
  /// PDF/UA-1 (ISO 14289-1): read out by screen readers.
  case ua
  /// PDF/A-2a (ISO 19005-2): kept for decades.
  case a2a = "a-2a"
  /// Both at once.
  case both
  /// PDF/X-4 (ISO 15930-7) for a printing shop, and both others at once; without links, which no file for the press may
  /// have.
  case x4 = "x-4"

  /// Whether the text has a structure, for which the pages must be painted with stamps.
  public var isTagged: Bool { self != .none }
  var isAccessible: Bool { self == .ua || self == .both || self == .x4 }
  /// Whether the colours must be those of a profile in the file.
  public var isArchival: Bool { self == .a2a || self == .both || self == .x4 }
  /// Whether the file is for a press: its colours are inks on paper.
  public var isForPress: Bool { self == .x4 }
}
