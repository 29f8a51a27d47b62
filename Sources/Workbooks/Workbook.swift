// Workbooks: files of Excel, LibreOffice and Google, and delimited text, as values.
//
// In: the bytes of a file. Out: a `Workbook`, whose cells hold the text that Excel shows, with what is merged, hidden
// and struck out. The other way: a workbook as the bytes of an .xlsx. This module knows nothing of goals or pages, and
// no other module sees Zip or XML.

public import Diagnostics

/// A file of sheets, as it was read.
public struct Workbook: Hashable, Sendable {
  /// The file as the user named it.
  public var file: String
  /// The sheets in the order of their tabs, hidden ones included.
  public var sheets: [Sheet]

  /// Makes a workbook of its sheets.
  public init(file: String, sheets: [Sheet]) { (self.file, self.sheets) = (file, sheets) }
}

/// A sheet with only its cells that hold something, so that empty rows take no room.
public struct Sheet: Hashable, Sendable {
  /// The sheet's name; nil where the file is a single sheet without a name (delimited text).
  public var name: String?
  /// Whether the sheet is hidden.
  public var isHidden: Bool
  /// The rows with cells that hold something, in order.
  public var rows: [SheetRow]
  /// The merged cells; cells that they cover are not in ``rows``, though older programs left text in them.
  public var merged: [CellRange]
  /// The hidden columns with cells that hold something, counted from 1.
  public var hiddenColumns: Set<Int>
  /// The delimiter between cells of delimited text; nil in a workbook.
  public var delimiter: Character?

  /// Makes a sheet of its rows, visible by default.
  public init(
    name: String?, isHidden: Bool = false, rows: [SheetRow] = [], merged: [CellRange] = [],
    hiddenColumns: Set<Int> = []
  ) {
    (self.name, self.isHidden, self.rows) = (name, isHidden, rows)
    (self.merged, self.hiddenColumns) = (merged, hiddenColumns)
  }
}

/// A row with its cells that hold something, in order.
public struct SheetRow: Hashable, Sendable {
  /// The row's number, counted from 1.
  public var number: Int
  /// Whether the row is hidden, by hand, by a group or by a filter.
  public var isHidden: Bool
  /// The cells of the row, by column.
  public var cells: [SheetCell]
  /// The number of cells in delimited text, empty ones included; 0 in a workbook.
  public var width: Int

  /// Makes a row of its cells, visible by default.
  public init(number: Int, isHidden: Bool = false, cells: [SheetCell] = [], width: Int = 0) {
    (self.number, self.isHidden, self.cells, self.width) = (number, isHidden, cells, width)
  }
}

/// A cell that holds something: text, struck-out text, or a formula without a value.
public struct SheetCell: Hashable, Sendable {
  /// The column, counted from 1: A is 1.
  public var column: Int
  /// The text that Excel shows, without what is struck out; line breaks are line feeds, blanks at the ends of texts
  /// stay.
  public var text: String
  /// The type of the content.
  public var content: Content
  /// The texts that are struck out (見え消し), in order.
  public var struckOut: [String]
  /// The cell's place in a file with lines (delimited text); nil in a workbook.
  public var span: SourceSpan?

  /// The type of a cell's content.
  public enum Content: Hashable, Sendable {
    case text
    /// A number, date or truth value, shown by its number format.
    case value
    /// An error such as `#REF!`, which is also the text.
    case error
    /// A formula whose value is not in the file; the text is empty.
    case formulaWithoutValue
  }

  /// Makes a cell of its text, which is its whole content by default.
  public init(
    column: Int, text: String, content: Content = .text, struckOut: [String] = [], span: SourceSpan? = nil
  ) {
    (self.column, self.text, self.content) = (column, text, content)
    (self.struckOut, self.span) = (struckOut, span)
  }
}

/// A range of cells that are merged to one, which shows the text of the first.
public struct CellRange: Hashable, Sendable {
  /// The rows, counted from 1, the last one included.
  public var rows: ClosedRange<Int>
  /// The columns, counted from 1, the last one included.
  public var columns: ClosedRange<Int>

  /// Makes a range of its rows and columns.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) { (self.rows, self.columns) = (rows, columns) }
}
