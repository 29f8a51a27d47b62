// Typesetting: from blocks and a page's geometry to pages.
//
// Enters: headings, running text and tables as blocks, the measures of page and table, a `TextShaper`. Leaves: finished
// `PageFrame`s. `Table/` composes cells, breaks a table into fragments, places them and rules them; `Prose/` tells
// where running text may be divided; `Page/` stacks blocks into columns and pages and adds running heads and folios. A
// line is made knowing only its measure; pages are made of finished lines. This module must not know what the tables
// are about: no city, no department, no file.

public import Frames
public import LineComposition
public import Measure
public import Provenance

/// The look of a text: face, leading, alignment, ink and line rules.
public struct TextStyle: Hashable, Sendable {
  /// The face in its size.
  public var face: FontFace
  /// The distance from one baseline to the next (行送り).
  public var leading: Length
  /// The position of the lines on their measure.
  public var alignment: Alignment
  /// The space added between characters (字間) where every line has room for it.
  public var tracking: Length
  /// The tint in which the text is printed.
  public var ink: Tint
  /// The rules by which lines are broken, spaced and adjusted.
  public var rules: LineRules

  /// Makes a style of a face and a leading: black, flush left and without tracking unless given otherwise.
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

/// A text and the way in which it is set.
public struct Paragraph: Hashable, Sendable {
  /// The characters, with their marks (``/LineComposition/MarkKinds``) and line breaks.
  public var text: String
  /// The look of the text.
  public var style: TextStyle
  /// The label before the first line: ・, ①, a caption; nil for none.
  public var label: Label?
  /// The distance from the cell's inner edge to the label, or to the text without a label.
  public var indent: Length
  /// The indent of all lines after the first, in a text without a label (折返し).
  public var turnover: Length
  /// The indent of the first line, in a text without a label (字下げ).
  public var firstIndent: Length
  /// The distance from the ends of the lines to the right edge (字上げ), as for a signature that is set flush right.
  public var endIndent: Length
  /// The space above the first line, unless it stands at the head of its cell.
  public var spaceBefore: Length
  /// Whether a page should not end behind the paragraph, as behind an entry before the list nested in it.
  public var keepsWithNext: Bool
  /// The element to which the text belongs.
  public var element: ElementID
  /// The node of the text that the paragraph shows, so that messages can point at the text; nil for what the layout
  /// adds.
  public var node: NodeID?
  /// The name for messages, where it is not the name of the row in which the text stands.
  public var name: String
  /// The anchor to which the whole text leads when it is clicked; nil for none.
  public var target: Anchor?
  /// Whether the text is the folio of the page of its target, which is filled in when it is known.
  public var isFolio = false
  /// The parts of the text that are links, in order.
  public var links: [TextLink] = []

  /// Makes a paragraph without label, indents and spaces unless they are given.
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

  /// A hanging label; all lines of the text begin to the right of its room.
  public struct Label: Hashable, Sendable {
    /// The characters of the label.
    public var text: String
    /// The look of the label.
    public var style: TextStyle
    /// The room that the label takes.
    public var width: LabelWidth
    /// The element of the label; nil where the label belongs to the paragraph's element.
    public var element: ElementID?

    /// Makes a label that takes a certain room.
    public init(_ text: String, style: TextStyle, width: LabelWidth, element: ElementID? = nil) {
      self.text = text
      self.style = style
      self.width = width
      self.element = element
    }
  }

  /// A part of the text that leads to an anchor when it is clicked.
  public struct TextLink: Hashable, Sendable {
    /// The range of the part in the text, in characters (Unicode scalars).
    public var characters: Range<Int>
    /// The anchor to which the part leads.
    public var target: Anchor

    /// Makes a link from a range of characters to `target`.
    public init(_ characters: Range<Int>, to target: Anchor) {
      self.characters = characters
      self.target = target
    }
  }

  /// The room that a label takes.
  public enum LabelWidth: Hashable, Sendable {
    /// A fixed width; a label that is wider takes its own width.
    case fixed(Length)
    /// The label's own width, and a gap behind it.
    case natural(gap: Length)
  }
}
