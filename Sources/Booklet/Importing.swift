import Diagnostics
import Foundation
public import GoalBook
import Manuscript
import Notation
import Workbooks

/// The settings of an import.
public struct ImportRequest: Sendable {
  /// The files, in the order of their departments in the book.
  public var sources: [String]
  /// The path of a file that says what columns mean (`--columns`).
  public var columns: String?
  /// The name of the encoding of delimited text; nil to detect it.
  public var encoding: String?
  /// The names of the sheets that are read; empty for all that are not hidden.
  public var sheets: [String] = []
  /// The texts of the book's front, instead of those in its sources; nil for the latter.
  public var title, edition, fiscalYear, issuer: String?
  /// The file that is to be written, from whose folder the book's pictures are named; nil for the current folder.
  public var output: String?

  /// An import of these files with the usual settings.
  public init(_ sources: [String]) { self.sources = sources }

  /// Whether it has settings that only spreadsheets can use.
  var asksForSheets: Bool { columns != nil || encoding != nil || !sheets.isEmpty }
}

/// The book in a file, or the one that several files make; a note reports how its characters were counted.
///
/// - Throws: where a file cannot be opened or has errors, or where a setting does not fit the files.
public func importBook(_ request: ImportRequest, _ report: inout Report) throws(RunError) -> Book {
  let books = try importedBooks(request, &report)
  guard books.count > 1 else { return books[0].book }
  let (book, diagnostics) = collected(books)
  // What is wrong in one of the files was told when that file was read.
  report.diagnostics += diagnostics.filter { !report.diagnostics.contains($0) }
  if diagnostics.hasErrors { throw RunError(.wrongInput, []) }
  return book
}

/// The books of the files, in their order; spreadsheets that follow each other make one book.
private func importedBooks(_ request: ImportRequest, _ report: inout Report) throws(RunError) -> [NamedBook] {
  var sources = try importSources(request, &report)
  var choice = try sheetChoice(request, &report)
  if !sources.allSatisfy(\.isSheets) { choice.hasTitle = true }
  if request.asksForSheets, !sources.contains(where: \.isSheets), case .other(let name, _)? = sources.first {
    throw RunError(
      .wrongUsage, id: "no-spreadsheet",
      Phrase(
        en: "--columns, --encoding and --sheet are for spreadsheets, and “\(name)” is none",
        ja: "--columns、--encoding、--sheet は表計算のファイルのためのものです。「\(name)」は違います"),
      hints: [Phrase(en: "leave them out", ja: "これらを付けずに実行してください")])
  }
  var books: [NamedBook] = []
  var isWrong = false
  let isCollected = sources.count > 1
  for index in sources.indices {
    // The problems of all files are told in one run.
    let book = try sound(
      { (report) throws(RunError) in try sources[index].takeBook(choice, isCollected: isCollected, &report) }, &report)
    guard let book else {
      isWrong = true
      continue
    }
    books.append(NamedBook(file: sources[index].name, book.withFront(of: request).namingPictures(from: request.output)))
  }
  if isWrong { throw RunError(.wrongInput, []) }
  return books
}

/// The result of reading a file; nil where the file has errors, all of which are in the report.
private func sound<Result>(
  _ read: (inout Report) throws(RunError) -> Result, _ report: inout Report
) throws(RunError) -> Result? {
  do throws(RunError) {
    return try read(&report)
  } catch {
    guard error.status == .wrongInput else { throw error }
    report.diagnostics += error.diagnostics
    return nil
  }
}

/// A file to be imported, or several spreadsheets that follow each other.
private enum ImportSource {
  case sheets([(name: String, bytes: Data)])
  /// A transcript, or the model in YAML or JSON.
  case other(name: String, bytes: Data)

  var isSheets: Bool { if case .sheets = self { true } else { false } }

  /// The name of the file, the first one of several.
  var name: String {
    switch self {
    case .sheets(let files): files[0].name
    case .other(let name, _): name
    }
  }

  /// The book in it; the bytes of a model or a transcript are let go when they are read.
  ///
  /// - Parameter isCollected: whether others will be added to it; then it has no title that is made up.
  /// - Throws: where it has errors.
  mutating func takeBook(_ choice: SheetChoice, isCollected: Bool, _ report: inout Report) throws(RunError) -> Book {
    switch self {
    case .sheets(let files):
      let reading = readSheets(files, choice)
      report.diagnostics += reading.diagnostics
      guard var book = reading.book, !reading.diagnostics.hasErrors else { throw RunError(.wrongInput, []) }
      report.diagnostics.append(.note(.balance(reading.balance)))
      if isCollected, reading.isUntitled { book.title = "" }
      return book
    case .other(let name, let bytes):
      self = .other(name: name, bytes: Data())
      var balance: Balance?
      let book = try openBook(consume bytes, named: name, &report) { balance = $0.balance }.book
      if let balance { report.diagnostics.append(.note(.balance(balance))) }
      return book
    }
  }
}

