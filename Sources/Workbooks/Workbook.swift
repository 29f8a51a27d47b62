// Workbooks: the files of Excel, LibreOffice and Google, and delimited text, as values.
//
// Enters: the bytes of a file. Leaves: a `Workbook`, whose cells hold the text that Excel shows, with what was merged,
// hidden and struck out; or the other way, a workbook as the bytes of an .xlsx. The module knows nothing of goals and of
// pages, and no other module sees Zip or XML.

public import Diagnostics

/// A file of sheets, as it was read.
public struct Workbook: Hashable, Sendable {
  /// The file as the user named it.
  public var file: String
  /// In the order of their tabs, the hidden ones among them.
  public var sheets: [Sheet]

  public init(file: String, sheets: [Sheet]) { (self.file, self.sheets) = (file, sheets) }
}

/// One sheet: only what has text, so a sheet of a million empty rows is as small as it looks.
public struct Sheet: Hashable, Sendable {
  /// Nil where the file is one sheet without a name (delimited text).
  public var name: String?
  public var isHidden: Bool
  /// The rows that have a cell with text, in order.
  public var rows: [SheetRow]
  /// The merged cells; what older software left in the cells that they cover is not among `rows`.
  public var merged: [CellRange]
  /// The hidden columns that have text, counted from 1.
  public var hiddenColumns: Set<Int>
  /// What parts the cells in delimited text; nil in a workbook.
  public var delimiter: Character?

  public init(
    name: String?, isHidden: Bool = false, rows: [SheetRow] = [], merged: [CellRange] = [],
    hiddenColumns: Set<Int> = []
  ) {
    (self.name, self.isHidden, self.rows) = (name, isHidden, rows)
    (self.merged, self.hiddenColumns) = (merged, hiddenColumns)
  }
}

/// The cells of one row that have text, in order.
public struct SheetRow: Hashable, Sendable {
  /// Counted from 1.
  public var number: Int
  /// By hand, by a group or by a filter.
  public var isHidden: Bool
  public var cells: [SheetCell]
  /// How many cells the row has in delimited text, the empty ones among them; 0 in a workbook.
  public var width: Int

  public init(number: Int, isHidden: Bool = false, cells: [SheetCell] = [], width: Int = 0) {
    (self.number, self.isHidden, self.cells, self.width) = (number, isHidden, cells, width)
  }
}

/// A cell that holds something.
public struct SheetCell: Hashable, Sendable {
  /// Counted from 1: A is 1.
  public var column: Int
  /// What Excel shows without what is struck out, its lines parted by a line feed, the blanks at their ends kept.
  public var text: String
  public var content: Content
  /// Texts that are struck out (見え消し), in their order.
  public var struckOut: [String]
  /// Where the cell stands in a file that has lines (delimited text); nil in a workbook.
  public var span: SourceSpan?

  /// What the cell is, besides its text.
  public enum Content: Hashable, Sendable {
    case text
    /// A number, a date, a truth: shown by its format.
    case value
    /// `#REF!` and the like, which is its text too.
    case error
    /// A formula whose value the file does not hold: the text is empty.
    case formulaWithoutValue
  }

  public init(
    column: Int, text: String, content: Content = .text, struckOut: [String] = [], span: SourceSpan? = nil
  ) {
    (self.column, self.text, self.content) = (column, text, content)
    (self.struckOut, self.span) = (struckOut, span)
  }
}

/// Cells merged to one, which shows the text of its first.
public struct CellRange: Hashable, Sendable {
  public var rows: ClosedRange<Int>
  public var columns: ClosedRange<Int>

  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) { (self.rows, self.columns) = (rows, columns) }
}
