import GoalBook
import OrderedCollections

/// A column of the tables that a book is written as.
enum WrittenColumn: Hashable {
  /// The part of each row, by its name on the sheet 冊子.
  case part
  /// 柱: the number, then the title.
  case pillar
  case objective
  /// The numbers of initiatives that are alone in their cells.
  case number
  case initiatives
  case sections
  case field(Field)

  /// The title at the head of the column.
  ///
  /// - Parameter fields: the titles of further columns (`fieldHeads(of:)`).
  func head(_ fields: [FieldKey: String]) -> String {
    switch self {
    case .part: "部局"
    case .pillar: "柱"
    case .objective: ColumnRole.objective.title
    case .number: "番号"
    case .initiatives: ColumnRole.initiatives.title
    case .sections: ColumnRole.sections.title
    case .field(let field): fields[field.key] ?? field.title
    }
  }

  /// The width of the column in digits of the default font.
  var width: Double {
    switch self {
    case .part: 18
    case .pillar: 16
    case .objective: 22
    case .number: 5.5
    case .initiatives: 36
    case .sections: 14
    case .field(let field):
      switch field.kind {
      case .list: 42
      case .text: 24
      case .number, .code: 13
      case .mark: 8
      }
    }
  }
}

/// The further columns of a book's tables: 実績 and 成果 if rows use them or there are no others, then the book's own.
func fieldColumns(of book: Book) -> [Field] {
  let used = Set(book.rows.flatMap { row in Array(row.cells.keys) + row.lines.flatMap { Array($0.cells.keys) } })
  let known = Field.known.filter { field in !book.fields.contains { $0.key == field.key } }
  let usedKnown = known.filter { used.contains($0.key) }
  return (usedKnown.isEmpty && book.fields.isEmpty ? known : usedKnown) + book.fields
}

/// The title of each further column; no two are alike.
///
/// It is the column's own title, or, where that would be read as another column's, its key, or the key with a number.
func fieldHeads(of book: Book) -> [FieldKey: String] {
  var heads: [FieldKey: String] = [:]
  var taken: Set<String> = []
  for field in fieldColumns(of: book) {
    let candidates = [field.title, field.key.rawValue] + (2...99).map { "欄\($0)_\(field.key.rawValue)" }
    let head = candidates.first { candidate in
      guard !candidate.foldedTitle.isEmpty, !taken.contains(candidate.foldedTitle) else { return false }
      guard let role = SheetWords.own.role(ofTitle: candidate)?.role else { return true }
      return role == .column(.field(field.key))
    }
    heads[field.key] = head ?? field.title
    taken.insert((head ?? field.title).foldedTitle)
  }
  return heads
}

/// The keys of further columns in the book, by the keys that a reader of its tables gives them.
func readFieldKeys(of book: Book) -> [FieldKey: FieldKey] {
  var keys: [FieldKey: FieldKey] = [:]
  for (key, head) in fieldHeads(of: book) {
    keys[SheetWords.own.role(ofTitle: head)?.role.field ?? FieldKey(rawValue: head.withoutBlanks)] = key
  }
  return keys
}

extension Book {
  /// All rows, in reading order.
  var rows: [Row] { Self.rows(of: parts) }

  /// All rows of some parts, in reading order.
  static func rows(of parts: [Part]) -> [Row] { parts.flatMap { $0.objectives.flatMap(\.rows) + rows(of: $0.parts) } }
}
