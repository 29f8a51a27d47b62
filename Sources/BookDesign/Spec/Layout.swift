// BookDesign: how a book of goals becomes blocks.
//
// `Spec/` reads `Layouts/*.yaml` and `Fonts/fonts.yaml`: every number, font and mark of the page comes from there.
// `Resolving/` chooses for one book what a layout leaves open (`ResolvedLayout`). `Blocks/` turns the chosen part of a
// book into a `Publication`: cover, contents, headings and each table as a grid. This module knows what an objective is and what a table is, and nothing of lines, fonts' files or page breaks.

public import Diagnostics
public import Frames
public import GoalBook
public import LineComposition
public import Measure
public import Typesetting

/// A layout as it was read: all lengths resolved, all fonts named.
public struct Layout: Hashable, Sendable {
  public var name: String
  /// What `sasshi layouts` says of it.
  public var summary: Phrase
  public var page: PageGeometry
  /// Whether a blank page may be put in so that odd folios lie on the right.
  public var keepsParity: Bool
  /// How a department is parted into pages.
  public var pageRules: PageRules
  /// How the headings of parts look, level by level.
  public var headings: [HeadingDesign]
  public var table: TableDesign
  /// How running text looks.
  public var text: TextDesign
  public var cover: [CoverLine]
  /// The tinted areas under the cover's lines.
  public var coverAreas: [Cover.Area] = []
  /// How the back cover looks, for books that have a colophon.
  public var backCover: BackCoverDesign?
  public var contents: ContentsDesign?
  /// How many levels of parts the contents list.
  public var contentsLevels = 1
  /// How the contents show where parts of each number stand; nil where they do not.
  public var contentsByNumber: GroupedContentsDesign?
  /// What stands before the parts that is made from the book; nil for nothing.
  public var opening: OpeningDesign?
  public var runningHead: RunningHeadDesign?
  public var folio: Furniture.FolioDesign?
  public var thumbIndex: Furniture.ThumbIndex?
  public var signpost: Furniture.Signpost?
  /// The level whose parts have tabs, from 0.
  public var thumbIndexLevel = 0
  /// How the pages before the first part are counted.
  public var frontNumbering = PageNumbering.body
  /// The inks that parts have by their number; nil where all parts look alike.
  public var numberInks: NumberInks?
  /// How many pages the booklet is to have, and what may change for that.
  public var fit: FitDesign
  /// What preflight holds the pages against.
  public var limits: PageLimits
  /// Every face that any text of the layout asks for, in the order of the file.
  public var faces: [FontFace]
  /// Where the parts stand in the file whose texts may have no room.
  public var spans = PartSpans()

  /// Where parts of a layout stand.
  public struct PartSpans: Hashable, Sendable {
    public var contents: SourceSpan?
    public var runningHead: SourceSpan?
    public var folio: SourceSpan?
    public var thumbIndex: SourceSpan?
  }
}

/// How the headings of a level's parts look.
public struct HeadingDesign: Hashable, Sendable {
  public var style: TextStyle
  /// What stands before the title, `{number}` for the part's number; empty where a badge shows it, or where there is none.
  public var label = ""
  /// The number on a dark square; its text is filled in.
  public var badge: Heading.Badge?
  public var spaceBefore = Length.zero
  public var spaceAfter: Length
  /// Under the title.
  public var rule: Rule?
  public var ruleDistance = Length.zero
  /// Whether it stands, with the text at the head of its part, on pages of its own (扉).
  public var hasOwnPage = false
}

/// How the contents show, below their list, where the parts of each number stand (柱別).
public struct GroupedContentsDesign: Hashable, Sendable {
  public var title: String
  public var style: TextStyle
  /// Of the numbers' titles.
  public var number: HeadingDesign
  /// Of the names under them, with their folios.
  public var item: TextStyle
  public var indent: Length
  public var gap: Length
  public var spaceBefore: Length
  public var spaceAfter: Length
}

/// How the tables look.
public struct TableDesign: Hashable, Sendable {
  public var columns: [Column]
  /// Columns under one title, from the left; none is in two.
  public var groups: [ColumnGroup]
  /// Whether the objective is a band over its rows or a cell beside them.
  public var objective: GridSection.HeadingForm
  public var objectiveStyle: TextStyle
  /// The small label before the objective in its band; empty for none.
  public var caption: String
  public var captionStyle: TextStyle?
  public var captionGap: Length
  /// What an objective that goes on carries: （つづき）.
  public var continuationMark: String
  public var headerStyle: TextStyle
  public var sidePadding: Length
  public var headPadding: Length
  public var footPadding: Length
  public var rules: TableRules
  public var headerTint: Tint
  public var objectiveTint: Tint
  public var list: ListDesign
  /// How rows look that stand one under the other instead of in columns; nil for a table.
  public var cards: CardDesign?
  /// What a page break may part, and the mark it leaves at the foot: 次ページへつづく.
  public var breaks: BreakRules
  /// Whether justified lines are whole ems wide, whatever widths are shared out or chosen.
  public var hasWholeEms = false

