import CairoBackend
import Diagnostics
import Foundation
public import GoalBook
import Manuscript
package import Notation

/// Whether a file is a transcript: by its ending, and where that says nothing, by its content, which in the model names
/// its departments.
private func isTranscript(_ path: String, _ bytes: Data) -> Bool {
  switch URL(filePath: path).pathExtension.lowercased() {
  case "txt": return true
  case "yaml", "yml", "json": return false
  default:
    guard path != "-", case .text(let text) = DecodedText(bytes, file: path) else { return false }
    return !text.contains("departments:") && !text.contains("\"departments\"") && text.contains("\t")
  }
}

/// The tree of a YAML or JSON file.
package func readTree(_ path: String, _ report: inout Report) throws(RunError) -> Node {
  do {
    let bytes = try readFile(path)
    report.inputs.note(path)
    let (node, source, diagnostics) = readNode(bytes, file: path)
    report.keep(source)
    report.diagnostics += diagnostics
    guard let node else { throw RunError(.wrongInput, []) }
    return node
  } catch let error as UnreadableFile {
    throw unreadable(error)
  } catch let error as RunError {
    throw error
  } catch {
    throw RunError(.ownFault, id: "own-fault", "reading “\(path)” failed: \(error)")
  }
}

/// The book in a file: YAML or JSON (the model), or a transcript (`.txt`); `-` is standard input.
///
/// - Throws: where the file cannot be opened, or where it is wrong; all that is wrong is in the report.
///
/// - Parameter tellsRepeatedNumbers: whether initiatives of one number in an objective are reported.
public func openBook(
  _ path: String, tellsRepeatedNumbers: Bool = true, _ report: inout Report
) throws(RunError) -> Book {
  try openBookFile(path, tellsRepeatedNumbers: tellsRepeatedNumbers, &report).book
}

/// The book in a file that is imported; of a transcript the report tells how its characters were counted.
public func importBook(_ path: String, _ report: inout Report) throws(RunError) -> Book {
  var balance: Balance?
  let book = try openBookFile(path, &report) { balance = $0.balance }.book
  if let balance { report.diagnostics.append(.note(.balance(balance))) }
  return book
}

/// The same with the SHA-256 of the file.
func openBookFile(
  _ path: String, tellsRepeatedNumbers: Bool = true, _ report: inout Report,
  transcript take: (TranscriptReading) -> Void = { _ in }
) throws(RunError) -> (book: Book, sha256: String) {
  let name = path == "-" ? "standard input" : path
  do {
    let bytes = try readFile(path)
    report.inputs.note(path)
    if isTranscript(path, bytes) {
      let reading = readTranscript(bytes, file: name)
      take(reading)
      report.keep(reading.source)
      report.diagnostics += tellsRepeatedNumbers ? reading.diagnostics : reading.problems
      guard let book = reading.book, !reading.diagnostics.hasErrors else { throw RunError(.wrongInput, []) }
      return (book, sha256(of: Array(bytes)))
    }
    let reading = readBook(bytes, file: name)
    report.keep(reading.source)
    report.diagnostics += tellsRepeatedNumbers ? reading.diagnostics : reading.problems
    guard let book = reading.book, !reading.diagnostics.hasErrors else { throw RunError(.wrongInput, []) }
    report.diagnostics += signsOfCutting(reading.source)
    return (book, sha256(of: Array(bytes)))
  } catch let error as UnreadableFile {
    throw unreadable(error)
  } catch let error as RunError {
    throw error
  } catch {
    throw RunError(.ownFault, id: "own-fault", "reading “\(path)” failed: \(error)")
  }
}

extension Message {
  /// How many characters a transcript has of each kind, all of which the book has too.
  static func balance(_ balance: Balance) -> Message {
    let kinds = Balance.Kind.allCases.map { kind in
      "\(balance[kind].book) of \(balance[kind].transcript) in \(kind.rawValue)"
    }
    return Message(id: "balance", text: "of the transcript's characters the book has \(kinds.joined(separator: ", "))")
  }
  static let cutOff = Message(
    id: "cut-off", text: "the file ends in the middle of a line: the end of the book may be missing")
}

/// A warning where a file ends as one does that was not copied whole; JSON cannot be read then, and needs none.
private func signsOfCutting(_ source: Source) -> [Diagnostic] {
  guard let last = source.text.unicodeScalars.last, !["\n", "\r", "}"].contains(last) else { return [] }
  return [
    .warning(
      .cutOff, at: SourceSpan(file: source.name, line: source.lines.count, columns: 1..<2),
      hints: ["look whether the last lines are there; if they are, end the last one with a line end"])
  ]
}

private func unreadable(_ error: UnreadableFile) -> RunError {
  RunError(
    .cannotOpen, id: "cannot-open", error.sentence,
    hints: ["look at the name and at whether you may read the file"])
}
