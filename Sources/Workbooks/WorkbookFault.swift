import Diagnostics

/// Why a file cannot be read as a workbook.
enum WorkbookFault: Error, Hashable {
  /// The file is of another kind.
  case kind(FileKind)
  case tooLarge(Excess)
  /// A part begins with a document type, which no spreadsheet program writes.
  case documentType(part: String)
  case damaged(Damage)
  /// Delimited text is not in the encoding; the line is that of the first byte that does not fit.
  case encoding(TextEncoding, line: Int)
  /// A quotation mark opens a cell and is not closed.
  case unclosedQuote(line: Int, column: Int, text: String)

  /// What exceeds its bound.
  enum Excess: Hashable {
    case parts, cells, text, merges, styles, strings
    /// The file itself, with the permitted number of bytes.
    case file(limit: Int)
    case part(String)
  }

  /// What is damaged.
  enum Damage: Hashable {
    case archive
    case part(String)
    case missing(part: String)
    case malformed(part: String, line: Int)
    /// A part has an impossible value.
    case senseless(part: String, text: String)
  }
}

/// Bounds that no workbook that people fill in exceeds; with them reading stays quick and takes little memory.
enum Bounds {
  static let fileBytes = 64 << 20
  static let partBytes = 64 << 20
  /// Delimited text: about 32,000 rows of ten full cells, which take 1 KiB each.
  static let delimitedBytes = 32 << 20
  static let allBytes = 256 << 20
  static let parts: UInt64 = 65_535
  /// Cells with text, of all sheets together.
  static let cells = 500_000
  /// The text of all cells, in bytes of UTF-8.
  static let textBytes = 64 << 20
  /// The text of one cell, in bytes of UTF-8: Excel has at most 32,767 UTF-16 units in a cell.
  static let cellBytes = 3 * 32_767
  static let sheets = 1_000
  static let strings = 500_000
  static let merges = 100_000
  /// Styles, somewhat more than Excel permits.
  static let styles = 65_535
  /// The characters of a number format; Excel has at most 255.
  static let formatLength = 1_000
  /// The depth of nested elements, and the number of different names of elements and attributes; sheets have few of
  /// both.
  static let (depth, names) = (256, 20_000)
  /// The number of rows and columns of a sheet.
  static let (rows, columns) = (1_048_576, 16_384)
}
