import Dates
public import Diagnostics
public import GoalBook
import OrderedCollections

// Several books as one: each department writes its own file, and the planning division collects them.

/// A book with the name of the file that it was read from.
public struct NamedBook: Sendable {
  /// The file as the user named it.
  public var file: String
  /// The book in it.
  public var book: Book

  /// Names the file of a book.
  public init(file: String, _ book: Book) { (self.file, self.book) = (file, book) }
}

/// One book of the parts of several, in their order, and what they say differently.
///
/// What a book says once, such as its title, is that of the first book that says it; a warning tells where another book
/// says something else. A part that two books have becomes one, with the rows of both; so do books without levels.
/// Errors tell what cannot stand in one book: other levels, columns of another kind or language, marks that only one of
/// the books reads. A book without a title says none.
///
/// - Precondition: there is a book.
public func collected(_ books: [NamedBook]) -> (book: Book, diagnostics: [Diagnostic]) {
  guard let first = books.first else { preconditionFailure("there is a book") }
  var collection = Collection(first)
  for book in books.dropFirst() { collection.add(book) }
  let validation = Outline(collection.book).validation()
  return (collection.book, collection.log + validation.title + validation.others)
}

private struct Collection {
  var book: Book
  var log: [Diagnostic] = []
  private let firstFile: String

  init(_ first: NamedBook) { (book, firstFile) = (first.book, first.file) }

  mutating func add(_ other: NamedBook) {
    takeFront(of: other)
    guard addLevels(of: other) else { return }
    for field in other.book.fields { add(field) }
    add(marksOf: other)
    var (parts, front, back) = (addHeadings(of: other.book), other.book.front, other.book.back)
    if (other.book.language ?? Outline.usualLanguage) != (book.language ?? Outline.usualLanguage) {
      let language = other.book.language ?? Outline.usualLanguage
      for index in parts.indices where parts[index].language == nil { parts[index].language = language }
      for index in front.indices where front[index].language == nil { front[index].language = language }
      for index in back.indices where back[index].language == nil { back[index].language = language }
    }
    for part in parts { add(part) }
    book.front += front.filter { !book.front.contains($0) }
    book.back += back.filter { !book.back.contains($0) }
  }

  // MARK: What a book says once

  private mutating func takeFront(of other: NamedBook) {
    let from = other.book
    func place(_ index: Int) -> Place { from.frontPlaces[index].span == nil ? from.place : from.frontPlaces[index] }
    take(\.title, from.title, Phrase(en: "the title", ja: "題名"), at: from.place)
    take(\.edition, from.edition, Phrase(en: "the edition", ja: "版"), at: place(0))
    take(\.fiscalYear, from.fiscalYear, Phrase(en: "the fiscal year", ja: "年度"), at: place(1))
    take(\.issuer, from.issuer, Phrase(en: "the issuer", ja: "発行者"), at: place(2))
    if let date = from.date, !tells(book.date?.text, date.text, Phrase(en: "the date", ja: "日付"), at: from.place) {
      book.date = date
    }
    let folio = Phrase(en: "the first folio", ja: "最初のノンブル")
    if let first = from.firstFolio, !tells(book.firstFolio, first, folio, at: from.place) { book.firstFolio = first }
    if let logo = from.logo {
      let what = Phrase(en: "the logo", ja: "ロゴ")
      if !tells(book.logo?.file.text, logo.file.text, what, at: logo.file.place) { book.logo = logo }
    }
    guard let colophon = from.colophon else { return }
    var texts: [Colophon.Entry: PlacedText] = [:]
    for (entry, text) in book.colophon?.texts ?? [:] { texts[entry] = text }
    for (entry, text) in colophon.texts {
      let what = Phrase(en: "the colophon’s “\(entry.rawValue)”", ja: "奥付の「\(entry.title)」")
      if !tells(texts[entry]?.text, text.text, what, at: text.place) { texts[entry] = text }
    }
    book.colophon = Colophon(texts)
  }

  private mutating func take(_ text: WritableKeyPath<Book, String>, _ value: String, _ what: Phrase, at place: Place) {
    guard !value.isEmpty else { return }
    let own = book[keyPath: text]
    if !tells(own.isEmpty ? nil : own, value, what, at: place) { book[keyPath: text] = value }
  }

  /// Whether the book says something already; a warning where it is something else.
  private mutating func tells<Value: Equatable>(
    _ own: Value?, _ value: Value, _ what: Phrase, at place: Place
  ) -> Bool {
    guard let own else { return false }
    if own != value {
      log.append(.warning(.otherFront(what, "\(value)", before: "\(own)"), at: place.span))
    }
    return true
  }

  // MARK: What must agree

  /// Takes the levels of another book where it has more of them; false, with an error, where its levels are others.
  private mutating func addLevels(of other: NamedBook) -> Bool {
    let (own, new) = (book.levels, other.book.levels)
    func names(_ levels: [Level]) -> Phrase {
      Phrase(en: levels.map(\.englishNoun).joined(separator: ", "), ja: levels.map(\.noun).joined(separator: "、"))
    }
    guard zip(own, new).allSatisfy({ $0.isCalled(like: $1) }) else {
      log.append(
        .error(
          .collectedConflict(
            Phrase(
              en: "the parts here are \(names(new).en), and those of “\(firstFile)” are \(names(own).en)",
              ja: "ここの階層は\(names(new).ja)ですが、「\(firstFile)」の階層は\(names(own).ja)です")),
          at: other.book.place.span,
          hints: [Phrase(en: "give both the same “levels”", ja: "「levels」を同じにしてください")]))
      return false
    }
    if new.count > own.count {
      book.levels = new
      for index in new.indices { book.levels[index].headings = own.indices.contains(index) ? own[index].headings : [] }
    }
    return true
  }

