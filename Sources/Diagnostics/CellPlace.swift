/// A cell of a sheet, as spreadsheet programs name it: `C14` on the sheet `実績`.
public struct CellPlace: Hashable, Sendable {
  /// The sheet's name; nil where the file is a single sheet without a name (delimited text).
  public var sheet: String?
  /// The row, counted from 1.
  public var row: Int
  /// The column, counted from 1: A is 1.
  public var column: Int

  /// Makes the place of a cell, rows and columns counted from 1.
  public init(sheet: String? = nil, row: Int, column: Int) {
    (self.sheet, self.row, self.column) = (sheet, row, column)
  }

  /// The cell without its sheet: `C14`.
  public var reference: String { "\(Self.letters(ofColumn: column))\(row)" }

  /// The letters of a column counted from 1: A … Z, AA … (bijective base 26); empty below 1.
  public static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      let (quotient, remainder) = (rest - 1).quotientAndRemainder(dividingBy: 26)
      letters = String(UnicodeScalar(UInt8(65 + remainder))) + letters
      rest = quotient
    }
    return letters
  }

  /// The cell as formulas write it: `実績!C14`, `'4 月'!C14`, or `C14` where the sheet has no name.
  public var name: String {
    guard let sheet else { return reference }
    let isPlain = sheet.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } && sheet.first?.isNumber != true
    return isPlain
      ? "\(sheet)!\(reference)"
      : "'\(sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'!\(reference)"
  }
}
