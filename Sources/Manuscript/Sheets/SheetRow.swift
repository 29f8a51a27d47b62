internal import Diagnostics
internal import GoalBook
internal import OrderedCollections

/// The row of the book made of a sheet's record, with the problems found in it.
struct RowOfSheet {
  private(set) var row: Row
  private(set) var log: [Diagnostic] = []

  init(_ record: SheetRecord) {
    row = Row(initiatives: [], place: Place(record.span))
    for entry in record.entries { take(entry) }
    takeFurther(record)
  }

  private mutating func take(_ entry: SheetRecord.Entry) {
    var initiatives = entry.initiative.initiatives
    require(
      entry.initiative.initiativeLetters, initiatives.map(\.text.withoutBlanks).joined(), entry.initiative, "取組内容")
    if let number = entry.number {
      let numbers = number.lines.count == initiatives.count ? number.lines.map { number.with($0) } : [number]
      for (index, cell) in numbers.enumerated() where initiatives.indices.contains(index) {
        if initiatives[index].number == nil { initiatives[index].number = cell.initiativeNumber }
      }
    }
    let shares = CellSections(entry.sections, initiatives: initiatives.count)
    let spans = entry.sections.first.map(\.span)
    for index in initiatives.indices {
      initiatives[index].sections = shares.names[index]
      initiatives[index].sectionPlaces = Places(shares.names[index].map { _ in spans })
    }
    if shares.isGuess, let cell = entry.sections.first {
      log.append(
        .warning(
          .sharedSections(shares.names[0].count, initiatives: initiatives.count), at: cell.span,
          hints: [
            Phrase(
              en: "write one line of sections for each initiative, in their order", ja: "取組内容と同じ順に、1行に一つずつ課等を書いてください")
          ]))
    }
    if !entry.sections.isEmpty, !initiatives.isEmpty {
      // With a line or a name each, the names are compared in order; with all names for all, only once.
      let names = shares.isGuess ? shares.names[0] : shares.names.flatMap { $0 }
      require(
        sectionLetters(entry.sections.map(\.text.withoutBlanks).joined()), sectionLetters(names.joined().withoutBlanks),
        entry.sections[0], "課等")
    }
    row.initiatives += initiatives
  }

  private mutating func takeFurther(_ record: SheetRecord) {
    let lines = record.entries.count == 1 ? record.entries[0].rows : record.entries.map { $0.rows.flatMap { $0 } }
    var first: OrderedDictionary<FieldKey, Int> = [:]
    var isAligned: Set<FieldKey> = []
    for (index, line) in lines.enumerated() {
      for cell in line {
        if first[cell.key] == nil { first[cell.key] = index }
        if index > 0 { isAligned.insert(cell.key) }
      }
    }
    // With several initiatives, what is not merged over them belongs to each alone.
    if record.entries.count > 1 { isAligned = Set(first.keys).subtracting(record.shared) }
    let (count, initiatives) = (lines.count, row.initiatives.count)
    let hasLines =
      record.entries.count > 1
      ? !isAligned.isEmpty && initiatives == count : isAligned.count > 1 && initiatives == 1 && count > 1
    if hasLines {
      row.lines = lines.enumerated().compactMap { index, line in
        let cells = line.filter { isAligned.contains($0.key) }
        guard !cells.isEmpty || record.entries.count > 1 else { return nil }
        return RowLine(items(cells), place: Place(cells.first?.cell.span ?? record.span))
      }
    }
    row.cells = items(lines.flatMap { $0 }.filter { !hasLines || !isAligned.contains($0.key) })
  }

  /// The items of cells, by column.
  private mutating func items(
    _ cells: [(key: FieldKey, title: String, cell: PlacedCell)]
  ) -> OrderedDictionary<FieldKey, [Item]> {
    var found: OrderedDictionary<FieldKey, [Item]> = [:]
    for (key, title, cell) in cells {
      let items = cell.items
      require(cell.itemLetters, items.sheetLetters, cell, title)
      if !items.isEmpty { found[key, default: []] += items }
    }
    return found
  }

  /// Reports a cell whose text differs from the book's.
  private mutating func require(_ sheet: String, _ book: String, _ cell: PlacedCell, _ column: String) {
    guard sheet != book else { return }
    log.append(
      .error(
        .unbalanced(column: column, transcript: sheet.count, book: book.count), at: cell.span,
        hints: [Phrase(en: "write this cell more simply", ja: "この欄を簡単な形に書き直してください")]))
  }
}

extension Message {
  static func sharedSections(_ sections: Int, initiatives: Int) -> Message {
    Message(
      id: "section-count",
      en:
        "this cell has \(initiatives) initiatives (取組内容) but \(sections) sections (課等) beside them: each initiative has all of them",
      ja: "取組内容\(initiatives)件に対して課等が\(sections)個あり、どれがどれの担当か分からないので、すべての取組内容に同じ課等を入れました")
  }
}
