public import Diagnostics
public import Foundation
public import GoalBook
internal import Notation
public import Workbooks

/// What a user chooses for the reading of workbooks.
public struct SheetChoice: Sendable {
  /// The meaning of titles.
  public var words = SheetWords.own
  /// The names of the sheets to read; where it is empty, all that are not hidden.
  public var sheets: [String] = []
  /// The encoding of delimited text; nil to tell it by the content.
  public var encoding: TextEncoding?
  /// Whether the caller gives the book a title, so that a missing one is not reported.
  public var hasTitle = false

  /// Reads all sheets that are not hidden, with the program's own words.
  public init() {}
}

/// The content of workbooks: one book of all their tables.
public struct SheetsReading: Sendable {
  /// The book; nil where there is no table, and beside a sheet 冊子 also where there are errors.
  public var book: Book?
  /// Whether no sheet gives the book a title, so that it has one that is made up.
  public private(set) var isUntitled = false
  /// How many characters the sheets have, and where they went.
  public var balance = SheetBalance()
  /// What there is to tell, file by file, except for ``repeatedNumbers``.
  public var problems: [Diagnostic] = []
  /// Warnings about repeated numbers of initiatives, which a proofreading check reports in its own words.
  public var repeatedNumbers: [Diagnostic] = []

  /// Everything that there is to tell: the problems, then the repeated numbers.
  public var diagnostics: [Diagnostic] { problems + repeatedNumbers }
}

/// The number of cells that were read and of their characters without blanks, by where these went.
public struct SheetBalance: Hashable, Sendable {
  /// The number of cells with text.
  public internal(set) var cells = 0
  /// The number of characters in the book.
  public internal(set) var book = 0
  /// The number of characters in titles of columns, labels, and repetitions of what is above.
  public internal(set) var labels = 0
  /// The number of characters that are not in the book, of which each was reported.
  public internal(set) var leftOut = 0

  /// The number of characters in all cells.
  public var characters: Int { book + labels + leftOut }
}

/// The book made of the tables in files, in the order given.
///
/// The problems of all files are reported in one run.
public func readSheets(_ files: [(name: String, bytes: Data)], _ choice: SheetChoice = SheetChoice()) -> SheetsReading {
  var workbooks: [Workbook] = []
  var problems: [Diagnostic] = []
  for file in files {
    let read = readWorkbook(file.bytes, file: file.name, encoding: choice.encoding)
    problems += read.diagnostics
    if let workbook = read.workbook { workbooks.append(workbook) }
  }
  var reading = readSheets(consume workbooks, choice)
  reading.problems = problems + reading.problems
  return reading
}

/// The book made of the tables in workbooks that are already read; each goes when its tables are taken.
public func readSheets(_ workbooks: consuming [Workbook], _ choice: SheetChoice = SheetChoice()) -> SheetsReading {
  var reading = SheetsReading()
  var tables: [SheetTable] = []
  var bookSheets: [BookSheet] = []
  workbooks.reverse()
  while let workbook = workbooks.popLast() { tables += reading.read(consume workbook, choice, besides: &bookSheets) }
  reading.assemble(consume tables, choice, bookSheets)
  return reading
}

/// The title of a book whose sheets do not give one.
let titleWithoutTitle = "組織目標"

extension SheetsReading {
  /// Makes the book of tables, and of the sheets 冊子 beside them.
  fileprivate mutating func assemble(
    _ tables: consuming [SheetTable], _ choice: SheetChoice, _ bookSheets: [BookSheet]
  ) {
    guard bookSheets.isEmpty else {
      assembleBesides(bookSheets, tables, choice)
      return
    }
    guard let span = tables.first?.span else { return }
    var book = assembled(tables, choice.words)
    if book.title.isEmpty {
      isUntitled = true
      book.title = titleWithoutTitle
      book.place = Place(span)
      if !choice.hasTitle { problems.append(.note(.noTitle(book.title), at: span, hints: [.titleAbove])) }
    }
    if book.levels.isEmpty {
      book.levels = [.whole]
      for index in book.parts.indices { book.parts[index].title = book.title }
    }
    if !problems.hasErrors {
      let validation = Outline(book).validation()
      problems += validation.parts + validation.others
      repeatedNumbers = validation.repeatedNumbers
    }
    self.book = book
  }

