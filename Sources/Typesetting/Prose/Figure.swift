public import Frames
public import Measure
public import Provenance

/// A picture (図版) in the middle of the measure with its caption below; the two are kept together.
public struct Figure: Hashable, Sendable {
  /// The picture's id in the publication.
  public var picture: PictureID
  /// The picture's own size; where a width is given only its proportions count.
  public var naturalSize: Size
  /// The width asked for, reduced to the measure where it is wider; nil for the picture's own width.
  public var width: Length?
  /// The caption below the picture, its lines centred; nil for none.
  public var caption: Paragraph?
  /// The space between picture and caption.
  public var captionGap: Length
  /// The space above the picture, unless it stands at the head of a page.
  public var spaceBefore: Length
  /// The space below the picture or its caption.
  public var spaceAfter: Length
  /// The element of the figure.
  public var element: ElementID
  /// The node of the text that describes the picture, so that messages can point at the text.
  public var node: NodeID?

  /// Makes a figure of a picture, without caption and spaces unless they are given.
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
