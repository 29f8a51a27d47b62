// BookDesign: how a book of goals becomes blocks.
//
// `Spec/` reads `Layouts/*.yaml` and `Fonts/fonts.yaml`: every number, font and mark of the page comes from there.
// `Resolving/` decides for one book what a layout leaves open (`ResolvedLayout`). `Blocks/` makes a `Publication` out
// of the selected part of a book: cover, contents, headings, and each table as a grid. This module knows objectives and
// tables, but neither lines, font files nor page breaks.

public import Diagnostics
public import Frames
public import GoalBook
public import LineComposition
public import Measure
public import Typesetting

/// A layout as it was read: all lengths resolved, all fonts named.
public struct Layout: Hashable, Sendable {
  /// The layout's name.
  public var name: String
  /// One sentence about the layout, for `sasshi layouts`.
  public var summary: Phrase
  /// The trimmed page, its margins and its bleed.
  public var page: PageGeometry
  /// Whether a blank page is inserted where that keeps odd folios on the right.
  public var keepsParity: Bool
  /// The rules for dividing a department into pages.
  public var pageRules: PageRules
  /// The design of headings by level, the highest first.
  public var headings: [HeadingDesign]
  /// The design of the tables.
  public var table: TableDesign
  /// The design of running text.
  public var text: TextDesign
  /// The lines of the cover; empty for no cover, unless it has areas.
  public var cover: [CoverLine]
  /// The tinted areas under the cover's lines, the lowest first.
  public var coverAreas: [Cover.Area] = []
  /// The back cover of books with a colophon; nil for none.
  public var backCover: BackCoverDesign?
  /// The design of the contents (目次); nil for none.
  public var contents: ContentsDesign?
  /// The number of levels of parts that the contents list.
  public var contentsLevels = 1
  /// The design of the contents by number, below the list of parts; nil for none.
  public var contentsByNumber: GroupedContentsDesign?
  /// The pages before the parts that are made from the book; nil for none.
  public var opening: OpeningDesign?
  /// The running head; nil for none.
  public var runningHead: RunningHeadDesign?
  /// The folio; nil for none.
  public var folio: Furniture.FolioDesign?
  /// The thumb index (つめ); nil for none.
  public var thumbIndex: Furniture.ThumbIndex?
  /// The signpost above a table that continues from the page before; nil for none.
  public var signpost: Furniture.Signpost?
  /// The level whose parts have tabs, from 0.
  public var thumbIndexLevel = 0
  /// The numbering of the pages before the first part.
  public var frontNumbering = PageNumbering.body
  /// The inks of parts by number; nil where all parts have the same inks.
  public var numberInks: NumberInks?
  /// The wanted number of pages, and the bounds of changes for it.
  public var fit: FitDesign
  /// The limits that preflight checks pages against.
  public var limits: PageLimits
  /// Every face that any style of the layout names, in the order of the file.
  public var faces: [FontFace]
  /// The places in the layout's file of parts whose texts may have no room.
  public var spans = PartSpans()

  /// The places of parts in a layout's file; nil where the layout does not have the part.
  public struct PartSpans: Hashable, Sendable {
    /// The place of `contents:`.
    public var contents: SourceSpan?
    /// The place of `running-head:`.
    public var runningHead: SourceSpan?
    /// The place of `folio:`.
    public var folio: SourceSpan?
    /// The place of `thumb-index:`.
    public var thumbIndex: SourceSpan?
  }
}

/// The design of the headings of a level's parts.
public struct HeadingDesign: Hashable, Sendable {
  /// The style of the title.
  public var style: TextStyle
  /// The text before the title, with `{number}` for the part's number; empty for none, or where a badge shows the
  /// number.
  public var label = ""
  /// The number on a dark square, without its text; nil for none.
  public var badge: Heading.Badge?
  /// The space above the heading, but not at the head of a page.
  public var spaceBefore = Length.zero
  /// The space below the heading, below its rule where it has one.
  public var spaceAfter: Length
  /// The rule below the title, across the measure; nil for none.
  public var rule: Rule?
  /// The distance from the title's last line to the rule.
  public var ruleDistance = Length.zero
  /// Whether the heading and the text that follows it have pages of their own (扉).
  public var hasOwnPage = false
}

