public import Measure
public import Provenance

/// A finished page.
public struct PageFrame: Hashable, Sendable {
  /// What stands on the trimmed page; its size is the trim size (仕上がり).
  public var trim: Frame
  /// How far tints and rules may run beyond the trim on every side (塗り足し).
  public var bleed: Length
  /// How far the medium reaches beyond the trim on every side at least, for the printer's marks (トンボ).
  public var surround: Length = .zero
  /// The page's place in the whole booklet, cover and contents included, from 1.
  public var index: Int
  /// The page number as it is printed (ノンブル); nil where the page has none.
  public var folio: String?
  public var role: PageRole
  /// The name of the chapter the page belongs to; nil for cover and contents.
  public var chapter: String?
  /// What the chapter is called in file names and other narrow places; nil where there is none.
  public var shortChapter: String?
  /// Which rows of the book stand here, in order.
  public var provenance: [RowPart]
  /// Which texts of the book stand here outside its tables, paragraph by paragraph, in order.
  public var passages: [PassagePart]
  /// Whether the page opens with a row of an objective that began on an earlier page.
  public var continuesObjective: Bool
  /// The used share of the type area's height, in thousandths.
  public var filled: Int
  /// Where the type area lies: nothing but running heads, folios and thumb indexes may stand outside.
  public var typeArea: Rectangle

  public init(
    trim: Frame, bleed: Length = .zero, index: Int = 1, folio: String? = nil, role: PageRole, chapter: String? = nil,
    shortChapter: String? = nil, provenance: [RowPart] = [], passages: [PassagePart] = [],
    continuesObjective: Bool = false, filled: Int = 0, typeArea: Rectangle
  ) {
    self.trim = trim
    self.bleed = bleed
    self.index = index
    self.folio = folio
    self.role = role
    self.chapter = chapter
    self.shortChapter = shortChapter
    self.provenance = provenance
    self.passages = passages
    self.continuesObjective = continuesObjective
    self.filled = filled
    self.typeArea = typeArea
  }
}

extension PageFrame {
  /// How far the medium reaches beyond the trim on every side.
  public var reach: Length { max(bleed, surround) }

  /// The medium that the page is printed on.
  public var medium: Size { Size(width: trim.size.width + reach * 2, height: trim.size.height + reach * 2) }
}

/// What a page is for.
public enum PageRole: String, Hashable, Sendable {
  case cover, contents, body, blank
  /// A side of a sheet, on which pages stand.
  case sheet
}

/// A text of the book on a page, whole or in part.
public struct PassagePart: Hashable, Sendable {
  public var text: NodeID
  public var part: RowPart.Part

  public init(text: NodeID, part: RowPart.Part) {
    self.text = text
    self.part = part
  }
}

/// A row of the book on a page, whole or in part.
public struct RowPart: Hashable, Sendable {
  public var row: NodeID
  public var part: Part

  public init(row: NodeID, part: Part) {
    self.row = row
    self.part = part
  }

  /// How much of a row stands on a page.
  public enum Part: String, Hashable, Sendable {
    case whole, first, middle, last
  }
}

/// An entry of the list of bookmarks (しおり).
public struct Bookmark: Hashable, Sendable {
  public var title: String
  /// 1 for the highest parts of the book.
  public var level: Int
  public var target: Anchor

  public init(title: String, level: Int, target: Anchor) {
    self.title = title
    self.level = level
    self.target = target
  }
}
