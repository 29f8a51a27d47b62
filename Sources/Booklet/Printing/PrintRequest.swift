public import Imposition
public import Measure

/// How pages go on paper.
public struct PrintRequest: Sendable {
  public var form: Form
  /// The edge about which sheets are turned; nil for the short one, and for leaves for the one along their spine.
  public var flip: Imposition.Flip?
  /// The paper of sheets; nil for the smallest that has room.
  public var paper: Paper?
  /// The thickness of a leaf, for creep and for a spine; nil where neither is asked for.
  public var leaf: Length?
  /// The thickness of the cover's leaf.
  public var coverLeaf: Length?
  /// The width of the spine, where it is not worked out.
  public var spine: Length?
  public var marks: Set<PrinterMark>
  /// How far tints run beyond the trim; nil for what the layout says.
  public var bleed: Length?
  /// Where the pages come from, for what is printed beside them.
  public var origin: Origin

  public init(
    _ form: Form = .pages, flip: Imposition.Flip? = nil, paper: Paper? = nil, leaf: Length? = nil,
    coverLeaf: Length? = nil, spine: Length? = nil,
    marks: Set<PrinterMark> = [], bleed: Length? = nil, origin: Origin = Origin()
  ) {
    self.form = form
    self.flip = flip
    self.paper = paper
    self.leaf = leaf
    self.coverLeaf = coverLeaf
    self.spine = spine
    self.marks = marks
    self.bleed = bleed
    self.origin = origin
  }

  /// Whether pages stand on sheets, on both sides of which they are read.
  var isOnSheets: Bool { if case .imposed = form { true } else { false } }

  /// What is printed.
  public enum Form: Hashable, Sendable {
    /// Page by page.
    case pages
    /// Pages on sheets.
    case imposed(Imposition)
    /// The outside of the cover in one piece, with its spine.
    case cover(Imposition.Binding)
    /// One sheet that shows whether the printer turns the paper as it should, with what is to be set in the print dialogue.
    case trial(Imposition)
  }

  /// What a slug says of where pages come from.
  public struct Origin: Hashable, Sendable {
    /// The book's file, and its SHA-256.
    public var file: String
    public var sha256: String
    /// The program's version.
    public var version: String

    public init(file: String = "", sha256: String = "", version: String = "") {
      self.file = file
      self.sha256 = sha256
      self.version = version
    }
  }
}
