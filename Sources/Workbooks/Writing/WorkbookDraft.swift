/// A workbook to be written: the content and the look of its sheets.
public struct WorkbookDraft: Hashable, Sendable {
  /// The sheets in the order of their tabs, with names that Excel permits (``sheetNames(for:besides:)``).
  public var sheets: [SheetDraft]
  /// The title in the file's properties.
  public var title: String
  /// The author in the file's properties.
  public var author: String
  /// The creation time in the file's properties, in seconds since 1970; the clock is never used.
  public var created: Int64

  /// Makes a workbook of its sheets.
  public init(
    sheets: [SheetDraft], title: String = "", author: String = "", created: Int64 = WorkbookDraft.earliestFileDate
  ) {
    (self.sheets, self.title, self.author, self.created) = (sheets, title, author, created)
  }

  /// 1 January 1980, the earliest date of a file in a Zip archive, in seconds since 1970.
  public static let earliestFileDate: Int64 = 315_532_800
}

/// A sheet to be written.
public struct SheetDraft: Hashable, Sendable {
  /// The name on the sheet's tab.
  public var name: String
  /// Whether the sheet is hidden.
  public var isHidden = false
  /// The widths of the columns from A on, in digits of the default font.
  public var columnWidths: [Double] = []
  /// The rows from row 1 on.
  public var rows: [RowDraft] = []
  /// Cells merged to one: the first one's content is shown, and all have its style.
  public var merged: [CellRange] = []
  /// The lists of choices for cells of this sheet.
  public var choices: [ChoicesDraft] = []
  /// Whether only unlocked cells may be changed; rows may still be inserted and deleted.
  public var isProtected = false
  /// How the sheet is printed.
  public var print = PrintSetup()
  /// The number of rows at the top that stay in place when the sheet is scrolled.
  public var frozenRows = 0

  /// Makes an empty sheet.
  public init(name: String) { self.name = name }
}

/// A row to be written.
public struct RowDraft: Hashable, Sendable {
  /// The height in points, nil for one line; the row grows when more is written into it.
  public var height: Double?
  /// The cells from column A on.
  public var cells: [CellDraft]

  /// The greatest height of a row in Excel, in points.
  public static let greatestHeight = 409.0

  /// Makes a row of its cells.
  public init(_ cells: [CellDraft] = [], height: Double? = nil) { (self.cells, self.height) = (cells, height) }
}

/// A cell to be written.
public struct CellDraft: Hashable, Sendable {
  /// What the cell holds.
  public var content: Content
  /// The look of the cell; nil for that of an unused cell.
  public var style: CellStyle?

  /// Makes a cell of its content and style.
  public init(_ content: Content = .nothing, _ style: CellStyle? = nil) {
    (self.content, self.style) = (content, style)
  }

  /// The content of a cell.
  public enum Content: Hashable, Sendable {
    case nothing
    /// A text, unchanged whatever it looks like: never a formula, number or link.
    case text(String)
    case number(Int)
  }

  /// The greatest length of a text in a cell of Excel, in UTF-16 units.
  public static let longestText = 32_767

  /// A cell without content or style.
  public static let empty = CellDraft()
}

/// The look of a cell, and whether it may be changed on a protected sheet.
public struct CellStyle: Hashable, Sendable {
  /// The name of the typeface.
  public var font = "BIZ UDゴシック"
  /// The size of the type in points.
  public var size = 10.0
  /// Whether the type is bold.
  public var isBold = false
  /// The colour of the text, 0xRRGGBB.
  public var colour: UInt32 = 0x000000
  /// The colour behind the text, 0xRRGGBB; nil for none.
  public var shade: UInt32?
  /// The line around the cell.
  public var border = Border.none
  /// The horizontal alignment of the text.
  public var horizontal = Horizontal.start
  /// The vertical alignment of the text.
  public var vertical = Vertical.top
  /// The indentation of the text, in characters.
  public var indent = 0
  /// Whether long text is wrapped.
  public var isWrapped = false
  /// Whether the cell is locked on a protected sheet.
  public var isLocked = true
  /// Whether what is typed stays as typed: 1-2 does not become a date.
  public var isText = false

  /// Makes the default style: 10 pt, black, without border, locked.
  public init() {}

  /// The line around a cell.
  public enum Border: Hashable, Sendable {
    case none, thin
  }

  /// The horizontal alignment in a cell.
  public enum Horizontal: Hashable, Sendable {
    case start, center
  }

  /// The vertical alignment in a cell.
  public enum Vertical: Hashable, Sendable {
    case top, center
  }

  /// This style with a change.
  public func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var style = self
    change(&style)
    return style
  }
}

/// A list of choices that some cells offer.
public struct ChoicesDraft: Hashable, Sendable {
  /// The cells that offer the choices.
  public var cells: CellRange
  /// The name of the sheet in the same workbook on which the choices are listed; it may be hidden.
  public var sheet: String
  /// The cells that list the choices.
  public var source: CellRange
  /// The hint beside a selected cell.
  public var hint: String
  /// The warning when something else is typed, which the user may keep; nil for no warning.
  public var warning: String?

  /// Makes a list of choices for cells.
  public init(cells: CellRange, sheet: String, source: CellRange, hint: String, warning: String? = nil) {
    (self.cells, self.sheet, self.source) = (cells, sheet, source)
    (self.hint, self.warning) = (hint, warning)
  }
}

/// How a sheet is printed: on A4, scaled to one page in width.
public struct PrintSetup: Hashable, Sendable {
  /// Whether it is scaled to a single page; otherwise it has as many pages as needed.
  public var isOnePage = false
  /// Whether the paper is landscape.
  public var isLandscape = true
  /// The rows that are repeated at the top of every page, counted from 1; nil for none.
  public var repeatedRows: ClosedRange<Int>?
  /// The text at the foot of every page, before the page number.
  public var footer = ""

  /// Makes a setup for landscape paper, with as many pages as needed.
  public init() {}
}
