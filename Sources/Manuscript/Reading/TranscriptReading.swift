public import Diagnostics
public import Foundation
public import GoalBook
internal import Notation

/// The content of a transcript: the book, and what the printed booklet has besides it.
public struct TranscriptReading: Sendable {
  /// The book; nil where the file is not text or has no department.
  public var book: Book?
  /// The printed contents (目次), in order.
  public var printedContents: [PrintedEntry]
  /// The rows before which a printed table continues on a new page, shown by its repeated header.
  public var pageBreaks: [PrintedPageBreak]
  /// How many parts, objectives, rows and initiatives the book has.
  public var counts: BookCounts
  /// How many characters the transcript and the book have.
  public var balance: Balance
  /// What there is to tell of the file, in its order, except for ``repeatedNumbers``.
  public var problems: [Diagnostic]
  /// Warnings about repeated numbers of initiatives, which a proofreading check reports in its own words.
  public var repeatedNumbers: [Diagnostic] = []
  /// The text of the file.
  public var source: Source

  /// Everything that there is to tell of the file, in its order.
  public var diagnostics: [Diagnostic] { repeatedNumbers.isEmpty ? problems : inFileOrder(problems + repeatedNumbers) }
}

/// An entry of the printed contents.
public struct PrintedEntry: Hashable, Sendable {
  /// The title of the department or part.
  public var title: String
  /// The page number as it is printed.
  public var folio: String

  /// Makes an entry of a title and a page number.
  public init(title: String, folio: String) {
    self.title = title
    self.folio = folio
  }
}

/// A row that is the first on a printed page, under a repeated header.
public struct PrintedPageBreak: Hashable, Sendable {
  /// The row's line in the transcript, counted from 1.
  public var line: Int
  /// Whether the row continues the objective of the page before.
  public var continuesObjective: Bool

  /// Makes a page break before a row.
  public init(line: Int, continuesObjective: Bool) {
    self.line = line
    self.continuesObjective = continuesObjective
  }
}

/// The number of characters in the headings and rows of a transcript, and of these characters in the book, kind by
/// kind.
///
/// White space, tags, bullets (・) and circled numbers before a text do not count on either side, nor do the booklet's
/// title and contents, headers of tables, and objectives repeated under them.
public struct Balance: Hashable, Sendable {
  /// The kinds of text that are counted apart; entries are the items of further columns.
  public enum Kind: String, CaseIterable, Sendable {
    case headings, objectives, initiatives, sections, entries
  }

  /// The characters of one kind of text.
  public struct Count: Hashable, Sendable {
    /// The number of characters in the transcript.
    public internal(set) var transcript = 0
    /// The number of characters in the book.
    public internal(set) var book = 0
  }

  private var counts: [Kind: Count] = [:]

  /// The characters of a kind.
  public internal(set) subscript(kind: Kind) -> Count {
    get { counts[kind] ?? Count() }
    set { counts[kind] = newValue }
  }

  /// The number of characters in the transcript, of all kinds.
  public var transcript: Int { Kind.allCases.reduce(0) { $0 + self[$1].transcript } }
  /// The number of characters in the book, of all kinds.
  public var book: Int { Kind.allCases.reduce(0) { $0 + self[$1].book } }

  /// Whether the numbers are equal for every kind.
  public var isEqual: Bool { Kind.allCases.allSatisfy { self[$0].transcript == self[$0].book } }
}

/// Reads a transcript: the text of a printed booklet, with a line for each row of its tables and tabs between the
/// cells.
///
/// Every repair is a warning with its line; a line that cannot be placed is an error.
public func readTranscript(_ bytes: Data, file: String) -> TranscriptReading {
  switch DecodedText(bytes, file: file) {
  case .refused(let problem): TranscriptReading(nothingIn: Source(name: file, text: ""), problem)
  case .text(let text): readTranscript(text, file: file)
  }
}

/// Reads a transcript that is already decoded.
public func readTranscript(_ text: String, file: String) -> TranscriptReading {
  let source = Source(name: file, text: text)
  guard text.utf8.count <= TranscriptLimits.bytes, source.lines.count <= TranscriptLimits.lines + 1 else {
    return TranscriptReading(nothingIn: source, .error(.transcriptTooLarge, at: SourceSpan(file: file, line: 1)))
  }
  var log: [Diagnostic] = []
  let lines = promotingHeadings(withoutRemaindersOfCells(transcriptLines(source, &log)), &log)
  var assembly = TranscriptAssembly(front: FrontMatter(lines))
  for line in lines { assembly.take(line) }
  assembly.finish(file: file)
  guard !assembly.book.parts.isEmpty else {
    let nearest = assembly.front.nearestToDepartments(in: lines)
    var hints = [
      Phrase(
        en: "a department's heading is its name, a blank and the fiscal year, such as “総務部 平成30年度…”",
        ja: "部の見出しは「総務部 平成30年度…」のように、部の名前、空白、年度の順に書いてください")
    ]
    if !nearest.isEmpty {
      let shown = nearest.map { line in
        Phrase(
          en: "line \(line.span.line) “\(line.text.shortened)”", ja: "\(line.span.line)行目「\(line.text.shortened)」")
      }.listed
      hints.insert(
        Phrase(
          en: "these lines come nearest to a heading: \(shown.en)", ja: "見出しに近い行は次のとおりです。\(shown.ja)"),
        at: 0)
    }
    return TranscriptReading(
      nothingIn: source,
      .error(.noDepartment, at: nearest.first?.span ?? SourceSpan(file: file, line: 1), hints: hints))
  }
  // An unclosed cell may have kept parts of the book from being read, so that its validation would mislead.
  let validation = lines.contains(where: \.isUnclosed) ? nil : Outline(assembly.book).validation()
  return TranscriptReading(
    book: assembly.book, printedContents: assembly.front.contents, pageBreaks: assembly.pageBreaks,
    counts: assembly.book.counts, balance: assembly.balance,
    problems: inFileOrder(
      noncharacterProblems(in: source) + source.doubtfulLineBreaks() + log + assembly.log
        + (validation.map { $0.title + $0.parts + $0.others } ?? [])),
    repeatedNumbers: validation?.repeatedNumbers ?? [], source: source)
}

extension TranscriptReading {
  fileprivate init(nothingIn source: Source, _ problem: Diagnostic) {
    self.init(
      book: nil, printedContents: [], pageBreaks: [], counts: BookCounts(), balance: Balance(), problems: [problem],
      source: source)
  }
}

extension Message {
  static let transcriptTooLarge = Message(
    id: "file-too-large",
    en: "the transcript is larger than \(TranscriptLimits.bytes >> 20) MiB or \(TranscriptLimits.lines) lines",
    ja: "文字起こしが大きすぎます（\(TranscriptLimits.bytes >> 20) MiB、\(TranscriptLimits.lines)行まで）")
  static let noDepartment = Message(
    id: "no-department", en: "no department (部) is found in this transcript", ja: "この文字起こしには部が見つかりません")
}