  /// The book of tables, which are not needed from then on.
  private mutating func assembled(_ tables: consuming [SheetTable], _ words: SheetWords) -> Book {
    let assembly = SheetAssembly(tables, words)
    problems += assembly.log
    return assembly.book
  }

  private mutating func assembleBesides(
    _ bookSheets: [BookSheet], _ tables: consuming [SheetTable], _ choice: SheetChoice
  ) {
    let isOfTables = !tables.isEmpty
    let assembled = assembled(tables, choice.words)
    guard !problems.hasErrors else { return }
    let (book, changes) = joined(isOfTables ? assembled : nil, bookSheets)
    let validation = Outline(book).validation()
    problems += changes + validation.title + validation.parts + validation.others
    repeatedNumbers = validation.repeatedNumbers
    self.book = book
  }

  /// The tables of a workbook; its sheets 冊子 are added to `bookSheets`.
  fileprivate mutating func read(
    _ workbook: consuming Workbook, _ choice: SheetChoice, besides bookSheets: inout [BookSheet]
  ) -> [SheetTable] {
    for sheet in workbook.sheets where sheet.isBookSheet {
      let reading = readBookSheet(sheet, file: workbook.file)
      if let sheet = reading.sheet { bookSheets.append(sheet) }
      problems += reading.diagnostics
    }
    let isEmpty = workbook.sheets.isEmpty
    workbook.sheets.removeAll { $0.isBookSheet || $0.isFormGuide }
    // A sheet that was saved as text is a file of its own.
    return workbook.sheets.isEmpty && !isEmpty ? [] : read(workbook, choice)
  }

  /// The tables on a workbook's sheets.
  fileprivate mutating func read(_ workbook: Workbook, _ choice: SheetChoice) -> [SheetTable] {
    let file = workbook.file
    var tables: [SheetTable] = []
    var (passedOver, examples): ([String], [String]) = ([], [])
    var candidates: [HeaderCandidate] = []
    let chosen = workbook.sheets.filter { choice.sheets.isEmpty || $0.name.map(choice.sheets.contains) == true }
    if chosen.isEmpty, !choice.sheets.isEmpty {
      problems.append(
        .error(
          .unknownSheet(choice.sheets), at: SourceSpan(file: file, line: 1),
          hints: [
            .nearest(
              to: choice.sheets[0], in: workbook.sheets.compactMap(\.name),
              what: Phrase(en: "its sheets", ja: "このファイルのシート"))
          ]))
      return []
    }
    for sheet in chosen where !sheet.rows.isEmpty {
      var grid = SheetGrid(sheet, file: file)
      if let mended = grid.joiningNumbers(choice.words) {
        grid = mended.grid
        problems += mended.log
      }
      if sheet.isHidden, choice.sheets.isEmpty {
        if grid.rows.contains(where: { grid.header(atRow: $0.number, choice.words) != nil }), let row = grid.rows.first
        {
          problems.append(
            .note(.hiddenSheet(sheet.name ?? ""), at: grid.span(row.number, row.cells.first?.column ?? 1)))
        }
        continue
      }
      if let name = sheet.name, choice.sheets.isEmpty, choice.words.isExample(name) {
        examples.append(name)
        continue
      }
      guard let reading = TableReading(grid, choice.words) else {
        if let name = sheet.name { passedOver.append(name) }
        if let candidate = HeaderCandidate(grid, choice.words) { candidates.append(candidate) }
        continue
      }
      problems += reading.log
      balance.add(reading)
      var table = reading.table
      table.name = sheet.name.flatMap(choice.words.department(ofSheet:)) ?? choice.words.department(ofFile: file)
      tables.append(table)
    }
    if !examples.isEmpty {
      problems.append(.note(.exampleSheets(examples), at: SourceSpan(file: file, line: 1)))
    }
    if tables.isEmpty {
      tellNoTable(candidates, file)
    } else if !passedOver.isEmpty {
      problems.append(.note(.passedOver(passedOver), at: SourceSpan(file: file, line: 1)))
    }
    return tables
  }

