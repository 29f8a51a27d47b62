import GoalBook
import Workbooks

/// What is written above a table.
struct WrittenHeading {
  /// The title line: 令和6年度　花岡市組織目標（実績・成果）.
  var title: String
  /// The department of the table; nil where a column names the parts.
  var department: String?

  /// The row of the table's header, counted from 1.
  var headRow: Int { department == nil ? 3 : 4 }
}

/// The front of a book in one line.
func titleLine(of book: Book) -> String {
  [book.fiscalYear, book.title + (book.edition.isEmpty ? "" : "（\(book.edition)）")].filter { !$0.isEmpty }
    .joined(separator: "　")
}

extension SheetDraft {
  /// Makes a sheet with a table: its heading, its header, which stays in view and is repeated on every page, and its
  /// rows.
  ///
  /// - Parameter height: the least height of a row, in points.
  init(name: String, _ heading: WrittenHeading, _ table: WrittenTable, least height: Double = 20) {
    self.init(name: name)
    columnWidths = table.columns.map(\.width)
    rows = [RowDraft([CellDraft(.text(heading.title), .title)], height: 27)]
    if let department = heading.department {
      rows.append(
        RowDraft(
          [CellDraft(.text("部名"), .label), CellDraft(department.isEmpty ? .nothing : .text(department), .labelled)],
          height: 20))
    }
    rows.append(RowDraft(height: 8))
    rows.append(RowDraft(table.columns.map { CellDraft(.text($0.head(table.heads)), .head) }, height: 30))
    let top = rows.count
    rows += zip(table.rows, table.heights(least: height)).map { texts, height in
      RowDraft(zip(table.columns, texts).map { CellDraft(CellDraft.Content($1), $0.style) }, height: height)
    }
    merged = table.spans.map { span in
      CellRange(
        rows: top + span.rows.lowerBound + 1...top + span.rows.upperBound + 1,
        columns: span.column + 1...span.column + 1)
    }
    frozenRows = top
    print.repeatedRows = top...top
    print.footer = heading.department ?? name
  }
}

extension CellDraft.Content {
  fileprivate init(_ text: WrittenCell) {
    switch text {
    case .nothing: self = .nothing
    case .lines(let lines): self = .text(lines.joined(separator: "\n"))
    case .number(let number): self = .number(number)
    }
  }
}
