public import Frames
public import Measure
public import Provenance

/// What stands on every page outside the type area: running head (柱), folio (ノンブル), thumb index (つめ).
public struct Furniture: Hashable, Sendable {
  public var runningHead: RunningHead?
  public var folio: FolioDesign?
  public var thumbIndex: ThumbIndex?
  /// What stands above a table that goes on from the page before; nil for nothing.
  public var signpost: Signpost?

  public init(runningHead: RunningHead? = nil, folio: FolioDesign? = nil, thumbIndex: ThumbIndex? = nil) {
    self.runningHead = runningHead
    self.folio = folio
    self.thumbIndex = thumbIndex
  }

  /// The book's title and the chapter's short name at the outer edge, above the type area.
  ///
  /// Where they have no room beside each other on one line they are set smaller, then on several lines that grow towards
  /// the page's head.
  public struct RunningHead: Hashable, Sendable {
    public var title: String
    public var titleStyle: TextStyle
    public var chapterStyle: TextStyle
    /// How small the type may become.
    public var leastSize: Length
    /// The text of the book that the title is, for what is said about it.
    public var node: NodeID?
    /// Between the two.
    public var gap: Length
    /// Whether the chapter's name stands there too on a page that opens with it as its heading.
    public var repeatsHeading = true
    /// From the baseline to the type area.
    public var distance: Length

    public init(
      title: String, titleStyle: TextStyle, chapterStyle: TextStyle, leastSize: Length? = nil, node: NodeID? = nil,
      gap: Length, distance: Length
    ) {
      self.title = title
      self.titleStyle = titleStyle
      self.chapterStyle = chapterStyle
      self.leastSize = leastSize ?? titleStyle.face.size
      self.node = node
      self.gap = gap
      self.distance = distance
    }
  }

  /// The heading under which a table stands that goes on from the page before, in a small line above the type area.
  public struct Signpost: Hashable, Sendable {
    /// Its ink is that of the heading's badge, where it has one.
    public var style: TextStyle
    /// What follows the heading: （つづき）.
    public var mark: String
    /// From the baseline to the type area.
    public var distance: Length

    public init(style: TextStyle, mark: String, distance: Length) {
      self.style = style
      self.mark = mark
      self.distance = distance
    }
  }

  /// The page number under the type area.
  public struct FolioDesign: Hashable, Sendable {
    /// What stands before and behind the number.
    public var prefix: String
    public var suffix: String
    public var style: TextStyle
    /// From the type area to the baseline.
    public var distance: Length
    public var isCentered: Bool

    public init(prefix: String, suffix: String, style: TextStyle, distance: Length, isCentered: Bool) {
      self.prefix = prefix
      self.suffix = suffix
      self.style = style
      self.distance = distance
      self.isCentered = isCentered
    }
  }

  /// A dark tab at the fore-edge that steps down chapter by chapter, with the chapter's short name set down it.
  public struct ThumbIndex: Hashable, Sendable {
    public var size: Size
    /// From the head of the page to the first chapter's tab.
    public var top: Length
    /// From one chapter's tab to the next one's, where both are as high as `size`.
    public var step: Length
    public var style: TextStyle
    /// How small the type may become.
    public var leastSize: Length
    public var tint: Tint
    /// What stands on the tabs of all chapters of the book, also of those that are not printed; a chapter's number is its
    /// place among them.
    public var names: [String] = []
    /// The tints of their tabs, where these are not all alike.
    public var tints: [Tint] = []

    public init(
      size: Size, top: Length, step: Length, style: TextStyle, leastSize: Length? = nil, tint: Tint
    ) {
      self.size = size
      self.top = top
      self.step = step
      self.style = style
      self.leastSize = leastSize ?? style.face.size
      self.tint = tint
    }
  }
}
