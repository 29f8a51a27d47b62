import CairoBackend
import Diagnostics
package import Foundation
public import GoalBook
package import Manuscript
package import Notation

/// The tree of a YAML or JSON file.
///
/// - Throws: where the file cannot be opened or parsed.
package func readTree(_ path: String, _ report: inout Report) throws(RunError) -> Node {
  let (node, source, diagnostics) = readNode(try readInput(path, &report), file: path)
  report.keep(source)
  report.diagnostics += diagnostics
  guard let node else { throw RunError(.wrongInput, []) }
  return node
}

/// The book in a file: YAML or JSON (the model), a transcript (`.txt`), or a workbook (`.xlsx`, `.csv` …).
///
/// - Parameters:
///   - path: the file; `-` is standard input.
///   - tellsRepeatedNumbers: whether initiatives with the same number in one objective are reported.
/// - Throws: where the file cannot be opened or has errors; all errors are in the report.
public func openBook(
  _ path: String, tellsRepeatedNumbers: Bool = true, _ report: inout Report
) throws(RunError) -> Book {
  try openBookFile(path, tellsRepeatedNumbers: tellsRepeatedNumbers, &report).book
}

/// The book in a file, with its origin for slugs: the file's name and sum, and the program's version.
///
/// - Throws: where the file cannot be opened or has errors; all errors are in the report.
public func openBook(
  _ path: String, tellsRepeatedNumbers: Bool = true, version: String, _ report: inout Report
) throws(RunError) -> (book: Book, origin: PrintRequest.Origin) {
  let (book, sum) = try openBookFile(path, tellsRepeatedNumbers: tellsRepeatedNumbers, &report)
  let file = path == "-" ? "" : URL(filePath: path).lastPathComponent.visible
  return (book, PrintRequest.Origin(file: file, sha256: sum, version: version))
}

/// The book in a file, with the SHA-256 of the file.
func openBookFile(
  _ path: String, tellsRepeatedNumbers: Bool = true, _ report: inout Report,
  transcript take: (TranscriptReading) -> Void = { _ in }
) throws(RunError) -> (book: Book, sha256: String) {
  let bytes = try readInput(path, most: mostManuscriptBytes, &report)
  return try openBook(
    consume bytes, named: path, tellsRepeatedNumbers: tellsRepeatedNumbers, &report, transcript: take)
}

/// The bytes of a book's file.
///
/// - Throws: where it cannot be opened.
package func readBookFile(_ path: String, _ report: inout Report) throws(RunError) -> Data {
  try readInput(path, most: mostManuscriptBytes, &report)
}

/// A book as its outline, with the state from which it is quickly opened again after a change.
package struct OpenedBook: Sendable {
  package let outline: Outline
  private let kept: KeptReading?

  /// Reads a book from the bytes of its file, and only what has changed since `earlier`.
  ///
  /// - Parameter earlier: the same file as it was read before; it saves time and never changes the result.
  /// - Throws: where the book has errors; all of them are in the report.
  package init(
    _ bytes: Data, named path: String, after earlier: OpenedBook?, _ report: inout Report
  ) throws(RunError) {
    guard NotationKind(fileName: path) == .yaml, ManuscriptKind(bytes, file: path) == .model else {
      outline = Outline(try openBook(bytes, named: path, tellsRepeatedNumbers: false, &report).book)
      kept = nil
      return
    }
    let (kept, change) = stage("read") { KeptReading.read(bytes, file: path, after: earlier?.kept) }
    report.keep(kept.reading.source)
    report.diagnostics += kept.reading.problems
    guard let book = kept.reading.book, !kept.reading.diagnostics.hasErrors else { throw RunError(.wrongInput, []) }
    report.diagnostics += signsOfCutting(kept.reading.source)
    self.kept = kept
    outline = stage("outline") {
      switch (change, earlier?.outline) {
      case (.nothing, let outline?): outline
      case (.part(let index), let outline?): outline.exchanging(partAt: index, for: book.parts[index])
      default: Outline(book)
      }
    }
  }
}

/// The book in the bytes of a file, with their SHA-256.
package func openBook(
  _ bytes: consuming Data, named path: String, tellsRepeatedNumbers: Bool = true, _ report: inout Report,
  transcript take: (TranscriptReading) -> Void = { _ in }
) throws(RunError) -> (book: Book, sha256: String) {
  let sum = sha256(of: Array(copy bytes))
  let name = path == "-" ? Source.standardInput : path
  switch ManuscriptKind(copy bytes, file: path) {
  case .transcript:
    let reading = readTranscript(copy bytes, file: name)
    take(reading)
    report.keep(reading.source)
    report.diagnostics += tellsRepeatedNumbers ? reading.diagnostics : reading.problems
    guard let book = reading.book, !reading.diagnostics.hasErrors else { throw RunError(.wrongInput, []) }
    return (book, sum)
  case .sheets:
    let reading = readSheets([(name: name, bytes: copy bytes)])
    report.diagnostics += tellsRepeatedNumbers ? reading.diagnostics : reading.problems
    guard let book = reading.book, !reading.diagnostics.hasErrors else { throw RunError(.wrongInput, []) }
    return (book, sum)
  case .model: break
  }
  // The bytes of a long book go as soon as its text is made of them.
  var taken = Optional(consume bytes)
  let reading = stage("read", givesBack: true) { readBook(taken.take() ?? Data(), file: name) }
  report.keep(reading.source)
  report.diagnostics += tellsRepeatedNumbers ? reading.diagnostics : reading.problems
  guard let book = reading.book, !reading.diagnostics.hasErrors else { throw RunError(.wrongInput, []) }
  report.diagnostics += signsOfCutting(reading.source)
  return (book, sum)
}

extension Message {
  static let cutOff = Message(
    id: "cut-off", en: "the file ends in the middle of a line: the end of the book may be missing",
    ja: "ファイルが行の途中で終わっています。冊子の終わりが欠けているかもしれません")
}

/// A warning where a file ends like one that was not copied whole.
///
/// Truncated JSON cannot be read at all, and needs no warning.
private func signsOfCutting(_ source: Source) -> [Diagnostic] {
  guard let last = source.lines.line(source.lines.count).unicodeScalars.last, last != "}" else { return [] }
  return [
    .warning(
      .cutOff, at: SourceSpan(file: source.name, line: source.lines.count, columns: 1..<2),
      hints: [
        Phrase(
          en: "look whether the last lines are there; if they are, end the last one with a line end",
          ja: "終わりの行まであるか確かめてください。あれば、最後の行を改行で終えてください")
      ])
  ]
}

/// The bytes of a file that the run reads; no output may overwrite it.
func readInput(
  _ path: String, most: Int = Limits.bytes, _ report: inout Report
) throws(RunError) -> Data {
  do throws(UnreadableFile) {
    let bytes = try readFile(path, most: most)
    report.inputs.note(path)
    return bytes
  } catch {
    throw RunError(
      .cannotOpen, id: "cannot-open", error.sentence,
      hints: [
        Phrase(en: "look at the name and at whether you may read the file", ja: "ファイルの名前と、読む権限があるかを確かめてください")
      ])
  }
}
