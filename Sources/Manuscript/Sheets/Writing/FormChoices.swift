import GoalBook
import Workbooks

// The choices of a form, on a hidden sheet: for each table a column of pillars and a column of sections.

/// The name of the hidden sheet.
let choicesSheetName = "選択肢"

/// The choices that the table of a part offers.
struct FormExtent {
  /// The columns of the table, counted from 1; nil where it does not have them.
  private var pillarColumn: Int?
  private var sectionsColumn: Int?
  fileprivate var pillars: [String]
  fileprivate var sections: [String]
  /// The first of the two columns on the sheet of choices, counted from 1.
  private var sourceColumn: Int

  init(_ book: Book, part index: Int) {
    let part = book.parts[index]
    let columns = book.writtenColumns
    pillarColumn = columns.firstIndex(of: .pillar).map { $0 + 1 }
    sectionsColumn = columns.firstIndex(of: .sections).map { $0 + 1 }
    let own = part.parts.filter { $0.number != nil && !$0.title.isEmpty }
    pillars =
      pillarColumn == nil
      ? []
      : (book.levels.last?.headings ?? []).filter { heading in !own.contains { $0.number == heading.number } }
        .map { book.pillarText(Part(number: $0.number)) } + own.map(book.pillarText)
    var seen: Set<String> = []
    sections = Book.rows(of: [part]).flatMap(\.initiatives).flatMap(\.sections).filter { seen.insert($0).inserted }
    sourceColumn = 2 * index + 1
  }

  /// The lists of choices for the table's rows.
  func choices(rows: ClosedRange<Int>) -> [ChoicesDraft] {
    var found: [ChoicesDraft] = []
    func add(_ column: Int?, _ choices: [String], at source: Int, hint: String, warning: String?) {
      guard let column, !choices.isEmpty else { return }
      found.append(
        ChoicesDraft(
          cells: CellRange(rows: rows, columns: column...column), sheet: choicesSheetName,
          source: CellRange(rows: 1...choices.count, columns: source...source), hint: hint, warning: warning))
    }
    add(
      pillarColumn, pillars, at: sourceColumn,
      hint: "一覧から選んでください。上の行と同じ柱なら、空けたままで構いません。",
      warning: "一覧にない柱です。このまま入力してもよろしいですか。")
    add(
      sectionsColumn, sections, at: sourceColumn + 1,
      hint: "一覧から選ぶか、課の名前を書いてください。二つ以上の課は、1行に一つずつ書きます（改行はAlt+Enter）。", warning: nil)
    return found
  }
}

/// The hidden sheet with the choices of all tables.
func choicesSheet(_ extents: [FormExtent]) -> SheetDraft {
  let columns = extents.flatMap { [$0.pillars, $0.sections] }
  var sheet = SheetDraft(name: choicesSheetName)
  sheet.isHidden = true
  sheet.rows = (0..<(columns.map(\.count).max() ?? 0)).map { row in
    RowDraft(columns.map { $0.indices.contains(row) ? CellDraft(.text($0[row])) : .empty })
  }
  return sheet
}