  /// Adds the titles that the levels of another book share, and returns its parts: those with a number that has another
  /// title here keep their own.
  private mutating func addHeadings(of other: Book) -> [Part] {
    var parts = other.parts
    for (depth, level) in other.levels.enumerated() {
      for heading in level.headings {
        guard let own = book.levels[depth].title(heading.number) else {
          book.levels[depth].headings.append(heading)
          book.levels[depth].headings.sort { $0.number < $1.number }
          continue
        }
        guard own != heading.title else { continue }
        parts.nameOnTheirOwn(heading, depth: depth)
        let noun = Phrase(en: level.englishNoun, ja: level.noun)
        log.append(
          .warning(.otherPillarTitle(heading.number, heading.title, before: own, of: noun), at: heading.place.span))
      }
    }
    return parts
  }

  private mutating func add(_ field: Field) {
    let known = book.fields.first { $0.key == field.key } ?? Field.known.first { $0.key == field.key }
    guard let known else { return book.fields.append(field) }
    if known.kind != field.kind || known.language != field.language {
      log.append(
        .error(
          .collectedConflict(
            Phrase(
              en: "the column “\(field.key.rawValue)” is of another kind or language here than in a file before",
              ja: "列「\(field.key.rawValue)」の種類か言語が、前のファイルと違います")),
          at: field.place.span,
          hints: [
            Phrase(
              en: "give it the same “kind” and “lang”, or another key", ja: "「kind」と「lang」をそろえるか、別のキーにしてください")
          ]))
    } else {
      let what = Phrase(en: "the title of “\(field.key.rawValue)”", ja: "「\(field.key.rawValue)」の題名")
      _ = tells(known.title, field.title, what, at: field.titlePlace.span == nil ? field.place : field.titlePlace)
    }
  }

  /// Reads marks in all texts if one of the books reads them; an error where that would change a text of another.
  private mutating func add(marksOf other: NamedBook) {
    let from = other.book
    let (scripts, ruby) = (from.readsScripts != book.readsScripts, from.readsRuby != book.readsRuby)
    guard scripts || ruby else { return }
    func wouldRead(_ text: String) -> Bool {
      scripts && (text.contains("^{") || text.contains("_{")) || ruby && text.contains("{") && text.contains("|")
    }
    // The book that does not read the marks has them as they stand.
    for (unread, isRead) in [(book, (from.readsScripts, from.readsRuby)), (from, (book.readsScripts, book.readsRuby))] {
      guard isRead.0 && scripts || isRead.1 && ruby,
        let node = Outline(unread).nodes.first(where: { wouldRead($0.text) })
      else { continue }
      log.append(
        .error(
          .collectedConflict(
            Phrase(
              en: "“\(node.text.shortened)” would be read with marks, as “scripts” or “ruby” is set in another file",
              ja: "ほかのファイルの「scripts」か「ruby」のため、「\(node.text.shortened)」の中の記号が印と読まれます")),
          at: node.place.span,
          hints: [Phrase(en: "set them alike in all files", ja: "すべてのファイルで設定をそろえてください")]))
    }
    book.readsScripts = book.readsScripts || from.readsScripts
    book.readsRuby = book.readsRuby || from.readsRuby
  }

  // MARK: Parts

  private mutating func add(_ part: Part) {
    // A book without levels is one part.
    if book.levels == [.whole], !book.parts.isEmpty { return book.parts[0].add(part) }
    guard let index = book.parts.place(of: part) else { return book.parts.append(part) }
    let known = book.parts[index]
    log.append(
      .warning(
        .departmentAgain(part.title, known.place.span?.file ?? firstFile), at: part.titlePlace.span ?? part.place.span))
    book.parts[index].add(part)
  }
}

extension Level {
  /// Whether both levels are called and printed alike; their keys in paths are not compared, as departments of a
  /// spreadsheet without pillars have another key.
  fileprivate func isCalled(like other: Level) -> Bool {
    noun == other.noun && numbering == other.numbering && startsPage == other.startsPage
  }
}

extension [Part] {
  /// Gives parts of a level with a number and no title of their own that heading's title.
  fileprivate mutating func nameOnTheirOwn(_ heading: Level.Heading, depth: Int) {
    for index in indices {
      if depth > 0 {
        self[index].parts.nameOnTheirOwn(heading, depth: depth - 1)
      } else if self[index].number == heading.number, self[index].title.isEmpty {
        (self[index].title, self[index].titlePlace) = (heading.title, heading.place)
      }
    }
  }

  /// The place of the part that is the same one as another: its title, number and language are equal.
  fileprivate func place(of other: Part) -> Int? {
    firstIndex { $0.title == other.title && $0.number == other.number && $0.language == other.language }
  }
}

extension Part {
  /// Adds what is in the same part of another book, behind what is here.
  fileprivate mutating func add(_ other: Part) {
    if short.isEmpty { (short, shortPlace) = (other.short, other.shortPlace) }
    lead += other.lead.filter { !lead.contains($0) }
    objectives += other.objectives
    notes += other.notes.filter { !notes.contains($0) }
    for part in other.parts {
      if let index = parts.place(of: part) { parts[index].add(part) } else { parts.append(part) }
    }
    if parts.allSatisfy({ $0.number != nil }) { parts.sort { ($0.number ?? 0) < ($1.number ?? 0) } }
  }
}

extension Message {
  /// Two of the books that are collected cannot be one.
  static func collectedConflict(_ what: Phrase) -> Message {
    Message(id: "collected-conflict", text: what)
  }
}
