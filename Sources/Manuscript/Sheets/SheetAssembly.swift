internal import Diagnostics
internal import GoalBook

/// The book of spreadsheets, assembled table by table.
struct SheetAssembly {
  private let words: SheetWords
  private let tables: [SheetTable]
  private(set) var book = Book(title: "")
  private(set) var log: [Diagnostic] = []
  /// The levels that the tables name, by index among the levels of the words.
  private var used: [Int] = []
  /// The title of each number of the numbered level; below it the number of each title.
  private var headings: [Int: PartName] = [:]
  private var numbers: [String: Int] = [:]
  /// The table where each department was first met, and the messages that are reported only once.
  private var firstTables: [String: Int] = [:]
  private var told: Set<Message> = []
  /// The index of each objective in its part.
  private var objectives: [ObjectiveKey: Int] = [:]

  /// The part of an objective, and its text without blanks.
  private struct ObjectiveKey: Hashable {
    var path: [Int]
    var text: String
  }

  init(_ tables: consuming [SheetTable], _ words: SheetWords) {
    for index in tables.indices { tables[index] = tables[index].withNames(words) }
    (self.words, self.tables) = (words, tables)
    chooseLevels()
    numberHeadings()
    for index in self.tables.indices {
      takeFront(self.tables[index])
      for record in self.tables[index].records { take(record, ofTable: index) }
    }
    for index in self.tables.indices { for note in self.tables[index].notes { take(note, ofTable: index) } }
    for index in book.parts.indices { book.parts[index].sortByNumber() }
    book.parts.sortByNumber()
    takeFields()
    tellColumns()
    log = log.stable(inOrderOf: self.tables)
  }

  // MARK: Levels

  private mutating func chooseLevels() {
    used = words.levels.indices.filter { level in tables.contains { $0.records.contains { $0.path[level] != nil } } }
    book.levels = used.map { words.levels[$0] }
    if book.levels != Level.departmentsAndPillars([]) {
      // As a book's file describes a level: its key is its name.
      book.levels = book.levels.map { level in
        Level(
          noun: level.noun, englishNoun: level.noun, key: level.noun, numbering: level.numbering,
          startsPage: level.startsPage)
      }
      if !book.levels.isEmpty { book.levels[0].startsPage = true }
    }
    for level in used where level != words.pillarLevel || used.count == 1 {
      for table in tables {
        guard let record = table.records.first(where: { $0.path[level] == nil }) else { continue }
        log.append(
          .error(.unnamedPart(words.levels[level]), at: record.span, hints: [.nameOfPart(words.levels[level])]))
      }
    }
  }

  /// Collects the numbers and titles of the numbered level; a title without a number gets the next free one.
  private mutating func numberHeadings() {
    guard let level = words.pillarLevel, used.contains(level) else { return }
    let names = tables.flatMap(\.records).compactMap { $0.path[level] }
    for name in names {
      guard let number = name.number, !name.title.isEmpty else { continue }
      if headings[number] == nil { headings[number] = name }
      if numbers[name.title.withoutBlanks] == nil { numbers[name.title.withoutBlanks] = number }
    }
    let taken = Set(names.compactMap(\.number))
    var next = 1
    for name in names where name.number == nil && numbers[name.title.withoutBlanks] == nil {
      while taken.contains(next) || headings[next] != nil { next += 1 }
      (headings[next], numbers[name.title.withoutBlanks]) = (name, next)
    }
    book.levels[book.levels.count - 1].headings = headings.sorted { $0.key < $1.key }.map { number, name in
      var heading = Level.Heading(number: number, title: name.title, place: Place(name.span))
      heading.titlePlace = Place(name.span)
      return heading
    }
    book.levels[book.levels.count - 1].namesPartsByNumber = true
  }

  // MARK: Rows

