import Diagnostics

/// Why a file cannot be read as a workbook.
enum WorkbookFault: Error, Hashable {
  /// It is something else.
  case kind(FileKind)
  case tooLarge(Excess)
  /// A part begins with a document type, which no program writes.
  case documentType(part: String)
  case damaged(Damage)
  /// Delimited text that is in none of the encodings: the line of the first byte that does not fit.
  case encoding(TextEncoding, line: Int)
  /// A quotation mark that opens a cell and does not end.
  case unclosedQuote(line: Int, column: Int, text: String)

  /// What there is too much of.
  enum Excess: Hashable {
    case parts, cells, text, merges, styles, strings
    /// The file itself, and how many bytes it may have.
    case file(limit: Int)
    case part(String)
  }

  /// What is damaged.
  enum Damage: Hashable {
    case archive
    case part(String)
    case missing(part: String)
    case malformed(part: String, line: Int)
    /// A part that says what cannot be.
    case senseless(part: String, text: String)
  }
}

/// More than this is in no workbook that people have filled in; what is beyond is refused, in a moment and in little memory.
enum Bounds {
  static let fileBytes = 64 << 20
  static let partBytes = 64 << 20
  /// Delimited text: a row of ten full cells takes 1 KiB.
  static let delimitedBytes = 32 << 20
  static let allBytes = 256 << 20
  static let parts: UInt64 = 65_535
  /// Cells with text, of all sheets.
  static let cells = 500_000
  /// Text of all cells, in bytes of UTF-8.
  static let textBytes = 64 << 20
  /// Text of one cell, in bytes of UTF-8: Excel has at most 32,767 UTF-16 units in one.
  static let cellBytes = 3 * 32_767
  static let sheets = 1_000
  static let strings = 500_000
  static let merges = 100_000
  /// As many styles as Excel has, and more.
  static let styles = 65_535
  /// A number format's letters: Excel has at most 255.
  static let formatLength = 1_000
  /// Elements within each other, and different names of elements and attributes: sheets have neither many.
  static let (depth, names) = (256, 20_000)
  /// The last row and column of a sheet.
  static let (rows, columns) = (1_048_576, 16_384)
}
