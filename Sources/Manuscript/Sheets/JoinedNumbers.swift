internal import Diagnostics
internal import GoalBook
internal import Workbooks

// A number's comma in delimited text: 1,200人 without quotation marks stands in two cells, and all behind it a column too
// far to the right. A row that has as many cells too many as such commas can be is as it was meant.

extension SheetGrid {
  /// The grid with such rows mended, and a warning for each number.
  ///
  /// - Returns: nil where nothing is to be mended: in a workbook, in a text without a table, in one that no comma parts.
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
  /// The cells behind which a comma stands that may be a number's: up to three digits before it, three behind it, neither
  /// cell in quotation marks.
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

  /// The row with the cells behind these joined to those behind them.
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
  /// Whether it stands in quotation marks, which its place has and its text has not.
  fileprivate var isQuoted: Bool { span?.columns.count != text.count }
}

extension Message {
  static func joinedNumber(_ text: String) -> Message {
    Message(
      id: "joined-number", en: "the comma of a number had parted “\(text.shortened)”, which is read as one cell",
      ja: "数の桁区切りのコンマで二つの欄に分かれていた「\(text.shortened)」を、一つの欄として読みました")
  }
}
