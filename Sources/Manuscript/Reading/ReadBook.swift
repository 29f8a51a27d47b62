import Dates
public import Diagnostics
public import Foundation
public import GoalBook
public import Notation

/// What a YAML or JSON file holds.
public struct BookReading: Sendable {
  /// Nil where the file is no mapping at all.
  ///
  /// Where there are errors it is what could be read: enough to check further, not to be drawn.
  public var book: Book?
  public var source: Source
  /// Everything that is wrong with it, in the order of the file; what ``repeatedNumbers`` has apart.
  public var problems: [Diagnostic]
  /// Numbers of initiatives that stand twice, which proofreading tells in its own words.
  public var repeatedNumbers: [Diagnostic] = []

  /// Everything that is wrong with it, in the order of the file.
  public var diagnostics: [Diagnostic] { repeatedNumbers.isEmpty ? problems : inFileOrder(problems + repeatedNumbers) }
}

/// The book that a YAML or JSON file holds, and everything that is wrong with it.
public func readBook(_ bytes: Data, file: String, kind: NotationKind? = nil) -> BookReading {
  let (node, source, problems) = readNode(bytes, file: file, kind: kind)
  guard let node else { return BookReading(book: nil, source: source, problems: problems) }
  var log: [Diagnostic] = []
  guard let reader = MappingReader(node, Phrase(en: "the book", ja: "冊子"), keys: bookKeys, &log) else {
    return BookReading(book: nil, source: source, problems: problems + log)
  }
  let (book, repeatedNumbers) = book(in: reader, at: node.span, &log)
  // YAML takes this one for a line end, and what it says does not have it any more.
  log += source.doubtfulLineBreaks { $0.value == 0x85 }.filter { problem in
    !log.contains { $0.message.id == problem.message.id && $0.span?.line == problem.span?.line }
  }
  return BookReading(
    book: book, source: source, problems: inFileOrder(problems + log), repeatedNumbers: repeatedNumbers)
}

/// The book that a mapping describes, and which numbers of its initiatives stand twice.
private func book(
  in reader: MappingReader, at span: SourceSpan, _ log: inout [Diagnostic]
) -> (book: Book, repeatedNumbers: [Diagnostic]) {
  var book = Book(title: "", place: Place(reader.node("title")?.span ?? span))
  let title = reader.requiredString("title", &log)
  book.title = title ?? ""
  book.edition = reader.string("edition", &log) ?? ""
  book.fiscalYear = reader.string("fiscalYear", &log) ?? ""
  book.issuer = reader.string("issuer", &log) ?? ""
  book.frontPlaces = Places(["edition", "fiscalYear", "issuer"].map { reader.node($0)?.span })
  book.date = date(in: reader, &log)
  book.levels = Level.departmentsAndPillars(pillarHeadings(in: reader, &log))
  book.fields = fields(in: reader, &log)
  let fieldKeys = (Field.known + book.fields).map(\.key.rawValue)
  if let departments = reader.requiredNode("departments", &log) {
    book.parts = (departments.sequence(Phrase(quoting: "departments"), &log) ?? [])
      .compactMap { department($0, fieldKeys, &log) }
  }
  // A title or departments that are not there, or are something else, were reported as that.
  let isMisread = log.hasErrors
  let validation = book.validation()
  if title != nil { log += validation.title }
  if !isMisread { log += validation.parts }
  log += validation.others
  return (book, validation.repeatedNumbers)
}

/// The most columns that a book may have of its own.
let mostFields = 100

private let bookKeys = ["title", "edition", "fiscalYear", "issuer", "date", "pillars", "fields", "departments"]

private func date(in reader: MappingReader, _ log: inout [Diagnostic]) -> WrittenDate? {
  guard let text = reader.string("date", &log) else { return nil }
  if let date = WrittenDate(text) { return date }
  log.append(
    .error(
      .wrongDate(text), at: reader.node("date")?.span,
      hints: [
        Phrase(
          en: "write year-month-day, such as 2019-06-01, or an ISO 8601 time",
          ja: "「2019-06-01」のように年-月-日で書くか、ISO 8601の日時で書いてください")
      ]))
  return nil
}

