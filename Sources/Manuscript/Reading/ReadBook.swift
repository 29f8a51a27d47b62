import Dates
public import Diagnostics
public import Foundation
public import GoalBook
public import Notation

/// The content of a YAML or JSON file, and what is wrong with it.
public struct BookReading: Sendable {
  /// The book; nil where the file is not a mapping or cannot be parsed.
  ///
  /// With errors it holds what could be read: enough for further checks, not for drawing.
  public var book: Book?
  /// The text of the file.
  public var source: Source
  /// What is wrong with the file, in its order, except for ``repeatedNumbers``.
  public var problems: [Diagnostic]
  /// Warnings about repeated numbers of initiatives, which a proofreading check reports in its own words.
  public var repeatedNumbers: [Diagnostic] = []

  /// Everything that is wrong with the file, in its order.
  public var diagnostics: [Diagnostic] { repeatedNumbers.isEmpty ? problems : inFileOrder(problems + repeatedNumbers) }
}

/// Reads the book in a YAML or JSON file, and finds everything that is wrong with it.
///
/// - Parameter kind: the notation; nil to tell it by the file's ending or content.
public func readBook(_ bytes: consuming Data, file: String, kind: NotationKind? = nil) -> BookReading {
  // In a long book the tree takes more memory than all the rest, so it goes before the outline is made.
  var (node, source, problems) = readNode(consume bytes, file: file, kind: kind)
  source.layAside()
  let written = node.take().map { WrittenBook($0) }
  return reading(of: written, source, problems)
}

/// The same, with the tree of nodes from which the book was read.
func readWhole(_ bytes: Data, file: String, kind: NotationKind? = nil) -> (reading: BookReading, node: Node?) {
  let (node, source, problems) = readNode(bytes, file: file, kind: kind)
  return (reading(of: node.map { WrittenBook($0) }, source, problems), node)
}

/// A book as it is written, before it is known whether its parts fit together.
private struct WrittenBook {
  /// Nil where the file is not a mapping.
  var book: Book?
  var hasTitle = false
  var log: [Diagnostic] = []

  init(_ node: consuming Node) {
    let span = node.span
    guard let reader = MappingReader(node, Phrase(en: "the book", ja: "冊子"), keys: bookKeys, &log) else { return }
    let title = reader.requiredString("title", &log)
    hasTitle = title != nil
    book = Manuscript.book(in: consume reader, title: title ?? "", at: span, &log)
  }
}

/// The reading of a file, of which nothing but its text is needed any more.
///
/// - Parameters:
///   - written: nil where the file cannot be parsed.
///   - problems: the problems of its notation.
private func reading(of written: WrittenBook?, _ source: Source, _ problems: [Diagnostic]) -> BookReading {
  guard let written, let book = written.book else {
    return BookReading(book: nil, source: source, problems: problems + (written?.log ?? []))
  }
  var log = written.log
  // A missing title and missing or wrong departments have already been reported.
  let isMisread = log.hasErrors
  let outline = Outline(book)
  let validation = outline.validation()
  if written.hasTitle { log += validation.title }
  if !isMisread { log += validation.parts }
  log += validation.others
  log += outline.notationInTexts(source)
  // YAML takes U+0085 for a line end, so the values no longer contain it.
  log += source.doubtfulLineBreaks { $0.value == 0x85 }.filter { problem in
    !log.contains { $0.message.id == problem.message.id && $0.span?.line == problem.span?.line }
  }
  return BookReading(
    book: book, source: source, problems: inFileOrder(problems + log),
    repeatedNumbers: validation.repeatedNumbers)
}

/// The book in a mapping.
private func book(
  in reader: consuming MappingReader, title: String, at span: SourceSpan, _ log: inout [Diagnostic]
) -> Book {
  var book = Book(title: title, place: Place(reader.node("title")?.span ?? span))
  book.edition = reader.string("edition", &log) ?? ""
  book.fiscalYear = reader.string("fiscalYear", &log) ?? ""
  book.issuer = reader.string("issuer", &log) ?? ""
  book.frontPlaces = Places(["edition", "fiscalYear", "issuer"].map { reader.node($0)?.span })
  book.logo = logo(in: reader, &log)
  book.colophon = colophon(in: reader, &log)
  book.date = date(in: reader, &log)
  book.fields = fields(in: reader, &log)
  book.firstFolio = firstFolio(in: reader, &log)
  book.language = reader.language(&log)
  book.readsScripts = reader.bool("scripts", &log) ?? false
  book.readsRuby = reader.bool("ruby", &log) ?? false
  book.front = matter(under: "front", in: reader, &log)
  book.back = matter(under: "back", in: reader, &log)
  readParts(of: &book, in: &reader, &log)
  return book
}

/// The most columns that a book may add.
let mostFields = 100

private let bookKeys = [
  "title", "edition", "fiscalYear", "issuer", "logo", "colophon", "date", "lang", "pillars", "levels", "fields",
  "folio", "scripts",
  "ruby",
  "front",
  "departments",
  "parts", "objectives", "back",
]

/// The keys of which a book has one: departments with their pillars, parts of the levels that the book names, or, in a
/// book without levels, objectives alone.
private let forms = ["departments", "parts", "objectives"]

