internal import Diagnostics
internal import GoalBook

/// A sheet's table, row by row, with what is above and below it.
struct SheetTable {
  var file: String
  var sheet: String?
  var front: FrontOfSheet
  /// The department that the sheet or file is named after, for rows that name none.
  var name: String?
  /// The first cell of the header.
  var span: SourceSpan
  /// All columns, in the order in which they were met.
  var columns: [SheetColumn]
  var records: [SheetRecord] = []
  var notes: [SheetNote] = []
  var isEmpty: Bool { records.isEmpty }
}

/// The name of a part, from the row itself or from rows above.
struct PartName {
  var number: Int?
  var title: String
  var span: SourceSpan
}

/// The content of one row of the book, from one or several rows of the sheet.
struct SheetRecord {
  /// The part of each level that the row belongs to; nil where the sheet names none.
  var path: [PartName?]
  /// The objective's cell; nil where the sheet names none.
  var objective: PlacedCell?
  var entries: [Entry]
  /// The further columns whose cells are merged over several entries.
  var shared: Set<FieldKey> = []
  /// The number of its first row in the sheet; below it the place of that row's first cell.
  var row: Int
  var span: SourceSpan

  /// The cell of an initiative, with the cells beside it.
  struct Entry {
    var initiative: PlacedCell
    var number: PlacedCell?
    var sections: [PlacedCell] = []
    /// The cells of the further columns, for each row of the sheet.
    var rows: [[(key: FieldKey, title: String, cell: PlacedCell)]] = []
  }
}

/// A remark below a table or below one of its headings.
struct SheetNote {
  var cell: PlacedCell
  /// The parts around the remark, by level; nil below the innermost.
  var path: [PartName?]
}

/// What became of a cell.
enum CellFate: Hashable {
  /// It describes other cells: a column's title, a label, a mark for a repetition.
  case label
  /// Its text is in the book.
  case text
  /// Its text repeats a cell above and is in the book once.
  case repeated
  /// Its text is not in the book, and was reported.
  case leftOut
}
