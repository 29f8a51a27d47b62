public import Frames
public import Measure

/// Running text (本文): paragraphs one below the other over the measure.
///
/// The values of a paragraph tell its kind: an entry of a list has a label and, where it is nested, an indent; a term
/// keeps with the explanation below it, which is indented; a signature has ``/LineComposition/Alignment/end``; a paragraph that begins
/// with an indent (字下げ) has a `firstIndent`. A paragraph that continues on the next page has at least two lines on
/// either side.
public struct Prose: Hashable, Sendable {
  /// The paragraphs, in order.
  public var paragraphs: [Paragraph]
  /// The space above the first line, unless it stands at the head of a page.
  ///
  /// Of two spaces that meet, of blocks or of a block and its first paragraph, the larger one counts.
  public var spaceBefore: Length
  /// The space below the last line.
  public var spaceAfter: Length
  /// Whether a page should not end before the block, as before the notes under a table.
  ///
  /// A paragraph that must not be the last of its page has `keepsWithNext` instead, as a lead before its table.
  public var keepsWithPrevious: Bool
  /// The anchor to which links to the text lead; nil for none.
  public var anchor: Anchor?

  /// Makes running text of paragraphs.
  public init(
    _ paragraphs: [Paragraph], spaceBefore: Length = .zero, spaceAfter: Length = .zero,
    keepsWithPrevious: Bool = false, anchor: Anchor? = nil
  ) {
    self.paragraphs = paragraphs
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.keepsWithPrevious = keepsWithPrevious
    self.anchor = anchor
  }
}
