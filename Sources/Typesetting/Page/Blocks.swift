public import Frames
public import Measure
public import Provenance

/// A part of a chapter; pages are filled with blocks in order.
public enum Block: Hashable, Sendable {
  /// A heading, kept on a page with the block that follows it.
  case heading(Heading)
  /// Running text.
  case prose(Prose)
  /// A figure with its caption.
  case figure(Figure)
  /// A table and its look.
  case table(TableGrid, TableStyle)
}

/// A heading over the whole measure: a badge, a title and a rule.
public struct Heading: Hashable, Sendable {
  /// The words of the heading.
  public var title: Paragraph
  /// The badge before the title; nil for none.
  public var badge: Badge?
  /// The space above the title, unless it stands at the head of a page.
  public var spaceBefore: Length
  /// The space below the heading, its rule included.
  public var spaceAfter: Length
  /// The rule under the title, across the measure, `ruleDistance` below the title's last line; nil for none.
  public var rule: Rule?
  /// The distance from the title's last line to the rule.
  public var ruleDistance: Length
  /// The anchor to which bookmarks and links to the heading lead; nil for none.
  public var anchor: Anchor?

  /// Makes a heading of `title`, without badge, rule, spaces and anchor unless they are given.
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

  /// A number on a square, level with the title's first line.
  ///
  /// The box becomes wider for a long number; a number that would take more than half of the measure is set smaller.
  public struct Badge: Hashable, Sendable {
    /// The characters in the box, usually a number.
    public var text: String
    /// The style of the number; its ink is that of the number.
    public var style: TextStyle
    /// The square's side, which is also the height of a wider box.
    public var side: Length
    /// The distance from the box to the title.
    public var gap: Length
    /// The tint of the box.
    public var tint: Tint
    /// The element of the number; nil where the number belongs to the title's element.
    public var element: ElementID?

    /// Makes a badge with `text`, in a box that is `side` high.
    public init(text: String, style: TextStyle, side: Length, gap: Length, tint: Tint) {
      self.text = text
      self.style = style
      self.side = side
      self.gap = gap
      self.tint = tint
    }
  }
}

/// A part of the book that begins on a new page, and has a name for running heads and the contents.
///
/// Parts inside it may have names of their own.
public struct Chapter: Hashable, Sendable {
  /// The name as the contents give it.
  public var name: String
  /// The name for running heads, tabs and file names.
  public var shortName: String
  /// The name's node in the book's outline, so that messages can point at the name.
  public var node: NodeID?
  /// The chapter's place in the whole book, from 1, which tells how far down its thumb index stands.
  public var number: Int
  /// The anchor to which bookmarks and the contents lead.
  public var anchor: Anchor
  /// The blocks of the chapter, in order.
  public var blocks: [Block]
  /// The element of the chapter's link in the contents.
  public var contentsLink: ElementID
  /// The element of the link from each of the chapter's pages back to the contents; nil for none.
  public var backLink: ElementID?
  /// The folio of the page on which `folioBlock` begins; nil continues from the chapter before.
  public var firstFolio: Int?
  /// The index of the block whose page has the folio `firstFolio`.
  public var folioBlock = 0
  /// The columns of text on the chapter's pages.
  public var columns: Columns
  /// The names in running heads, each from some block on, in order; before the first of them the chapter's own name
  /// counts.
  public var names: [Name]
  /// The tabs on the pages, each from some block on, in order; before the first of them the chapter's own tab counts.
  public var tabs: [Tab]
  /// The indices of headings before which a new page begins, if the text before them takes more than half of its last
  /// page.
  ///
  /// This is for the text at the head of a part, which the first part inside it then follows.
  public var gentleStarts: [Int]
  /// The numbering of the chapter's pages.
  public var numbering: PageNumbering
  /// Whether the chapter has a tab at the place of its number; chapters before and after the body have none.
  public var hasTab: Bool
  /// Whether the chapter tells what the booklet holds, like the contents, so that its pages have their role: a chart, a
  /// guide.
  public var isFrontPiece = false
  /// Whether folios of other chapters stand in the chapter; it is then made after these are known, and its pages do not
  /// shift them.
  public var showsFolios = false
  /// How the chapter is divided into pages; nil for the way of the publication.
  ///
  /// Running text without tables looks best on full pages, only the last one shorter (``PageBreaking/firstFit``).
  public var breaking: PageBreaking?

  /// Makes a chapter of `blocks`: one column, counted with the body, with a tab, unless given otherwise.
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

  /// The name of a part inside a chapter, used for the pages from one block on.
  public struct Name: Stretch, Hashable, Sendable {
    /// The index of the part's first block, its heading, in the chapter.
    public var block: Int
    /// The name in full.
    public var name: String
    /// The name for running heads.
    public var shortName: String
    /// The name's node in the book's outline, so that messages can point at the name.
    public var node: NodeID?
    /// Whether the part encloses other named parts; see ``Stretch/isOuter``.
    public var isOuter: Bool

    /// Makes the name of the part whose heading is the block with index `block`.
    public init(block: Int, name: String, shortName: String? = nil, node: NodeID? = nil, isOuter: Bool = false) {
      self.block = block
      self.name = name
      self.shortName = shortName ?? name
      self.node = node
      self.isOuter = isOuter
    }
  }

  /// The tab of a part, drawn on the pages from one block on.
  public struct Tab: Stretch, Hashable, Sendable {
    /// The index of the part's first block in the chapter.
    public var block: Int
    /// The place among the tabs of the thumb index, from 1.
    public var number: Int
    /// The name on the tab of an outer part; the names of all other tabs are in the thumb index.
    public var name: String
    /// The name's node in the book's outline, so that messages can point at the name.
    public var node: NodeID?
    /// Whether the part encloses other parts with tabs; see ``Stretch/isOuter``.
    public var isOuter: Bool

    /// Makes the tab of the part whose first block has index `block`.
    public init(block: Int, number: Int, name: String, node: NodeID? = nil, isOuter: Bool = false) {
      self.block = block
      self.number = number
      self.name = name
      self.node = node
      self.isOuter = isOuter
    }
  }

  /// The names of the parts on a page with these blocks, in order.
  func names(on blocks: ClosedRange<Int>) -> [Name] {
    let own = Name(block: 0, name: name, shortName: shortName, node: node)
    return ([own] + names).standing(on: blocks)
  }

  /// The tabs of a page with these blocks.
  func tabs(on blocks: ClosedRange<Int>) -> [Tab] {
    let own = hasTab ? [Tab(block: 0, number: number, name: shortName, node: node)] : []
    return (own + tabs).standing(on: blocks)
  }

  /// The measure of a block of the chapter, on a type area of `width`.
  func measure(ofBlock index: Int, on width: Length) -> Length {
    index < columns.spanningCount(of: blocks.count) ? width : columns.measure(on: width)
  }
}

/// A property of a chapter's blocks from one block on, up to the block where the next such property begins.
public protocol Stretch {
  /// The index of the first block in the chapter.
  var block: Int { get }
  /// Whether the property is that of a part that encloses other named parts; it counts only on pages where none of
  /// these stands.
  var isOuter: Bool { get }
}

extension Array where Element: Stretch {
  /// The elements that hold for some of `blocks`, in order; outer ones only where there are no others.
  fileprivate func standing(on blocks: ClosedRange<Int>) -> [Element] {
    let here = indices.filter { index in
      self[index].block <= blocks.upperBound && (index + 1 == count || self[index + 1].block > blocks.lowerBound)
    }.map { self[$0] }
    let inner = here.filter { !$0.isOuter }
    return inner.isEmpty ? here : inner
  }
}