/// The design of the second part of the contents, which lists the parts of each number (柱別).
public struct GroupedContentsDesign: Hashable, Sendable {
  /// The heading above the groups.
  public var title: String
  /// The style of that heading.
  public var style: TextStyle
  /// The design of the numbers' titles.
  public var number: HeadingDesign
  /// The style of the names under a title, and of their folios.
  public var item: TextStyle
  /// The distance from the type area's left edge to the names.
  public var indent: Length
  /// The space between columns, and the least space between a name and its folio.
  public var gap: Length
  /// The space above the heading.
  public var spaceBefore: Length
  /// The space below the heading.
  public var spaceAfter: Length
}

/// The design of the tables.
public struct TableDesign: Hashable, Sendable {
  /// The columns, from the left.
  public var columns: [Column]
  /// The groups of columns under a common title, from the left; no column is in two.
  public var groups: [ColumnGroup]
  /// Whether the objective is a band above its rows or a cell beside them.
  public var objective: GridSection.HeadingForm
  /// The style of the objective's text.
  public var objectiveStyle: TextStyle
  /// The small label before the objective in its band; empty for none.
  public var caption: String
  /// The style of that label; nil for no label.
  public var captionStyle: TextStyle?
  /// The space between that label and the objective.
  public var captionGap: Length
  /// The mark behind an objective that is repeated after a page break: （つづき）.
  public var continuationMark: String
  /// The tables of a page that have the columns' titles above their rows.
  public var headers = TableStyle.Headers.everyTable
  /// The style of the columns' titles.
  public var headerStyle: TextStyle
  /// The distance from a cell's left and right edge to its text.
  public var sidePadding: Length
  /// The distance from a row's upper edge to its text.
  public var headPadding: Length
  /// The distance from a row's text to its lower edge.
  public var footPadding: Length
  /// The rules (罫線) of the table.
  public var rules: TableRules
  /// The ground of the header row.
  public var headerTint: Tint
  /// The ground of objectives.
  public var objectiveTint: Tint
  /// The design of a cell's items.
  public var list: ListDesign
  /// The design of rows as cards one below the other; nil for a table.
  public var cards: CardDesign?
  /// The places where a page may end, and the mark at the foot of a page before a continuation: 次ページへつづく.
  public var breaks: BreakRules
  /// Whether justified lines are made a whole number of ems wide, whatever the width of their column.
  public var hasWholeEms = false

  /// Neighbouring columns with a common title above their own (指標 above 目標値 and 実績値).
  public struct ColumnGroup: Hashable, Sendable {
    /// The title above the titles of the columns.
    public var title: String
    /// The indices of the columns.
    public var columns: Range<Int>

    /// The group of these columns.
    public init(title: String, columns: Range<Int>) {
      self.title = title
      self.columns = columns
    }
  }

  /// A column of the table.
  public struct Column: Hashable, Sendable {
    /// The content of its cells.
    public var content: ColumnRole
    /// The title, which may have line breaks.
    public var title: String
    /// The width, fixed or to be chosen.
    public var width: Width
    /// The least value of a width that is chosen; nil for room for one character.
    public var least: Length?
    /// The largest value of a width that is chosen; nil for no limit.
    public var most: Length?
    /// The style of the text in its cells.
    public var style: TextStyle
    /// Whether the layout sets the alignment, so that the kind of content does not change it.
    public var isAligned = false
    /// Whether the layout asks for aligned decimal points.
    public var isDecimal = false
    /// The bullet of an item; nil for the table's own, in a column of lists.
    public var bullet: String?
    /// The place of the column's `field` in the layout's file.
    public var fieldSpan: SourceSpan?

    /// Whether the layout leaves the width open, as `auto` or as a share.
    public var isFree: Bool { if case .fixed = width { false } else { true } }