/// The files that are to be imported, read.
///
/// - Throws: where one cannot be opened.
private func importSources(_ request: ImportRequest, _ report: inout Report) throws(RunError) -> [ImportSource] {
  let encoding = try chosenEncoding(request)
  var sources: [ImportSource] = []
  for source in request.sources {
    let bytes = try readInput(source, most: mostManuscriptBytes, &report)
    guard ManuscriptKind(bytes, file: source, encoding: encoding) == .sheets else {
      sources.append(.other(name: source, bytes: bytes))
      continue
    }
    let file = (name: source == "-" ? Source.standardInput : source, bytes: bytes)
    if case .sheets(let files)? = sources.last {
      sources[sources.count - 1] = .sheets(files + [file])
    } else {
      sources.append(.sheets([file]))
    }
  }
  return sources
}

extension Book {
  /// The book with the texts of the front that the user gave.
  fileprivate func withFront(of request: ImportRequest) -> Book {
    var book = self
    if let title = request.title { book.title = title }
    if let edition = request.edition { book.edition = edition }
    if let fiscalYear = request.fiscalYear { book.fiscalYear = fiscalYear }
    if let issuer = request.issuer { book.issuer = issuer }
    return book
  }

  /// The book with its pictures named from the folder of the file that is to be written, instead of its own file's.
  fileprivate func namingPictures(from output: String?) -> Book {
    guard let file = place.span?.file, file != Source.standardInput else { return self }
    func folder(_ path: String) -> [String] {
      URL(filePath: path).standardizedFileURL.deletingLastPathComponent().pathComponents
    }
    let (own, new) = (folder(file), folder(output.flatMap { $0 == "-" ? nil : $0 } ?? "book.yaml"))
    guard own != new else { return self }
    let common = zip(own, new).prefix { $0 == $1 }.count
    let way = Array(repeating: "..", count: new.count - common) + own[common...]
    return changingPicturePaths { path in
      path.hasPrefix("/") || path.contains("://") ? path : (way + [path]).joined(separator: "/")
    }
  }
}

private func sheetChoice(_ request: ImportRequest, _ report: inout Report) throws(RunError) -> SheetChoice {
  var choice = SheetChoice()
  choice.sheets = request.sheets
  choice.hasTitle = request.title != nil
  choice.encoding = try chosenEncoding(request)
  guard let path = request.columns else { return choice }
  let (words, source, problems) = readSheetWords(try readInput(path, &report), file: path)
  report.keep(source)
  report.diagnostics += problems
  if problems.hasErrors { throw RunError(.wrongInput, []) }
  choice.words = words
  return choice
}

private func chosenEncoding(_ request: ImportRequest) throws(RunError) -> TextEncoding? {
  guard let name = request.encoding else { return nil }
  guard let encoding = TextEncoding(name: name) else {
    throw RunError(
      .wrongUsage, id: "bad-encoding",
      Phrase(en: "“\(name)” is no encoding that is read", ja: "「\(name)」という文字コードは読めません"),
      hints: [
        .nearest(
          to: name, in: TextEncoding.allCases.map(\.rawValue), what: Phrase(en: "the encodings", ja: "文字コード"))
      ])
  }
  return encoding
}

extension Message {
  /// The number of characters of each kind in a transcript, and in the book made from it.
  static func balance(_ balance: Balance) -> Message {
    let kinds = Balance.Kind.allCases.map { kind in
      let count = balance[kind]
      return Phrase(
        en: "\(count.book) of \(count.transcript) in \(kind.rawValue)",
        ja: "\(kind.japanese)\(count.transcript)字のうち\(count.book)字")
    }.listed
    return Message(
      id: "balance", en: "of the transcript's characters the book has \(kinds.en)",
      ja: "文字起こしの文字を次のとおり読み取りました。\(kinds.ja)")
  }
  /// The number of characters in the cells of spreadsheets, and what became of them.
  static func balance(_ balance: SheetBalance) -> Message {
    Message(
      id: "balance",
      en:
        "of \(balance.characters) characters in \(counted(balance.cells, "cell")) the book has \(balance.book); \(balance.labels) are titles and labels or say again what stands above, \(balance.leftOut) are left out",
      ja:
        "\(balance.cells)個の欄の\(balance.characters)字のうち、\(balance.book)字を冊子に入れました。\(balance.labels)字は見出しや同じ内容の繰り返し、\(balance.leftOut)字は除いたものです"
    )
  }
}

extension Balance.Kind {
  fileprivate var japanese: String {
    switch self {
    case .headings: "見出し"
    case .objectives: "組織目標"
    case .initiatives: "取組内容"
    case .sections: "課等"
    case .entries: "実績など"
    }
  }
}
