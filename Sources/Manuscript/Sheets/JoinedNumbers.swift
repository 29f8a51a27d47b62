internal import Diagnostics
internal import GoalBook
internal import Workbooks

// Commas of numbers in delimited text: 1,200人 without quotation marks is split into two cells, and shifts all cells
// after it. A row with as many cells too many as it has such commas is joined again.

extension SheetGrid {
  /// The grid with such rows joined, and a warning for each number.
  ///
  /// - Returns: nil where nothing has to be joined: in a workbook, without a table, with another delimiter.
  func joiningNumbers(_ words: SheetWords) -> (grid: SheetGrid, log: [Diagnostic])? {
    guard sheet.delimiter == ",",
      let header = rows.lazy.compactMap({ self.header(atRow: $0.number, words) }).first,
      let width = row(header.rows.upperBound)?.width
    else { return nil }
    var (mended, log) = (sheet, [Diagnostic]())
    for (index, row) in rows.enumerated() where row.number > header.rows.upperBound && row.width > width {
      let commas = row.numberCommas
      guard commas.count == row.width - width else { continue }
      mended.rows[index] = row.joined(at: commas)
      for comma in commas {
        let number = mended.rows[index].cells.first {
          $0.column == row.cells[comma].column - commas.count { $0 < comma }
        }
        log.append(
          .warning(
            .joinedNumber(number?.text ?? ""), at: span(row.number, row.cells[comma].column),
            hints: [
              Phrase(
                en: "put the cell in quotation marks, as Excel does when it saves as CSV",
                ja: "欄を引用符で囲んでください。ExcelでCSVとして保存すれば、引用符が付きます")
            ]))
      }
    }
    return log.isEmpty ? nil : (SheetGrid(mended, file: file), log)
  }
}

extension SheetRow {
  /// The indexes of cells followed by a comma that may belong to a number.
  ///
  /// Before it are one to three digits, after it exactly three, and neither cell is in quotation marks.
  fileprivate var numberCommas: [Int] {
    cells.indices.dropLast().filter { index in
      let (before, after) = (cells[index], cells[index + 1])
      guard let left = before.span, let right = after.span, left.line == right.line,
        left.columns.upperBound + 1 == right.columns.lowerBound, !before.isQuoted, !after.isQuoted
      else { return false }
      let (head, tail) = (
        before.text.reversed().prefix { $0.isASCII && $0.isNumber }, after.text.prefix { $0.isASCII && $0.isNumber }
      )
      return (1...3).contains(head.count) && tail.count == 3
    }
  }

  /// The row with the cells at these indexes joined to the cells after them.
  fileprivate func joined(at commas: [Int]) -> SheetRow {
    var row = self
    row.cells = []
    for (index, cell) in cells.enumerated() {
      var cell = cell
      cell.column -= commas.count { $0 < index }
      if index > 0, commas.contains(index - 1), var last = row.cells.popLast() {
        last.text += "," + cell.text
        if let end = cell.span?.columns.upperBound, var span = last.span {
          span.columns = span.columns.lowerBound..<end
          last.span = span
        }
        cell = last
      }
      row.cells.append(cell)
    }
    row.width -= commas.count
    return row
  }
}

extension SheetCell {
  /// Whether the cell is in quotation marks, which count in its place but not in its text.
  fileprivate var isQuoted: Bool { span?.columns.count != text.count }
}

extension Message {
  static func joinedNumber(_ text: String) -> Message {
    Message(
      id: "joined-number", en: "the comma of a number had parted “\(text.shortened)”, which is read as one cell",
      ja: "数の桁区切りのコンマで二つの欄に分かれていた「\(text.shortened)」を、一つの欄として読みました")
  }
}
