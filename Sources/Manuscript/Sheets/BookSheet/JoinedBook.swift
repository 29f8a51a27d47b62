import Diagnostics
import GoalBook

extension Message {
  /// The sheet 冊子 and a table describe the same part, and the table was changed since the export.
  static func changedTable(_ key: String) -> Message {
    Message(
      id: "changed-table",
      en:
        "the table of “\(key)” was changed since it was exported: it holds, and what the sheet “冊子” says of it does not",
      ja: "「\(key)」の表は書き出したあとで直されているため、シート「冊子」の内容ではなく表の内容を読み取りました")
  }
  /// Rows of a table name a part that the sheet 冊子 does not have.
  static func unknownSheetPart(_ key: String) -> Message {
    Message(
      id: "unknown-sheet-part", en: "the sheet “冊子” has no part “\(key)”, which rows of the tables name",
      ja: "表にある「\(key)」が、シート「冊子」にありません")
  }
}

/// The book that tables and the sheets 冊子 beside them give together.
///
/// - Parameters:
///   - tables: the book of the tables alone; nil where no table has a row.
///   - sheets: the sheets 冊子 of all files, in the order of the files; at least one.
func joined(_ tables: Book?, _ sheets: [BookSheet]) -> (book: Book, diagnostics: [Diagnostic]) {
  guard let first = sheets.first else { preconditionFailure("there is a sheet") }
  var whole = first
  for sheet in sheets.dropFirst() { whole.add(sheet) }
  var book = whole.book
  var diagnostics: [Diagnostic] = []
  if let tables, whole.marks[frontKey] != mark(of: tables.frontTexts) { book.takeFront(of: tables) }
  var rest = tables.map { tableObjectives(in: $0, of: book) } ?? [:]
  var keys = book.partKeys[...]
  book.parts.changeEach { part in
    let key = keys.removeFirst()
    let said = rest.removeValue(forKey: key.keyName) ?? []
    if let known = whole.marks[key] {
      if known == mark(of: said) { return }
      diagnostics.append(.warning(.changedTable(key), at: said.first?.place.span))
    }
    part.objectives = said
  }
  guard let tables, !rest.isEmpty else { return (book, diagnostics) }
  if book.partTelling == .keys {
    diagnostics += rest.sorted { $0.key < $1.key }.map { key, objectives in
      .error(
        .unknownSheetPart(key), at: objectives.first?.place.span,
        hints: [
          Phrase(
            en: "write the part as the rows above do, or add it to the sheet “冊子”",
            ja: "ほかの行と同じ書き方にするか、シート「冊子」に書き加えてください")
        ])
    }
  } else {
    book.add(newParts: tables, rest)
  }
  return (book, diagnostics)
}

extension BookSheet {
  /// Adds what the sheet of another file has and this one lacks.
  fileprivate mutating func add(_ other: BookSheet) {
    marks.merge(other.marks) { first, _ in first }
    for field in other.book.fields where !book.fields.contains(where: { $0.key == field.key }) {
      book.fields.append(field)
    }
    for level in book.levels.indices where other.book.levels.indices.contains(level) {
      book.levels[level].add(other.book.levels[level].headings)
    }
    if book.front.isEmpty { book.front = other.book.front }
    if book.back.isEmpty { book.back = other.book.back }
    for part in other.book.parts {
      if let index = book.parts.firstIndex(where: { $0.title == part.title && $0.number == part.number }) {
        book.parts[index].parts += part.parts.filter { inner in
          !book.parts[index].parts.contains { $0.title == inner.title && $0.number == inner.number }
        }
      } else {
        book.parts.append(part)
      }
    }
  }
}

extension Level {
  /// Adds shared titles for numbers without one, in the order of the numbers.
  fileprivate mutating func add(_ others: [Heading]) {
    let new = others.filter { title($0.number) == nil }
    if !new.isEmpty { headings = (headings + new).sorted { $0.number < $1.number } }
  }
}

extension Book {
  /// Takes what the title line above the tables says, if it was changed: a form is for another year.
  fileprivate mutating func takeFront(of tables: Book) {
    if !tables.title.isEmpty, tables.title != titleWithoutTitle { title = tables.title }
    if !tables.edition.isEmpty { edition = tables.edition }
    if !tables.fiscalYear.isEmpty { fiscalYear = tables.fiscalYear }
    if !tables.issuer.isEmpty { issuer = tables.issuer }
  }

  /// Adds the parts of tables that the book lacks, such as a department or pillar that somebody wrote into the form.
  fileprivate mutating func add(newParts tables: Book, _ rest: [String: [Objective]]) {
    if let new = tables.levels.last, levels.count == tables.levels.count {
      levels[levels.count - 1].add(new.headings)
    }
    for part in tables.parts {
      let index =
        parts.firstIndex { $0.title.keyName == part.title.keyName }
        ?? {
          parts.append(Part(title: part.title, place: part.place))
          return parts.count - 1
        }()
      if let objectives = rest[part.title.keyName] { parts[index].objectives = objectives }
      for inner in part.parts {
        guard let number = inner.number, let objectives = rest["\(part.title)/\(number)".keyName] else { continue }
        var inner = inner
        inner.objectives = objectives
        let place = parts[index].parts.firstIndex { ($0.number ?? 0) > number } ?? parts[index].parts.count
        parts[index].parts.insert(inner, at: place)
      }
    }
  }
}
