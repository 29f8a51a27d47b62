public import Diagnostics
public import Foundation
public import GoalBook
internal import Notation

/// What a transcript holds: the book, and what the printed booklet had besides.
public struct TranscriptReading: Sendable {
  /// Nil where the file is no text or nothing of a booklet was found in it.
  public var book: Book?
  /// The printed contents (目次), in their order.
  public var printedContents: [PrintedEntry]
  /// Where a printed table ran over a page: its header stands again.
  public var pageBreaks: [PrintedPageBreak]
  public var counts: BookCounts
  public var balance: Balance
  /// Everything that there is to say, in the order of the file; what ``repeatedNumbers`` has apart.
  public var problems: [Diagnostic]
  /// Numbers of initiatives that stand twice, which proofreading tells in its own words.
  public var repeatedNumbers: [Diagnostic] = []
  public var source: Source

  /// Everything that there is to say, in the order of the file.
  public var diagnostics: [Diagnostic] { repeatedNumbers.isEmpty ? problems : inFileOrder(problems + repeatedNumbers) }
}

/// A line of the printed contents.
public struct PrintedEntry: Hashable, Sendable {
  public var title: String
  /// The page as it is printed.
  public var folio: String

  public init(title: String, folio: String) {
    self.title = title
    self.folio = folio
  }
}

/// A row that stands first on a printed page, under a repeated header.
public struct PrintedPageBreak: Hashable, Sendable {
  /// The row's line in the transcript.
  public var line: Int
  /// Whether the objective of the page before goes on.
  public var continuesObjective: Bool

  public init(line: Int, continuesObjective: Bool) {
    self.line = line
    self.continuesObjective = continuesObjective
  }
}

/// How many characters the headings and rows of the transcript have, and how many the book has of them, kind by kind.
///
/// White space, tags, bullets (・) and circled numbers before a text count on neither side, nor do the booklet's title,
/// contents, headers and objectives that are repeated under them.
public struct Balance: Hashable, Sendable {
  /// What is counted by itself.
  public enum Kind: String, CaseIterable, Sendable {
    case headings, objectives, initiatives, sections, entries
  }

  public struct Count: Hashable, Sendable {
    public internal(set) var transcript = 0
    public internal(set) var book = 0
  }

  private var counts: [Kind: Count] = [:]

  public internal(set) subscript(kind: Kind) -> Count {
    get { counts[kind] ?? Count() }
    set { counts[kind] = newValue }
  }

  public var transcript: Int { Kind.allCases.reduce(0) { $0 + self[$1].transcript } }
  public var book: Int { Kind.allCases.reduce(0) { $0 + self[$1].book } }

  public var isEqual: Bool { Kind.allCases.allSatisfy { self[$0].transcript == self[$0].book } }
}

/// The book of a transcript: the text of a printed booklet, one line a row of its tables, tabs between the cells.
///
/// Every repair is a warning with its line, and a line that cannot be placed is an error.
public func readTranscript(_ bytes: Data, file: String) -> TranscriptReading {
  switch DecodedText(bytes, file: file) {
  case .refused(let problem): TranscriptReading(nothingIn: Source(name: file, text: ""), problem)
  case .text(let text): readTranscript(text, file: file)
  }
}

/// The same for text that was decoded already.
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
  // What a book lacks or has twice is not told where a cell that does not end kept some of it from being read.
  let validation = lines.contains(where: \.isUnclosed) ? nil : assembly.book.validation()
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
