public import Frames
public import Measure
public import Provenance

/// A picture (図版) in the middle of the measure, and its caption under it, kept together.
public struct Figure: Hashable, Sendable {
  public var picture: PictureID
  /// As large as the picture is by itself; only the proportion counts where a width is asked for.
  public var naturalSize: Size
  /// How wide it is to be, and never wider than the measure; nil for as wide as it is by itself.
  public var width: Length?
  /// What stands under it, each line in the middle.
  public var caption: Paragraph?
  /// Between the two.
  public var captionGap: Length
  /// Above the picture, unless it stands at the head of a page, and below it or its caption.
  public var spaceBefore: Length
  public var spaceAfter: Length
  public var element: ElementID
  /// The text of the book that says what it shows, for what is said about it.
  public var node: NodeID?

  public init(
    _ picture: PictureID, naturalSize: Size, width: Length? = nil, caption: Paragraph? = nil,
    captionGap: Length = .zero, spaceBefore: Length = .zero, spaceAfter: Length = .zero, element: ElementID,
    node: NodeID? = nil
  ) {
    self.picture = picture
    self.naturalSize = naturalSize
    self.width = width
    self.caption = caption
    self.captionGap = captionGap
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.element = element
    self.node = node
  }
}