  private mutating func take(_ record: SheetRecord, ofTable index: Int) {
    guard let path = indexPath(of: record.path, ofTable: index) else { return }
    guard let objective = record.objective else {
      tell(.error(.noObjective, at: record.span, hints: [.nameOfObjective]), once: true)
      return
    }
    let built = RowOfSheet(record)
    log += built.log
    guard !built.row.initiatives.isEmpty else {
      log.append(.error(.noInitiative, at: record.entries.first?.initiative.span ?? record.span))
      return
    }
    let text = objective.joined
    let key = ObjectiveKey(path: path, text: text.withoutBlanks)
    let known = objectives[key]
    var index = 0
    book.parts.with(path) { part in
      if known == nil { part.objectives.append(Objective(text: text, place: Place(objective.span))) }
      index = known ?? part.objectives.count - 1
      part.objectives[index].rows.append(built.row)
    }
    objectives[key] = index
  }

  /// The indexes of a path's parts in the book, made where missing; nil where a name is missing.
  private mutating func indexPath(of path: [PartName?], ofTable table: Int) -> [Int]? {
    if used.isEmpty {
      if book.parts.isEmpty { book.parts.append(Part(title: "", place: Place(tables[table].span))) }
      return [0]
    }
    var indexes: [Int] = []
    var names: [String] = []
    for level in used {
      guard let name = path[level] else {
        guard level == words.pillarLevel, !indexes.isEmpty else { return nil }
        tell(.warning(.noPillar(words.levels[level]), at: tables[table].span), once: true)
        break
      }
      let part = part(name, level: level)
      names.append(part.title + "\u{0}" + (part.number.map(String.init) ?? ""))
      if level == words.departmentLevel { tellAgain(part.title, names, table, name.span) }
      let index = book.parts.index(of: part, in: indexes)
      if words.levels[level].isNumbered { tellTitle(name, part.number ?? 0) }
      indexes.append(index)
    }
    return indexes
  }

  private func part(_ name: PartName, level: Int) -> Part {
    guard words.levels[level].isNumbered else { return Part(title: name.title, place: Place(name.span)) }
    let number = name.number ?? numbers[name.title.withoutBlanks] ?? 0
    var part = Part(number: number, place: Place(name.span))
    if let heading = headings[number], !name.title.isEmpty,
      heading.title.withoutBlanks != name.title.withoutBlanks
    {
      part.title = name.title
      part.titlePlace = Place(name.span)
    }
    return part
  }

  private mutating func tellTitle(_ name: PartName, _ number: Int) {
    guard let heading = headings[number], !name.title.isEmpty,
      heading.title.withoutBlanks != name.title.withoutBlanks
    else { return }
    let message = Message.otherPillarTitle(number, name.title, before: heading.title)
    tell(
      .warning(
        message, at: name.span,
        hints: [Phrase(en: "if only one of the two is right, correct the other", ja: "どちらかが書き誤りであれば直してください")]),
      once: true)
  }

  private mutating func tellAgain(_ title: String, _ names: [String], _ table: Int, _ span: SourceSpan) {
    let key = names.joined(separator: "\u{1}")
    guard let first = firstTables[key] else {
      firstTables[key] = table
      return
    }
    guard first != table else { return }
    let other = tables[first]
    let place = other.sheet.map { "\(other.file) \($0)" } ?? other.file
    // This is reported once for each table.
    guard firstTables.updateValue(table, forKey: "\(key)\u{1}\(table)") == nil else { return }
    log.append(
      .warning(
        .departmentAgain(title, place), at: tables[table].records.first?.span ?? span,
        hints: [
          Phrase(
            en: "if one of the two is an older form, leave its file or sheet out",
            ja: "どちらかが古いものであれば、そのファイルやシートを外してください")
        ]))
  }

  private mutating func tell(_ problem: Diagnostic, once: Bool) {
    guard told.insert(problem.message).inserted || !once else { return }
    log.append(problem)
  }

  // MARK: Notes

  private mutating func take(_ note: SheetNote, ofTable index: Int) {
    var path = note.path
    if let level = words.departmentLevel, path[level] == nil { path[level] = tables[index].records.last?.path[level] }
    var indexes: [Int] = []
    for level in used {
      guard let name = path[level], let found = book.parts.found(part(name, level: level), in: indexes) else { break }
      indexes.append(found)
    }
    guard !indexes.isEmpty else {
      log.append(.warning(.noteWithoutPart(note.cell.joined), at: note.cell.span))
      return
    }
    book.parts.with(indexes) { part in
      part.notes += note.cell.paragraphs.map { .paragraph(PlacedText($0, place: Place(note.cell.span))) }
    }
  }

  // MARK: Front and columns

