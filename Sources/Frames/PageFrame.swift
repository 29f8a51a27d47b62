public import Measure
public import Provenance

/// A finished page: its content, its place in the booklet, and which texts of the book it shows.
public struct PageFrame: Hashable, Sendable {
  /// The content of the trimmed page; the frame's size is the trim size (仕上がり).
  public var trim: Frame
  /// The distance to which tints and rules may reach beyond the trim on every side (塗り足し).
  public var bleed: Length
  /// The least distance to which the medium reaches beyond the trim on every side, for the printer's marks (トンボ).
  public var surround: Length = .zero
  /// The page's place in the whole booklet, from 1, cover and contents included.
  public var index: Int
  /// The page number as it is printed (ノンブル), `12` or `iv`; nil where none is printed.
  public var folio: String?
  /// Cover, contents, body, blank page, or side of a sheet.
  public var role: PageRole
  /// The name of the chapter to which the page belongs; nil for cover and contents.
  public var chapter: String?
  /// The chapter's name for file names and other narrow places; nil where it has none.
  public var shortChapter: String?
  /// The rows of the book on the page, each whole or in part, in order.
  public var provenance: [RowPart]
  /// The texts of the book on the page outside its tables, paragraph by paragraph, in order.
  public var passages: [PassagePart]
  /// Whether the page opens with a row of an objective that began on an earlier page.
  public var continuesObjective: Bool
  /// The used share of the type area's height, in thousandths.
  public var filled: Int
  /// The type area (版面), measured from the trim's top left corner; only running heads, folios and thumb indexes may
  /// stand outside.
  public var typeArea: Rectangle

  /// Makes a page from its trimmed content, without bleed and texts of the book unless they are given.
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
  /// Removes all that stands on the page, which is done with, so that it takes no more memory.
  public mutating func giveBackContent() { trim = Frame(size: trim.size) }

  /// The distance to which the medium reaches beyond the trim on every side: the larger one of bleed and surround.
  public var reach: Length { max(bleed, surround) }

  /// The size of the paper or screen area on which the page is painted: the trim and its reach on all sides.
  public var medium: Size { Size(width: trim.size.width + reach * 2, height: trim.size.height + reach * 2) }
}

/// The purpose of a page.
public enum PageRole: String, Hashable, Sendable {
  /// A page of the book: a cover, a page of the contents or like them, a page of a chapter, or a blank page.
  case cover, contents, body, blank
  /// A side of a printer's sheet, on which pages lie.
  case sheet
}

/// A text of the book that stands on a page, whole or in part.
public struct PassagePart: Hashable, Sendable {
  /// The text's node in the book's outline.
  public var text: NodeID
  /// Which part of the text stands on the page.
  public var part: RowPart.Part

  /// Makes the part of a text that stands on a page.
  public init(text: NodeID, part: RowPart.Part) {
    self.text = text
    self.part = part
  }
}

/// A row of the book that stands on a page, whole or in part.
public struct RowPart: Hashable, Sendable {
  /// The row's node in the book's outline.
  public var row: NodeID
  /// Which part of the row stands on the page.
  public var part: Part

  /// Makes the part of a row that stands on a page.
  public init(row: NodeID, part: Part) {
    self.row = row
    self.part = part
  }

  /// The part of a row or text that stands on a page: all of it, its beginning, a piece from its middle, or its end.
  public enum Part: String, Hashable, Sendable {
    case whole, first, middle, last
  }
}

/// An entry in a PDF's list of bookmarks (しおり).
public struct Bookmark: Hashable, Sendable {
  /// The words of the entry.
  public var title: String
  /// The depth in the list: 1 for the highest entries.
  public var level: Int
  /// The place that the entry opens.
  public var target: Anchor

  /// Makes an entry of the list that opens `target`.
  public init(title: String, level: Int, target: Anchor) {
    self.title = title
    self.level = level
    self.target = target
  }
}
