public import Diagnostics
import Foundation
public import GoalBook
import Manuscript
import Notation

/// Whether a file is a transcript: by its ending, and where that says nothing, by its content, which in the model names
/// its departments.
private func isTranscript(_ path: String, _ bytes: Data) -> Bool {
  switch URL(filePath: path).pathExtension.lowercased() {
  case "txt": return true
  case "yaml", "yml", "json": return false
  default:
    guard path != "-", let text = String(data: bytes, encoding: .utf8) else { return false }
    return !text.contains("departments:") && !text.contains("\"departments\"") && text.contains("\t")
  }
}

/// The tree of a YAML or JSON file.
func readTree(_ path: String, _ report: inout Report) throws(Stop) -> Node {
  do {
    let bytes = try readFile(path)
    let (node, source, diagnostics) = readNode(bytes, file: path)
    report.keep(source)
    report.diagnostics += diagnostics
    guard let node else { throw Stop(.wrongInput, []) }
    return node
  } catch let error as UnreadableFile {
    throw unreadable(error)
  } catch let stop as Stop {
    throw stop
  } catch {
    throw Stop(.ownFault, id: "own-fault", "reading “\(path)” failed: \(error)")
  }
}

/// The book in a file: YAML or JSON (the model), or a transcript (`.txt`); `-` is standard input.
///
/// - Throws: where the file cannot be opened, or where it is wrong; all that is wrong is in the report.
public func openBook(_ path: String, _ report: inout Report) throws(Stop) -> Book {
  let name = path == "-" ? "standard input" : path
  do {
    let bytes = try readFile(path)
    if isTranscript(path, bytes) {
      let reading = readTranscript(bytes, file: name)
      report.keep(reading.source)
      report.diagnostics += reading.diagnostics
      guard let book = reading.book, !reading.diagnostics.hasErrors else { throw Stop(.wrongInput, []) }
      return book
    }
    let (book, source, diagnostics) = readBook(bytes, file: name)
    report.keep(source)
    report.diagnostics += diagnostics
    guard let book, !diagnostics.hasErrors else { throw Stop(.wrongInput, []) }
    return book
  } catch let error as UnreadableFile {
    throw unreadable(error)
  } catch let stop as Stop {
    throw stop
  } catch {
    throw Stop(.ownFault, id: "own-fault", "reading “\(path)” failed: \(error)")
  }
}

private func unreadable(_ error: UnreadableFile) -> Stop {
  Stop(
    .cannotOpen, id: "cannot-open", error.description,
    hints: ["look at the name and at whether you may read the file"])
}
