extension Workbook {
  /// Makes the workbook that would be read from the file that is written from a draft.
  public init(reading draft: WorkbookDraft, file: String) {
    self.init(file: file, sheets: draft.sheets.map(Sheet.init(reading:)))
  }
}

extension Sheet {
  fileprivate init(reading draft: SheetDraft) {
    let rows = draft.rows.enumerated().compactMap { index, row -> SheetRow? in
      let cells = row.cells.enumerated().compactMap { SheetCell(reading: $1.content, column: $0 + 1) }
      return cells.isEmpty ? nil : SheetRow(number: index + 1, cells: cells)
    }
    self.init(name: draft.name, isHidden: draft.isHidden, rows: rows, merged: draft.merged)
  }
}

extension SheetCell {
  fileprivate init?(reading content: CellDraft.Content, column: Int) {
    switch content {
    case .text(let text) where !text.isEmpty: self.init(column: column, text: text)
    case .number(let number): self.init(column: column, text: String(number), content: .value)
    case .nothing, .text: return nil
    }
  }
}