    /// The kind of the column's content in a book.
    func kind(in book: Book) -> FieldKind {
      if case .field(let key) = content { book.kind(of: key) } else { .list }
    }

    /// The title on one line, for messages.
    public var name: String { title.replacing("\n", with: " ") }

    /// The style of cells with content of a kind.
    ///
    /// Unless the layout sets an alignment, numbers are flush right, marks and codes centred. Numbers and codes are
    /// neither broken nor spaced out.
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

    /// The width of a column.
    public enum Width: Hashable, Sendable {
      /// A length, padding included.
      case fixed(Length)
      /// A share of what the other columns leave; `1fr` is 1000.
      case share(Int)
      /// The width that the column needs, where it holds values or other columns are shares; otherwise the width with
      /// which the tables of the book are lowest.
      case automatic
    }
  }
}

/// The design of rows as cards one below the other, with the columns' titles before their content.
public struct CardDesign: Hashable, Sendable {
  /// The style of the columns' titles.
  public var label: TextStyle
  /// The distance from the left edge to the content beside or below a title.
  public var indent: Length
  /// The space above each title.
  public var gap: Length
}

/// The design of a cell's items.
public struct ListDesign: Hashable, Sendable {
  /// The bullet before an item: ・.
  public var bullet: String
  /// The width of a bullet or of an initiative's number, in thousandths of an em.
  public var hang: Int
  /// The indent of nested items, in thousandths of an em.
  public var nesting: Int
  /// The space between two items.
  public var itemGap: Length
  /// The place of `hang`, or else of the list, in the layout's file.
  public var span: SourceSpan?
}

/// A line of the cover.
///
/// Its text may contain `{title}`, `{edition}`, `{fiscalYear}`, `{issuer}`, `{date}`, `{version}` and `{part}` for the
/// book's texts.
public struct CoverLine: Hashable, Sendable {
  /// The text with placeholders; empty for a logo.
  public var text: String
  /// The style of the text.
  public var style: TextStyle
  /// The distance from the head of the trimmed page.
  public var top: Length
  /// The least size to which type is reduced where the text has no room.
  public var leastSize: Length
  /// The rule below the text; nil for none.
  public var rule: Rule?
  /// The width of that rule.
  public var ruleWidth: Length
  /// The width of the book's logo, which is in the place of a text; nil for a text.
  public var logoWidth: Length?
  /// The distance from the page's left edge to the line; nil for the left edge of the type area.
  public var left: Length?
  /// The width of the line; nil for that of the type area.
  public var width: Length?
  /// The alignment of the text within that width.
  public var alignment = Alignment.center
  /// The place of the line in the layout's file.
  public var span: SourceSpan?
}

/// The design of the back cover: the book's colophon (奥付) and the QR code of its page on the web.
public struct BackCoverDesign: Hashable, Sendable {
  /// The tinted areas under the colophon, the lowest first.
  public var areas: [Cover.Area]
  /// The style of the booklet's title above the colophon.
  public var titleStyle: TextStyle
  /// The style of the colophon's lines.
  public var style: TextStyle
  /// The distance from the head of the trimmed page to the title.
  public var top: Length
  /// The distance from the page's left edge to all lines.
  public var left: Length
  /// The rule below the title; nil for none.
  public var rule: Rule?
  /// The side of the QR code with its quiet zone; zero for none.
  public var code: Length
}

/// The design of the running head: a text with the cover's placeholders, and the name of the part that the page belongs
/// to.
public struct RunningHeadDesign: Hashable, Sendable {
  /// The text with placeholders.
  public var text: String
  /// The style of the text.
  public var style: TextStyle
  /// The style of the part's name.
  public var chapterStyle: TextStyle
  /// The least size to which type is reduced where the texts have no room.
  public var leastSize: Length
  /// The space between text and name.
  public var gap: Length
  /// The distance from the baseline to the type area.
  public var distance: Length
  /// Whether it names a part also on the page that begins with the part's heading.
  public var repeatsHeading = true
  /// The level whose parts it names, from 0.
  public var level = 0
}
