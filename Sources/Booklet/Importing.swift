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

  /// An import of these files with the usual settings.
  public init(_ sources: [String]) { self.sources = sources }

  /// Whether it has settings that only spreadsheets can use.
  var asksForSheets: Bool { columns != nil || encoding != nil || !sheets.isEmpty }
}

/// The book in a file, or the one that several spreadsheets make; a note reports how its characters were counted.
///
/// - Throws: where a file cannot be opened or has errors, or where a setting does not fit the files.
public func importBook(_ request: ImportRequest, _ report: inout Report) throws(RunError) -> Book {
  var book = try imported(request, &report)
  if let title = request.title { book.title = title }
  if let edition = request.edition { book.edition = edition }
  if let fiscalYear = request.fiscalYear { book.fiscalYear = fiscalYear }
  if let issuer = request.issuer { book.issuer = issuer }
  return book
}

private func imported(_ request: ImportRequest, _ report: inout Report) throws(RunError) -> Book {
  let choice = try sheetChoice(request, &report)
  var files: [(name: String, bytes: Data)] = []
  var others: [String] = []
  for source in request.sources {
    let bytes = try readInput(source, most: mostManuscriptBytes, &report)
    guard ManuscriptKind(bytes, file: source, encoding: choice.encoding) == .sheets else {
      others.append(source)
      continue
    }
    files.append((source == "-" ? Source.standardInput : source, bytes))
  }
  if let other = others.first, request.sources.count > 1 {
    throw RunError(
      .wrongUsage, id: "several-sources",
      Phrase(
        en: "only spreadsheets are collected into one book, and “\(other)” is none",
        ja: "一つの冊子にまとめられるのは表計算のファイルだけです。「\(other)」は違います"),
      hints: [Phrase(en: "import it alone", ja: "そのファイルだけを指定してください")])
  }
  if let other = others.first {
    if request.asksForSheets {
      throw RunError(
        .wrongUsage, id: "no-spreadsheet",
        Phrase(
          en: "--columns, --encoding and --sheet are for spreadsheets, and “\(other)” is none",
          ja: "--columns、--encoding、--sheet は表計算のファイルのためのものです。「\(other)」は違います"),
        hints: [Phrase(en: "leave them out", ja: "これらを付けずに実行してください")])
    }
    var balance: Balance?
    let book = try openBookFile(other, &report) { balance = $0.balance }.book
    if let balance { report.diagnostics.append(.note(.balance(balance))) }
    return book
  }
  let reading = readSheets(files, choice)
  report.diagnostics += reading.diagnostics
  guard let book = reading.book, !reading.diagnostics.hasErrors else { throw RunError(.wrongInput, []) }
  report.diagnostics.append(.note(.balance(reading.balance)))
  return book
}

private func sheetChoice(_ request: ImportRequest, _ report: inout Report) throws(RunError) -> SheetChoice {
  var choice = SheetChoice()
  choice.sheets = request.sheets
  choice.hasTitle = request.title != nil
  if let name = request.encoding {
    guard let encoding = TextEncoding(name: name) else {
      throw RunError(
        .wrongUsage, id: "bad-encoding",
        Phrase(en: "“\(name)” is no encoding that is read", ja: "「\(name)」という文字コードは読めません"),
        hints: [
          .nearest(
            to: name, in: TextEncoding.allCases.map(\.rawValue), what: Phrase(en: "the encodings", ja: "文字コード"))
        ])
    }
    choice.encoding = encoding
  }
  guard let path = request.columns else { return choice }
  let (words, source, problems) = readSheetWords(try readInput(path, &report), file: path)
  report.keep(source)
  report.diagnostics += problems
  if problems.hasErrors { throw RunError(.wrongInput, []) }
  choice.words = words
  return choice
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
