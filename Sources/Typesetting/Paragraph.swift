// Typesetting: blocks and a page's geometry in, pages out.
//
// Enters: headings, running text and tables as blocks, the measures of page and table, a `TextShaper`. Leaves:
// `PageFrame`s, finished. `Table/` composes cells, breaks a table into fragments, places them and rules them; `Prose/`
// knows where running text may be parted; `Page/` stacks blocks into columns and pages and adds running heads and folios. Lines are made knowing only their measure; pages are made of finished lines. This
// module must not know what the tables are about: no city, no department, no file.

public import Frames
public import LineComposition
public import Measure
public import Provenance

/// How a text looks.
public struct TextStyle: Hashable, Sendable {
  public var face: FontFace
  /// From one baseline to the next (行送り).
  public var leading: Length
  public var alignment: Alignment
  /// Between the characters (字間) of a line that has room for it.
  public var tracking: Length
  public var ink: Tint
  /// How lines are broken, spaced and adjusted.
  public var rules: LineRules

  public init(
    face: FontFace, leading: Length, alignment: Alignment = .start, tracking: Length = .zero, ink: Tint = .black,
    rules: LineRules = LineRules()
  ) {
    self.face = face
    self.leading = leading
    self.alignment = alignment
    self.tracking = tracking
    self.ink = ink
    self.rules = rules
  }
}

/// A text and how it is to be set.
public struct Paragraph: Hashable, Sendable {
  public var text: String
  public var style: TextStyle
  /// What hangs before the first line: ・, ①, a caption.
  public var label: Label?
  /// From the cell's inner edge to the label.
  public var indent: Length
  /// How much further to the right the lines after the first begin, where no label hangs (折返し).
  public var turnover: Length
  /// How much further to the right the first line begins, where no label hangs (字下げ).
  public var firstIndent: Length
  /// From the lines' ends to the right edge (字上げ), as a signature has it that is set flush right.
  public var endIndent: Length
  /// Above the first line, unless it stands at the head of its cell.
  public var spaceBefore: Length
  /// Whether a page should not end behind it, as behind an entry before what is nested in it.
  public var keepsWithNext: Bool
  public var element: ElementID
  /// The text of the book that it is, for what is said about it; nil for what the layout adds.
  public var node: NodeID?
  /// What the text is called, where that is not the name of the row it stands in.
  public var name: String
  /// Where it leads when it is clicked, as a whole; nil for nowhere.
  public var target: Anchor?
  /// Whether its text is the folio of the page on which its target stands: it is filled in when that is known.
  public var isFolio = false
  /// The parts of its text that lead somewhere, in order.
  public var links: [TextLink] = []

  public init(
    _ text: String, style: TextStyle, label: Label? = nil, indent: Length = .zero, turnover: Length = .zero,
    firstIndent: Length = .zero, endIndent: Length = .zero, spaceBefore: Length = .zero, keepsWithNext: Bool = false,
    element: ElementID = ElementID(0), node: NodeID? = nil, name: String = ""
  ) {
    self.text = text
    self.style = style
    self.label = label
    self.indent = indent
    self.turnover = turnover
    self.firstIndent = firstIndent
    self.endIndent = endIndent
    self.spaceBefore = spaceBefore
    self.keepsWithNext = keepsWithNext
    self.element = element
    self.node = node
    self.name = name
  }

  /// A hanging label: the lines of the text begin `width` to the right of it.
  public struct Label: Hashable, Sendable {
    public var text: String
    public var style: TextStyle
    public var width: LabelWidth
    /// The element that the label is; nil where it is a part of the paragraph's.
    public var element: ElementID?

    public init(_ text: String, style: TextStyle, width: LabelWidth, element: ElementID? = nil) {
      self.text = text
      self.style = style
      self.width = width
      self.element = element
    }
  }

  /// A part of the text that leads to an anchor when it is clicked.
  public struct TextLink: Hashable, Sendable {
    /// Its characters (Unicode scalars) in the text.
    public var characters: Range<Int>
    public var target: Anchor

    public init(_ characters: Range<Int>, to target: Anchor) {
      self.characters = characters
      self.target = target
    }
  }

  /// How much room a label takes.
  public enum LabelWidth: Hashable, Sendable {
    case fixed(Length)
    /// As wide as it is, and this much more.
    case natural(gap: Length)
  }
}