  /// Takes title, year, issuer and edition from the first file that gives them.
  private mutating func takeFront(_ table: SheetTable) {
    let front = table.front
    if var title = front.title?.joined {
      if let level = words.departmentLevel, let name = table.records.first?.path[level]?.title, title.hasPrefix(name),
        title.count > name.count
      {
        title = String(title.dropFirst(name.count).trimmingWhitespace)
      }
      take(title, \.title, front.title, Phrase(en: "the title", ja: "題名"))
      if book.place.span == nil { book.place = Place(front.title?.span) }
    }
    take(front.edition?.joined, \.edition, front.edition, Phrase(en: "the edition", ja: "版"))
    take(front.fiscalYear?.joined, \.fiscalYear, front.fiscalYear, Phrase(en: "the fiscal year", ja: "年度"))
    take(front.issuer?.joined, \.issuer, front.issuer, Phrase(en: "the issuer", ja: "発行者"))
  }

  private mutating func take(_ text: String?, _ key: WritableKeyPath<Book, String>, _ cell: PlacedCell?, _ what: Phrase)
  {
    guard let text, !text.isEmpty, let cell else { return }
    if book[keyPath: key].isEmpty {
      book[keyPath: key] = text
    } else if book[keyPath: key].foldedYear != text.foldedYear {
      tell(.warning(.otherFront(what, text, before: book[keyPath: key]), at: cell.span), once: true)
    }
  }

  private mutating func takeFields() {
    for column in tables.flatMap(\.columns) {
      guard let key = column.role.field, !Field.known.contains(where: { $0.key == key }),
        !book.fields.contains(where: { $0.key == key })
      else { continue }
      if book.fields.count == mostFields { log.append(.error(.tooManyFields, at: column.span)) }
      guard book.fields.count < mostFields else { return }
      var field = words.fields.first { $0.key == key } ?? Field(key: key, title: column.title)
      field.place = Place(column.span)
      field.titlePlace = Place(column.span)
      book.fields.append(field)
    }
  }

  /// Reports columns that a table lacks and others have, or that only one table has.
  private mutating func tellColumns() {
    let tables = tables.filter { !$0.isEmpty }
    guard tables.count > 1 else { return }
    var seen: [SheetRole] = []
    for column in tables.flatMap(\.columns) where !seen.contains(column.role) {
      guard column.role.field != nil || column.role == .column(.sections) else { continue }
      seen.append(column.role)
      let without = tables.filter { table in !table.columns.contains { $0.role == column.role } }
      if without.isEmpty { continue }
      // Of only two tables, the one with fewer columns is reported.
      if tables.count - without.count == 1, tables.count > 2 {
        log.append(.note(.onlyHere(column.title), at: column.span))
      } else {
        for table in without { log.append(.warning(.columnMissing(column.title), at: table.span)) }
      }
    }
  }
}

extension SheetTable {
  /// The table with the name of its sheet or file in rows that name no department.
  fileprivate func withNames(_ words: SheetWords) -> SheetTable {
    guard let level = words.departmentLevel, let name else { return self }
    var table = self
    for index in table.records.indices where table.records[index].path[level] == nil {
      // A part of a higher level needs no department in it.
      if table.records[index].path[..<level].contains(where: { $0 != nil }) { continue }
      table.records[index].path[level] = PartName(number: nil, title: name, span: span)
    }
    return table
  }
}

extension PlacedCell {
  /// The paragraphs of a note: lines with a mark begin one, others continue it.
  fileprivate var paragraphs: [String] {
    var found: [[String]] = []
    for line in lines {
      if found.isEmpty || line.isNote { found.append([line]) } else { found[found.count - 1].append(line) }
    }
    return found.map(\.joinedAsOneLine)
  }
}

extension Part {
  fileprivate func isSame(as other: Part) -> Bool {
    number == other.number && (number != nil || title.withoutBlanks == other.title.withoutBlanks)
  }

  fileprivate mutating func sortByNumber() {
    for index in parts.indices { parts[index].sortByNumber() }
    parts.sortByNumber()
  }
}

