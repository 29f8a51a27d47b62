internal import Diagnostics
internal import GoalBook

/// What a sheet says of goals: its table, row by row, and what stands above and below it.
struct SheetTable {
  var file: String
  var sheet: String?
  var front: FrontOfSheet
  /// The department that the sheet or the file is named after, for rows that name none.
  var name: String?
  /// The header's first cell.
  var span: SourceSpan
  /// All columns, in the order in which they were met.
  var columns: [SheetColumn]
  var records: [SheetRecord] = []
  var notes: [SheetNote] = []
  var isEmpty: Bool { records.isEmpty }
}

/// The name of a part, as a row says it or as the rows above it do.
struct PartName {
  var number: Int?
  var title: String
  var span: SourceSpan
}

/// What one row of the model is made of: one row of the sheet or several.
struct SheetRecord {
  /// For each level the part that the row stands in; nil where the sheet names none.
  var path: [PartName?]
  /// Its lines joined; nil where the sheet names none.
  var objective: PlacedCell?
  var entries: [Entry]
  /// The further columns whose cell is merged over several entries.
  var shared: Set<FieldKey> = []
  /// The first of its rows in the sheet, and that one's first cell.
  var row: Int
  var span: SourceSpan

  /// An initiative's cell with what stands beside it.
  struct Entry {
    var initiative: PlacedCell
    var number: PlacedCell?
    var sections: [PlacedCell] = []
    /// Row by row of the sheet, the cells of the further columns.
    var rows: [[(key: FieldKey, title: String, cell: PlacedCell)]] = []
  }
}

/// A remark below a table, or below one of its bands.
struct SheetNote {
  var cell: PlacedCell
  /// The part that it is below; of the levels from the top, down to the last that is not nil.
  var path: [PartName?]
}

/// What became of a cell.
enum CellFate: Hashable {
  /// It says what other cells are: a title of a column, a label, a mark for the same again.
  case label
  /// It is in the book.
  case text
  /// It is in the book once, and says again what a cell above says.
  case repeated
  /// It is not in the book, and was told.
  case leftOut
}
