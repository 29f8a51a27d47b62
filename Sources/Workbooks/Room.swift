/// How much of the permitted number of cells and bytes of text is used, over all sheets of a file.
struct Room {
  private var cells = 0
  private var bytes = 0

  /// Counts a cell.
  ///
  /// - Throws: ``WorkbookFault`` where the file has too many cells or too much text.
  mutating func take(_ cell: SheetCell) throws(WorkbookFault) {
    cells += 1
    let size = cell.struckOut.reduce(cell.text.utf8.count) { $0 + $1.utf8.count }
    bytes += size
    guard cells <= Bounds.cells else { throw .tooLarge(.cells) }
    guard size <= Bounds.cellBytes, bytes <= Bounds.textBytes else { throw .tooLarge(.text) }
  }
}
