import Diagnostics
import Foundation
import TestSupport
import Workbooks

/// Reads a workbook with these parts.
func read(_ parts: [ZipPart]) -> WorkbookReading { readWorkbook(Data(zipFile(parts)), file: "a.xlsx") }

/// The cells of a workbook's first sheet, by their names.
func cells(_ reading: WorkbookReading) -> [String: SheetCell] {
  var cells: [String: SheetCell] = [:]
  for row in reading.workbook?.sheets.first?.rows ?? [] {
    for cell in row.cells { cells[CellPlace(row: row.number, column: cell.column).reference] = cell }
  }
  return cells
}

/// The texts of these cells, by their names.
func texts(_ reading: WorkbookReading) -> [String: String] { cells(reading).mapValues(\.text) }

/// The parts of a workbook with these cells in the first row of its sheet.
func sheet(_ cells: String) -> [ZipPart] {
  SmallWorkbooks.excel(sheet: "<sheetData><row r=\"1\">\(cells)</row></sheetData>")
}

/// The ids of the messages.
func ids(_ reading: WorkbookReading) -> [String] { reading.diagnostics.map(\.message.id) }