  private mutating func tellNoTable(_ candidates: [HeaderCandidate], _ file: String) {
    guard let best = candidates.max(by: { ($0.known, $0.titles.count) < ($1.known, $1.titles.count) }) else {
      problems.append(.error(.noSheetWithText, at: SourceSpan(file: file, line: 1)))
      return
    }
    problems.append(
      .error(
        .noInitiativesColumn(best.titles, hasObjectives: best.hasObjectives), at: best.span,
        hints: [
          Phrase(
            en: "call a column “取組内容”, or say in a file which of them it is: --columns MAP.yaml",
            ja: "列の見出しを「取組内容」にするか、どの列が取組内容かを --columns のファイルに書いてください")
        ]))
  }
}

/// The row most like a header on a sheet without a table.
private struct HeaderCandidate {
  var titles: [String]
  var known: Int
  var hasObjectives: Bool
  var span: SourceSpan

  init?(_ grid: SheetGrid, _ words: SheetWords) {
    var best: (row: SheetRow, known: Int, count: Int)?
    for row in grid.rows.prefix(200) {
      let texts = grid.texts(row.number).filter { $0.trimmed.count <= 40 }
      let known = texts.count { words.role(ofTitle: $0.trimmed) != nil }
      if best.map({ (known, texts.count) > ($0.known, $0.count) }) ?? !texts.isEmpty {
        best = (row, known, texts.count)
      }
    }
    guard let best, let first = grid.texts(best.row.number).first else { return nil }
    titles = grid.texts(best.row.number).prefix(30).map { $0.trimmed.withoutBlanks.shortened }
    known = best.known
    hasObjectives = titles.contains { words.role(ofTitle: $0)?.role == .column(.objective) }
    span = grid.span(best.row.number, first.column)
  }
}

extension SheetBalance {
  fileprivate mutating func add(_ reading: TableReading) {
    for row in reading.grid.rows {
      for cell in row.cells where !cell.trimmed.isEmpty {
        let count = cell.text.unicodeScalars.count { !$0.isBlank }
        cells += 1
        switch reading.fates[row.number]?[cell.column] {
        case .text?: book += count
        case .label?, .repeated?: labels += count
        case .leftOut?, nil: leftOut += count
        }
      }
    }
  }
}

extension Phrase {
  fileprivate static let titleAbove = Phrase(
    en: "write “令和6年度 花岡市組織目標（実績・成果）” above the table, or give --title",
    ja: "表の上に「令和6年度　花岡市組織目標（実績・成果）」のように書くか、--title で指定してください")
}

extension Message {
  static func unknownSheet(_ names: [String]) -> Message {
    let shown = names.map { Phrase(quoting: $0) }.listed
    return Message(
      id: "unknown-sheet", en: "this file has no sheet \(shown.en)", ja: "このファイルに\(shown.ja)というシートはありません")
  }
  static func hiddenSheet(_ name: String) -> Message {
    Message(
      id: "hidden-sheet", en: "the hidden sheet “\(name)” has a table, and is not read",
      ja: "非表示のシート「\(name)」に表がありますが、読みません")
  }
  static func passedOver(_ names: [String]) -> Message {
    let shown = names.map { Phrase(quoting: $0) }.listed
    return Message(
      id: "sheet-passed-over",
      en: "no table of goals is on \(shown.en), which \(names.count == 1 ? "is" : "are") passed over",
      ja: "\(shown.ja)には目標の表がないので読みません")
  }
  static func exampleSheets(_ names: [String]) -> Message {
    let shown = names.map { Phrase(quoting: $0) }.listed
    return Message(
      id: "example-left-out", en: "\(shown.en) shows how the form is filled in, and is not read",
      ja: "\(shown.ja)は記入例なので読みません")
  }
  static func noTitle(_ title: String) -> Message {
    Message(
      id: "no-title", en: "no sheet names the booklet's title: it is called “\(title)”",
      ja: "冊子の題名がどのシートにもないので「\(title)」としました")
  }
  static let noSheetWithText = Message(
    id: "no-table", en: "no sheet of this file has text", ja: "このファイルには文字のあるシートがありません")
}