  /// Neighbouring columns with a title over their own (指標 over 目標値 and 実績値).
  public struct ColumnGroup: Hashable, Sendable {
    public var title: String
    public var columns: Range<Int>

    public init(title: String, columns: Range<Int>) {
      self.title = title
      self.columns = columns
    }
  }

  /// A column of the table.
  public struct Column: Hashable, Sendable {
    public var content: ColumnRole
    public var title: String
    public var width: Width
    /// Between which an `auto` width or a share is chosen.
    public var least: Length?
    public var most: Length?
    public var style: TextStyle
    /// Whether the layout says how this column's lines lie, whatever it holds.
    public var isAligned = false
    /// Whether it says that the points of figures stand under each other.
    public var isDecimal = false
    /// What stands before an item; nil for the list's, where the column holds one.
    public var bullet: String?
    /// Where the layout names the field.
    public var fieldSpan: SourceSpan?

    /// Whether the layout leaves the width open, `auto` or a share, so that it may be chosen anew.
    public var isFree: Bool { if case .fixed = width { false } else { true } }

    /// What its cells hold in a book.
    func kind(in book: Book) -> FieldKind {
      if case .field(let key) = content { book.kind(of: key) } else { .list }
    }

    /// The title on one line, for messages.
    public var name: String { title.replacing("\n", with: " ") }

    /// How cells of a kind look: unless the layout says otherwise, numbers lie at their end and marks and codes in the middle;
    /// numbers and codes are never broken nor spaced apart.
    func style(of kind: FieldKind) -> TextStyle {
      var style = style
      switch kind {
      case .list, .text: break
      case .number where !isAligned: style.alignment = .end
      case .mark where !isAligned, .code where !isAligned: style.alignment = .center
      case .number, .mark, .code: break
      }
      guard kind == .number || kind == .code else { return style }
      if style.alignment == .even { style.alignment = .start }
      style.tracking = .zero
      style.rules.isUnbroken = true
      style.rules.westernGap = .fixed(0)
      return style
    }

    /// How wide a column is.
    public enum Width: Hashable, Sendable {
      case fixed(Length)
      /// A share of what the other columns leave, in thousandths of `1fr`.
      case share(Int)
      /// What it needs, where other columns are shares or where it holds values; else what makes the tables of the book
      /// lowest.
      case automatic
    }
  }
}

/// How rows look that stand one under the other, with the titles of the columns before what these hold.
public struct CardDesign: Hashable, Sendable {
  /// Of the columns' titles.
  public var label: TextStyle
  /// From the left edge to what stands behind or under a title.
  public var indent: Length
  /// Above each title.
  public var gap: Length
}

/// How the items of a cell look.
public struct ListDesign: Hashable, Sendable {
  /// What stands before an item: ・.
  public var bullet: String
  /// The room of a bullet or an initiative's number, and how far nested items are indented, in thousandths of an em.
  public var hang: Int
  public var nesting: Int
  /// Between two items.
  public var itemGap: Length
  /// Where the layout says so.
  public var span: SourceSpan?
}

/// A line of the cover, `{title}`, `{edition}`, `{fiscalYear}` and `{issuer}` for what the book says.
public struct CoverLine: Hashable, Sendable {
  public var text: String
  public var style: TextStyle
  public var top: Length
  /// How small the type may become where the text has no room.
  public var leastSize: Length
  public var rule: Rule?
  public var ruleWidth: Length
  /// How wide the book's logo is that stands there instead of a text; nil where a text stands.
  public var logoWidth: Length?
  /// Its room, where that is not the type area's, and how it lies in it.
  public var left: Length?
  public var width: Length?
  public var alignment = Alignment.center
  /// Where the layout has it.
  public var span: SourceSpan?
}

/// How the back cover looks: the book's colophon (奥付) and the QR code of its page on the web.
public struct BackCoverDesign: Hashable, Sendable {
  public var areas: [Cover.Area]
  /// Of the booklet's title over the colophon, and of its lines.
  public var titleStyle: TextStyle
  public var style: TextStyle
  /// From the trimmed page's head and left edge to the title.
  public var top: Length
  public var left: Length
  /// Under the title.
  public var rule: Rule?
  /// The side of the QR code, its free margin included; nothing for none.
  public var code: Length
}

/// What the running head says: the title with the cover's placeholders, and the department's short name.
public struct RunningHeadDesign: Hashable, Sendable {
  public var text: String
  public var style: TextStyle
  public var chapterStyle: TextStyle
  /// How small the type may become where the texts have no room.
  public var leastSize: Length
  public var gap: Length
  public var distance: Length
  /// Whether it names a part also on the page that opens with the part's heading.
  public var repeatsHeading = true
  /// The level whose parts it names, from 0.
  public var level = 0
}
