/// A workbook that is to be written: what its sheets hold and what they look like.
public struct WorkbookDraft: Hashable, Sendable {
  /// In the order of their tabs; their names are ones that Excel takes (``sheetNames(for:)``).
  public var sheets: [SheetDraft]
  /// What the file's properties say of it.
  public var title: String
  public var author: String
  /// When it says that it was made, in seconds since 1970; nothing is taken from the clock.
  public var created: Int64

  public init(
    sheets: [SheetDraft], title: String = "", author: String = "", created: Int64 = WorkbookDraft.earliestFileDate
  ) {
    (self.sheets, self.title, self.author, self.created) = (sheets, title, author, created)
  }

  /// The beginning of 1980, before which files in an archive have no date.
  public static let earliestFileDate: Int64 = 315_532_800
}

/// A sheet that is to be written.
public struct SheetDraft: Hashable, Sendable {
  public var name: String
  public var isHidden = false
  /// The widths of the columns from A on, each in digits of the usual font.
  public var columnWidths: [Double] = []
  /// From row 1 on.
  public var rows: [RowDraft] = []
  /// Cells merged to one: the first of them has something to show, and all have its style.
  public var merged: [CellRange] = []
  public var choices: [ChoicesDraft] = []
  /// Whether only cells that are not locked may be changed; rows may be put in and taken out all the same.
  public var isProtected = false
  public var print = PrintSetup()
  /// How many rows from the top stay where they are when the sheet is scrolled.
  public var frozenRows = 0

  public init(name: String) { self.name = name }
}

/// A row that is to be written.
public struct RowDraft: Hashable, Sendable {
  /// In points; nil for as high as one line; a row grows with what is written into it afterwards.
  public var height: Double?
  /// From column A on.
  public var cells: [CellDraft]

  /// As high as a row of Excel can be, in points.
  public static let greatestHeight = 409.0

  public init(_ cells: [CellDraft] = [], height: Double? = nil) { (self.cells, self.height) = (cells, height) }
}

/// A cell that is to be written.
public struct CellDraft: Hashable, Sendable {
  public var content: Content
  /// Nil where the cell looks like one that is not there.
  public var style: CellStyle?

  public init(_ content: Content = .nothing, _ style: CellStyle? = nil) {
    (self.content, self.style) = (content, style)
  }

  public enum Content: Hashable, Sendable {
    case nothing
    /// A text as it is, whatever it looks like: no formula, no number, no link.
    case text(String)
    case number(Int)
  }

  /// How many characters of a text Excel keeps, in UTF-16.
  public static let longestText = 32_767

  /// What a cell without anything shows.
  public static let empty = CellDraft()
}

/// What a cell looks like, and whether it may be changed where the sheet is protected.
public struct CellStyle: Hashable, Sendable {
  public var font = "BIZ UDゴシック"
  /// In points.
  public var size = 10.0
  public var isBold = false
  /// Of the text, 0xRRGGBB.
  public var colour: UInt32 = 0x000000
  /// Behind the text; nil for none.
  public var shade: UInt32?
  public var border = Border.none
  public var horizontal = Horizontal.start
  public var vertical = Vertical.top
  /// How far the text stands from the side it begins at, in letters.
  public var indent = 0
  public var isWrapped = false
  public var isLocked = true
  /// Whether what is typed stays as it is typed: 1-2 is no date.
  public var isText = false

  public init() {}

  public enum Border: Hashable, Sendable {
    case none, thin
  }

  public enum Horizontal: Hashable, Sendable {
    case start, center
  }

  public enum Vertical: Hashable, Sendable {
    case top, center
  }

  /// This style with some of it changed.
  public func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var style = self
    change(&style)
    return style
  }
}

/// What is offered to choose from in some cells.
public struct ChoicesDraft: Hashable, Sendable {
  public var cells: CellRange
  /// Where the choices stand, on which sheet; a sheet of the same workbook, which may be hidden.
  public var sheet: String
  public var source: CellRange
  /// What is shown beside a cell that is chosen.
  public var hint: String
  /// What is said where something else is typed, which is kept if the user wishes; nil for nothing.
  public var warning: String?

  public init(cells: CellRange, sheet: String, source: CellRange, hint: String, warning: String? = nil) {
    (self.cells, self.sheet, self.source) = (cells, sheet, source)
    (self.hint, self.warning) = (hint, warning)
  }
}

/// How a sheet is printed: on A4, as wide as the paper.
public struct PrintSetup: Hashable, Sendable {
  /// Whether it is made small enough for one page; else it has as many as it needs.
  public var isOnePage = false
  public var isLandscape = true
  /// The rows that stand at the head of every page; nil for none.
  public var repeatedRows: ClosedRange<Int>?
  /// What stands at the foot of every page before its number.
  public var footer = ""

  public init() {}
}
