public import Frames
public import Measure

/// Running text (本文): paragraphs one under the other over the measure.
///
/// What a paragraph is lies in its own values: an entry of a list has a label and, where it is nested, an indent; a term
/// keeps with the explanation under it, which is indented; a signature has ``Alignment/end``; what opens with an indent
/// (字下げ) has a `firstIndent`. Of a paragraph that goes on over a page's end two lines stand on either side.
public struct Prose: Hashable, Sendable {
  public var paragraphs: [Paragraph]
  /// Above the first line, unless it stands at the head of a page, and below the last.
  ///
  /// Of two spaces that meet, of blocks or of a block and its first paragraph, the larger counts.
  public var spaceBefore: Length
  public var spaceAfter: Length
  /// Whether a page should not end before it, as before the notes under a table.
  ///
  /// The other way round a paragraph says so
  /// itself: a lead before its table has `keepsWithNext`.
  public var keepsWithPrevious: Bool
  /// Where links to the text lead.
  public var anchor: Anchor?

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
