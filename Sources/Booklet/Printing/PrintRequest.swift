public import Imposition
public import Measure

/// The settings for putting pages on paper.
public struct PrintRequest: Sendable {
  /// What is printed: pages, sheets, the cover or a trial sheet.
  public var form: Form
  /// The edge about which sheets are turned; nil for the short one, and for leaves, for the one along their spine.
  public var flip: Imposition.Flip?
  /// The paper of sheets; nil for the smallest with room for the pages.
  public var paper: Paper?
  /// The thickness of a leaf of the body, for creep and for the spine; nil where neither is wanted.
  public var leaf: Length?
  /// The thickness of a leaf of the cover; nil for none.
  public var coverLeaf: Length?
  /// The width of the spine; nil to compute it from the leaves.
  public var spine: Length?
  /// The printer's marks (トンボ) around pages or sheets.
  public var marks: Set<PrinterMark>
  /// The width of the bleed (塗り足し); nil for the layout's own.
  public var bleed: Length?
  /// The origin of the pages, which the slug prints.
  public var origin: Origin

  /// A request; by default, pages without marks.
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

  /// Whether pages are imposed on sheets.
  var isOnSheets: Bool { if case .imposed = form { true } else { false } }

  /// What is printed.
  public enum Form: Hashable, Sendable {
    /// Single pages.
    case pages
    /// Pages on sheets (面付け).
    case imposed(Imposition)
    /// The outside of the cover in one piece, with its spine.
    case cover(Imposition.Binding)
    /// A sheet that shows whether the printer turns the paper correctly, with the settings for the print dialogue.
    case trial(Imposition)
  }

  /// The origin of pages, as a slug prints it.
  public struct Origin: Hashable, Sendable {
    /// The name of the book's file; empty for standard input.
    public var file: String
    /// The SHA-256 of the book's file in hexadecimal digits.
    public var sha256: String
    /// The program's version.
    public var version: String

    /// An origin; by default, an unknown one.
    public init(file: String = "", sha256: String = "", version: String = "") {
      self.file = file
      self.sha256 = sha256
      self.version = version
    }
  }
}
