public import Frames
public import Measure
public import Provenance

/// What pages are made of, in order.
public enum Block: Hashable, Sendable {
  /// Kept with the block that follows it.
  case heading(Heading)
  case prose(Prose)
  case figure(Figure)
  case table(TableGrid, TableStyle)
}

/// A heading over the whole measure: a badge, a title, a rule.
public struct Heading: Hashable, Sendable {
  public var title: Paragraph
  public var badge: Badge?
  /// Above the title, unless it stands at the head of a page.
  public var spaceBefore: Length
  public var spaceAfter: Length
  /// Under the title, across the measure, `ruleDistance` below its last line.
  public var rule: Rule?
  public var ruleDistance: Length
  /// Where bookmarks and links to the heading lead.
  public var anchor: Anchor?

  public init(
    title: Paragraph, badge: Badge? = nil, spaceBefore: Length = .zero, spaceAfter: Length = .zero, rule: Rule? = nil,
    ruleDistance: Length = .zero, anchor: Anchor? = nil
  ) {
    self.title = title
    self.badge = badge
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.rule = rule
    self.ruleDistance = ruleDistance
    self.anchor = anchor
  }

  /// A number on a square, level with the title's first line; a long number widens it, and one that takes half of the
  /// measure is set smaller.
  public struct Badge: Hashable, Sendable {
    public var text: String
    public var style: TextStyle
    /// The square's side, or the height where the number needs more width; and the distance to the title.
    public var side: Length
    public var gap: Length
    public var tint: Tint
    /// The element that the number is; nil where it is a part of the title's.
    public var element: ElementID?

    public init(text: String, style: TextStyle, side: Length, gap: Length, tint: Tint) {
      self.text = text
      self.style = style
      self.side = side
      self.gap = gap
      self.tint = tint
    }
  }
}

/// What begins on a new page, and has a name that running heads and the contents give; further names where parts run on
/// within it.
public struct Chapter: Hashable, Sendable {
  public var name: String
  /// What it is called in running heads, on tabs and in file names.
  public var shortName: String
  /// The text of the book that the name is, for what is said about it.
  public var node: NodeID?
  /// The chapter's place in the whole book, from 1: how far down its thumb index stands.
  public var number: Int
  public var anchor: Anchor
  public var blocks: [Block]
  /// The chapter's link in the contents.
  public var contentsLink: ElementID
  /// The link that leads from each of its pages back to the contents; nil for none.
  public var backLink: ElementID?
  /// The folio of the page on which `folioBlock` begins; nil counts on from the chapter before.
  public var firstFolio: Int?
  public var folioBlock = 0
  public var columns: Columns
  /// What stands in running heads from some block on, in order; before the first of them the chapter's own name.
  public var names: [Name]
  /// Whose tab stands on the pages from some block on, in order; before the first of them the chapter's own.
  public var tabs: [Tab]
  /// The headings, by their blocks, before which a page begins where what stands before them takes more than half of one:
  /// what is written at the head of a part, which the first part in it then follows.
  public var gentleStarts: [Int]
  public var numbering: PageNumbering
  /// Whether the chapter's number is the place of a tab; what stands before and behind the body has none.
  public var hasTab: Bool
  /// Whether it tells what the booklet holds, as the contents do, and its pages are theirs: a chart, a guide.
  public var isFrontPiece = false
  /// Whether folios of other chapters stand in it, which its pages cannot shift: it is made when these are known.
  public var showsFolios = false
  /// How it is parted into pages; nil as the publication says.
  ///
  /// Pages of running text alone look best full, the last one apart (``PageBreaking/firstFit``).
  public var breaking: PageBreaking?

  public init(
    name: String, shortName: String? = nil, node: NodeID? = nil, number: Int, anchor: Anchor, blocks: [Block],
    contentsLink: ElementID = ElementTree.document, firstFolio: Int? = nil, columns: Columns = .one, names: [Name] = [],
    tabs: [Tab] = [], gentleStarts: [Int] = [], numbering: PageNumbering = .body, hasTab: Bool = true,
    breaking: PageBreaking? = nil
  ) {
    self.name = name
    self.shortName = shortName ?? name
    self.node = node
    self.number = number
    self.anchor = anchor
    self.blocks = blocks
    self.contentsLink = contentsLink
    self.firstFolio = firstFolio
    self.columns = columns
    self.names = names
    self.tabs = tabs
    self.gentleStarts = gentleStarts
    self.numbering = numbering
    self.hasTab = hasTab
    self.breaking = breaking
  }

  /// What pages are called from a block on.
  public struct Name: Stretch, Hashable, Sendable {
    /// The block it begins with, its heading, by its place among the chapter's.
    public var block: Int
    public var name: String
    /// What stands in running heads.
    public var shortName: String
    /// The text of the book that it is, for what is said about it.
    public var node: NodeID?
    public var isOuter: Bool

    public init(block: Int, name: String, shortName: String? = nil, node: NodeID? = nil, isOuter: Bool = false) {
      self.block = block
      self.name = name
      self.shortName = shortName ?? name
      self.node = node
      self.isOuter = isOuter
    }
  }

  /// Which tab pages have from a block on.
  public struct Tab: Stretch, Hashable, Sendable {
    public var block: Int
    /// Its place among the thumb index's, from 1.
    public var number: Int
    /// What stands on it where it is that of an outer part; the thumb index has the names of all others.
    public var name: String
    /// The text of the book that the name is, for what is said about it.
    public var node: NodeID?
    public var isOuter: Bool

    public init(block: Int, number: Int, name: String, node: NodeID? = nil, isOuter: Bool = false) {
      self.block = block
      self.number = number
      self.name = name
      self.node = node
      self.isOuter = isOuter
    }
  }

  /// What pages are called on which some of `blocks` stand, in order.
  func names(on blocks: ClosedRange<Int>) -> [Name] {
    let own = Name(block: 0, name: name, shortName: shortName, node: node)
    return (names.first?.block == 0 ? names : [own] + names).standing(on: blocks)
  }

  /// The tabs of pages on which some of `blocks` stand.
  func tabs(on blocks: ClosedRange<Int>) -> [Tab] {
    let own = hasTab ? [Tab(block: 0, number: number, name: shortName, node: node)] : []
    return (tabs.first?.block == 0 ? tabs : own + tabs).standing(on: blocks)
  }

  /// The measure of a block of the chapter on a type area of `width`.
  func measure(ofBlock index: Int, on width: Length) -> Length {
    index < columns.spanningCount(of: blocks.count) ? width : columns.measure(on: width)
  }
}

/// What holds for a chapter's blocks from one on, up to where the next of its kind begins.
public protocol Stretch {
  /// By its place among the chapter's.
  var block: Int { get }
  /// Whether it is that of a part around those that pages are called by: it counts where none of these stands.
  var isOuter: Bool { get }
}

extension Array where Element: Stretch {
  /// Those of which something stands among `blocks`, in order; outer ones only where there are no others.
  fileprivate func standing(on blocks: ClosedRange<Int>) -> [Element] {
    let here = indices.filter { index in
      self[index].block <= blocks.upperBound && (index + 1 == count || self[index + 1].block > blocks.lowerBound)
    }.map { self[$0] }
    let inner = here.filter { !$0.isOuter }
    return inner.isEmpty ? here : inner
  }
}