private func pillarHeadings(in reader: MappingReader, _ log: inout [Diagnostic]) -> [Level.Heading] {
  guard let pillars = reader.mapping("pillars", keys: nil, &log) else { return [] }
  var seen: Set<Int> = []
  return pillars.entries.compactMap { entry in
    guard let number = Int(entry.key), number > 0 else {
      log.append(
        .error(
          .pillarKeyIsNoNumber(entry.key), at: entry.keySpan,
          hints: [Phrase(en: "write “1: the pillar's title”", ja: "「1: 柱の題名」のように書いてください")]))
      return nil
    }
    guard seen.insert(number).inserted else {
      log.append(
        .error(
          .duplicateKey(entry.key, in: Phrase(en: "“pillars”", ja: "「pillars」")), at: entry.keySpan,
          hints: [Phrase(en: "remove one of them", ja: "どちらかを消してください")]))
      return nil
    }
    guard entry.value.content != .null else {
      log.append(
        .error(
          .missingText(Phrase(en: "pillar \(number)", ja: "柱\(number)の題名")), at: entry.keySpan,
          hints: [Phrase(en: "write its title after the colon", ja: "コロンのあとに題名を書いてください")]))
      return nil
    }
    return entry.value.string(Phrase(en: "the title of pillar \(number)", ja: "柱\(number)の題名"), &log)
      .map { title in
        var heading = Level.Heading(number: number, title: title, place: Place(entry.keySpan))
        heading.titlePlace = Place(entry.value.span)
        return heading
      }
  }
}

private func fields(in reader: MappingReader, _ log: inout [Diagnostic]) -> [Field] {
  guard let fields = reader.mapping("fields", keys: nil, &log) else { return [] }
  guard fields.entries.count <= mostFields else {
    log.append(.error(.tooManyFields, at: fields.span))
    return []
  }
  return fields.entries.compactMap { entry in
    guard entry.key != ColumnRole.initiatives.key else {
      log.append(
        .error(
          .reservedField(entry.key), at: entry.keySpan,
          hints: [Phrase(en: "choose another key for this column", ja: "この列には別のキーを付けてください")]))
      return nil
    }
    return field(entry, &log)
  }
}

/// A column: its title, or a mapping with its title and its kind; without a title of its own it is headed by its key.
private func field(_ entry: Entry, _ log: inout [Diagnostic]) -> Field? {
  var field = Field(key: FieldKey(rawValue: entry.key), title: entry.key, place: Place(entry.keySpan))
  let title: Node?
  switch entry.value.content {
  case .null: return field
  case .mapping:
    guard let column = MappingReader(entry.value, Phrase(en: "a column", ja: "列"), keys: ["title", "kind"], &log) else {
      return nil
    }
    field.kind = column.choice("kind", FieldKind.allCases.map { ($0.rawValue, $0) }, &log) ?? .list
    title = column.node("title")
  case .scalar, .sequence: title = entry.value
  }
  guard let title else { return field }
  field.titlePlace = Place(title.span)
  return title.string(Phrase(en: "a column's title", ja: "列の題名"), &log).map { text in
    field.title = text
    return field
  }
}

extension Message {
  static func wrongDate(_ text: String) -> Message {
    Message(id: "wrong-date", en: "“\(text)” is not a date", ja: "「\(text)」は日付として読めません")
  }
  static func pillarKeyIsNoNumber(_ key: String) -> Message {
    Message(
      id: "wrong-type", en: "a pillar's key should be its number, but “\(key)” stands here",
      ja: "「pillars」には柱の番号を書きますが、ここには「\(key)」があります")
  }
  static let tooManyFields = Message(
    id: "too-many-columns", en: "a book has at most \(mostFields) columns of its own", ja: "追加できる列は\(mostFields)個までです")
  static func reservedField(_ key: String) -> Message {
    Message(id: "reserved-field", en: "“\(key)” is not free as the key of a column", ja: "「\(key)」は列のキーには使えません")
  }
}