extension [Part] {
  /// Sorts the parts by number, if all have one.
  fileprivate mutating func sortByNumber() {
    guard allSatisfy({ $0.number != nil }) else { return }
    self = enumerated().sorted { ($0.element.number ?? 0, $0.offset) < ($1.element.number ?? 0, $1.offset) }
      .map(\.element)
  }

  /// Changes the part at a path of indexes.
  fileprivate mutating func with(_ path: [Int], change: (inout Part) -> Void) {
    guard let first = path.first else { return }
    if path.count == 1 { change(&self[first]) } else { self[first].parts.with([Int](path.dropFirst()), change: change) }
  }

  fileprivate func found(_ part: Part, in path: [Int]) -> Int? {
    guard let first = path.first else { return lastIndex { $0.isSame(as: part) } }
    return self[first].parts.found(part, in: [Int](path.dropFirst()))
  }

  /// The index of a part within the part at a path, where it is added if missing.
  fileprivate mutating func index(of part: Part, in path: [Int]) -> Int {
    if let found = found(part, in: path) { return found }
    guard !path.isEmpty else {
      append(part)
      return count - 1
    }
    var index = 0
    with(path) { parent in
      parent.parts.append(part)
      index = parent.parts.count - 1
    }
    return index
  }
}

extension [Diagnostic] {
  /// The diagnostics in the order of the tables that they are about, file by file and sheet by sheet.
  fileprivate func stable(inOrderOf tables: [SheetTable]) -> [Diagnostic] {
    func index(_ problem: Diagnostic) -> Int {
      tables.firstIndex { $0.file == problem.span?.file && $0.sheet == problem.span?.cell?.sheet } ?? tables.count
    }
    return enumerated().sorted { (index($0.element), $0.offset) < (index($1.element), $1.offset) }.map(\.element)
  }
}

extension Message {
  static func unnamedPart(_ level: Level) -> Message {
    Message(
      id: "unnamed-part", en: "no cell, sheet or file names the \(level.englishNoun) (\(level.noun)) of this row",
      ja: "この行の\(level.noun)が、欄にもシート名にもファイル名にもありません")
  }
  static func noPillar(_ level: Level) -> Message {
    Message(
      id: "no-pillar-here",
      en:
        "this table has rows without a \(level.englishNoun) (\(level.noun)), which others have: they stand in front of them",
      ja: "この表には\(level.noun)のない行があります（ほかの行にはあります）。\(level.noun)の前に入れました")
  }
  static let noObjective = Message(
    id: "no-objective", en: "no cell names the objective (組織目標) of this row", ja: "この行の組織目標がどの欄にもありません")
  static func departmentAgain(_ title: String, _ place: String) -> Message {
    Message(
      id: "department-again", en: "“\(title)” is in “\(place)” already: its rows are put together",
      ja: "「\(title)」は「\(place)」にもあります。一つにまとめました")
  }
  static func noteWithoutPart(_ text: String) -> Message {
    Message(
      id: "note-without-part", en: "“\(text.shortened)” stands below no row and is left out",
      ja: "「\(text.shortened)」は上に行がないので除きました")
  }
  static func otherFront(_ what: Phrase, _ text: String, before: String) -> Message {
    Message(
      id: "other-front", en: "\(what.en) is “\(text.shortened)” here and “\(before.shortened)” before, which counts",
      ja: "\(what.ja)がここでは「\(text.shortened)」、前では「\(before.shortened)」です。先のほうを採りました")
  }
  static func onlyHere(_ title: String) -> Message {
    Message(
      id: "only-column", en: "only this table has the column “\(title)”", ja: "「\(title)」の列はこの表だけにあります")
  }
  static func columnMissing(_ title: String) -> Message {
    Message(
      id: "missing-column", en: "this table has no column “\(title)”, which others have",
      ja: "ほかの表にある「\(title)」の列がこの表にはありません")
  }
}

extension Phrase {
  fileprivate static func nameOfPart(_ level: Level) -> Phrase {
    Phrase(
      en: "write it above the table, as “\(level.noun)名：…”, or name the sheet after it",
      ja: "表の上に「\(level.noun)名：…」と書くか、シート名にしてください")
  }
  fileprivate static let nameOfObjective = Phrase(
    en: "write the objective in a column “組織目標”, or as a heading above its rows", ja: "「組織目標」の列に書くか、行の上に見出しとして書いてください")
}
