public import Frames
public import Measure
public import Provenance

/// What stands outside the type area on every page: running head (柱), folio (ノンブル), thumb index (つめ).
public struct Furniture: Hashable, Sendable {
  /// The running head; nil for none.
  public var runningHead: RunningHead?
  /// The folio; nil for none.
  public var folio: FolioDesign?
  /// The thumb index; nil for none.
  public var thumbIndex: ThumbIndex?
  /// The line above a table that continues from the page before; nil for none.
  public var signpost: Signpost?

  /// Makes the furniture of a page, without a signpost.
  public init(runningHead: RunningHead? = nil, folio: FolioDesign? = nil, thumbIndex: ThumbIndex? = nil) {
    self.runningHead = runningHead
    self.folio = folio
    self.thumbIndex = thumbIndex
  }

  /// The book's title and the chapter's short name at the outer edge, above the type area.
  ///
  /// Where they have no room beside each other on one line, they are set smaller, and then on several lines that grow
  /// towards the page's head.
  public struct RunningHead: Hashable, Sendable {
    /// The book's title; empty for none.
    public var title: String
    /// The style of the title.
    public var titleStyle: TextStyle
    /// The style of the chapter's name.
    public var chapterStyle: TextStyle
    /// The smallest type size to which the title may shrink.
    public var leastSize: Length
    /// The title's node in the book's outline, so that messages can point at the title.
    public var node: NodeID?
    /// The space between title and name.
    public var gap: Length
    /// Whether the chapter's name is also printed on a page that opens with it as its heading.
    public var repeatsHeading = true
    /// The distance from the baseline to the type area.
    public var distance: Length

    /// Makes a running head with the book's title.
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

  /// A small line above the type area with the heading of a table that continues from the page before.
  public struct Signpost: Hashable, Sendable {
    /// The style of the line; its ink is that of the heading's badge, if there is one.
    public var style: TextStyle
    /// The words behind the heading: （つづき）.
    public var mark: String
    /// The distance from the baseline to the type area.
    public var distance: Length

    /// Makes a signpost whose heading is followed by `mark`.
    public init(style: TextStyle, mark: String, distance: Length) {
      self.style = style
      self.mark = mark
      self.distance = distance
    }
  }

  /// The page number below the type area.
  public struct FolioDesign: Hashable, Sendable {
    /// The words before the number.
    public var prefix: String
    /// The words behind the number.
    public var suffix: String
    /// The style of number and words.
    public var style: TextStyle
    /// The distance from the type area to the baseline.
    public var distance: Length
    /// Whether the folio is in the middle of the type area; otherwise it is at the outer edge.
    public var isCentered: Bool

    /// Makes a folio between the words `prefix` and `suffix`.
    public init(prefix: String, suffix: String, style: TextStyle, distance: Length, isCentered: Bool) {
      self.prefix = prefix
      self.suffix = suffix
      self.style = style
      self.distance = distance
      self.isCentered = isCentered
    }
  }

  /// A dark tab at the fore-edge with the chapter's short name set downwards; each chapter's tab is a step further
  /// down.
  public struct ThumbIndex: Hashable, Sendable {
    /// The size of a tab.
    public var size: Size
    /// The distance from the head of the page to the first chapter's tab.
    public var top: Length
    /// The distance from one chapter's tab to the next, where both are as high as `size`.
    public var step: Length
    /// The style of the names; its ink is that of the letters.
    public var style: TextStyle
    /// The smallest type size to which a name may shrink.
    public var leastSize: Length
    /// The tint of the tabs.
    public var tint: Tint
    /// The names on the tabs of all chapters of the book, printed now or not; a chapter's number is its place in this
    /// list.
    public var names: [String] = []
    /// The tints of these tabs; empty where all have `tint`.
    public var tints: [Tint] = []

    /// Makes a thumb index with tabs of one size and look, still without ``names``.
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