private func readParts(of book: inout Book, in reader: inout MappingReader, _ log: inout [Diagnostic]) {
  let fieldKeys = (Field.known + book.fields).map(\.key.rawValue)
  let pillars = headings(under: "pillars", in: reader, noun: Phrase(en: "pillar", ja: "柱"), &log)
  book.levels = Level.departmentsAndPillars(pillars)
  let present = forms.filter { reader.node($0) != nil }
  if present.count > 1 {
    log.append(.error(.severalForms(present), at: reader.keySpan(present[1]), hints: [.oneForm(present)]))
  }
  let own = levels(in: reader, &log)
  if let own, present.first == "parts" || present.isEmpty { book.levels = own.isEmpty ? [.whole] : own }
  for key in ["levels", "pillars"] where reader.node(key) != nil {
    // Levels belong to parts; pillars to departments, or to parts without levels.
    let isRight = key == "levels" ? present.first != "departments" : own == nil && present.first != "objectives"
    if !isRight {
      log.append(.error(.ofAnotherForm(key, present.first ?? ""), at: reader.keySpan(key), hints: [.otherForm(key)]))
    }
  }
  switch present.first {
  case "parts": book.parts = parts(under: "parts", in: &reader, level: 0, of: book.levels, fieldKeys, &log)
  case "objectives":
    book.levels = [.whole]
    let objectives = (reader.takeSequence("objectives", &log) ?? []).readOneByOne { objective($0, fieldKeys, &log) }
    book.parts = [Part(title: book.title, objectives: objectives, place: book.place)]
  default:
    guard reader.requiredNode("departments", &log) != nil else { return }
    book.parts = (reader.takeSequence("departments", &log) ?? []).readOneByOne { department($0, fieldKeys, &log) }
  }
}

private func colophon(in reader: MappingReader, _ log: inout [Diagnostic]) -> Colophon? {
  let keys = Colophon.Entry.allCases.map(\.rawValue)
  guard let reader = reader.mapping("colophon", keys: keys, &log) else { return nil }
  var texts: [Colophon.Entry: PlacedText] = [:]
  for entry in Colophon.Entry.allCases {
    guard let node = reader.node(entry.rawValue), let text = reader.string(entry.rawValue, &log) else { continue }
    texts[entry] = PlacedText(text, place: Place(node.span))
  }
  return texts.isEmpty ? nil : Colophon(texts)
}

private func firstFolio(in reader: MappingReader, _ log: inout [Diagnostic]) -> Int? {
  guard let folio = reader.int("folio", &log) else { return nil }
  guard (1...9999).contains(folio) else {
    log.append(
      .error(
        .wrongFirstFolio(folio), at: reader.node("folio")?.span,
        hints: [Phrase(en: "write the number of the first page, 1 or more", ja: "最初のページの番号を1以上で書いてください")]))
    return nil
  }
  return folio
}

extension Phrase {
  fileprivate static func oneForm(_ forms: [String]) -> Phrase {
    let names = forms.map { Phrase(quoting: $0) }.listed
    return Phrase(en: "keep one of \(names.en)", ja: "\(names.ja)のどれか一つにしてください")
  }
  fileprivate static func otherForm(_ key: String) -> Phrase {
    key == "levels"
      ? Phrase(
        en: "write “parts” instead of “departments”, or leave “levels” out",
        ja: "「departments」の代わりに「parts」を使うか、「levels」を消してください")
      : Phrase(
        en: "name the titles in the level, as “titles”, or leave “pillars” out",
        ja: "題名は「levels」のその階層に「titles」として書くか、「pillars」を消してください")
  }
}

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

private func fields(in reader: MappingReader, _ log: inout [Diagnostic]) -> [Field] {
  guard let fields = reader.mapping("fields", keys: nil, &log) else { return [] }
  guard fields.entries.count <= mostFields else {
    log.append(.error(.tooManyFields, at: fields.span))
    return []
  }
  return fields.entries.compactMap { entry in
    guard entry.key != ColumnRole.initiatives.key, entry.key != linesKey else {
      log.append(
        .error(
          .reservedField(entry.key), at: entry.keySpan,
          hints: [Phrase(en: "choose another key for this column", ja: "この列には別のキーを付けてください")]))
      return nil
    }
    return field(entry, &log)
  }
}

/// A column: its title alone, or a mapping with title and kind; without a title its key is the title.
private func field(_ entry: Entry, _ log: inout [Diagnostic]) -> Field? {
  var field = Field(key: FieldKey(rawValue: entry.key), title: entry.key, place: Place(entry.keySpan))
  let title: Node?
  switch entry.value.content {
  case .null: return field
  case .mapping:
    guard
      let column = MappingReader(entry.value, Phrase(en: "a column", ja: "列"), keys: ["title", "kind", "lang"], &log)
    else {
      return nil
    }
    field.kind = column.choice("kind", FieldKind.allCases.map { ($0.rawValue, $0) }, &log) ?? .list
    field.language = column.language(&log)
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
  static func severalForms(_ keys: [String]) -> Message {
    let names = keys.map { Phrase(quoting: $0) }.listed
    return Message(
      id: "several-forms", en: "a book has \(names.en) beside each other", ja: "冊子に\(names.ja)が並んでいます")
  }
  static func ofAnotherForm(_ key: String, _ form: String) -> Message {
    Message(
      id: "several-forms", en: "“\(key)” does not go with the “\(form)” of this book",
      ja: "「\(key)」は、この冊子の「\(form)」と一緒には使えません")
  }
  static func wrongFirstFolio(_ folio: Int) -> Message {
    Message(
      id: "wrong-number", en: "the first folio is 1 or more, but \(folio) stands here",
      ja: "最初のノンブルは1以上ですが、ここには\(folio)があります")
  }
  static let tooManyFields = Message(
    id: "too-many-columns", en: "a book has at most \(mostFields) columns of its own", ja: "追加できる列は\(mostFields)個までです")
  static func reservedField(_ key: String) -> Message {
    Message(id: "reserved-field", en: "“\(key)” is not free as the key of a column", ja: "「\(key)」は列のキーには使えません")
  }
}
