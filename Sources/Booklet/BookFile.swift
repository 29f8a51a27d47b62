package import Diagnostics
package import Foundation
package import GoalBook
import Manuscript
import Notation
package import Provenance

/// A book's YAML or JSON file, in which texts are replaced while every other byte stays.
package struct BookFile {
  package let path: String
  package let bytes: Data
  /// The book in the file.
  package let outline: Outline
  /// The file's text; nil where it is not text.
  package let source: Source?

  /// Whether it is YAML or JSON, the only formats that are written into.
  var isModel: Bool { ManuscriptKind(bytes, file: path) == .model }

  /// The reason why a text is not replaced.
  package enum Refusal: Error {
    /// The text is not in the file as it stands, in exactly one place.
    case notWrittenThere
    /// Other texts of the book would change too.
    case changesMore
    /// The book would have errors.
    case wrong([Diagnostic])
  }

  /// - Throws: where the file cannot be opened or the book has errors; all errors are in the report.
  package init(_ path: String, _ report: inout Report) throws(RunError) {
    try self.init(try readBookFile(path, &report), path, &report)
  }

  private init(_ bytes: Data, _ path: String, _ report: inout Report) throws(RunError) {
    self.path = path
    self.bytes = bytes
    outline = Outline(try openBook(bytes, named: path, tellsRepeatedNumbers: false, &report).book)
    source = report.sources[path == "-" ? Source.standardInput : path]
  }

  /// The reason why texts cannot be replaced in a file with this name; nil where they can.
  package static func hindrance(_ path: String) -> Phrase? {
    guard NotationKind(fileName: path) == nil else { return nil }
    return Phrase(
      en: "a sheet or a transcript is corrected in its own program", ja: "表計算や文字起こしのファイルは、それぞれのソフトで直してください")
  }

  /// The bytes of the file with some texts of the book replaced, and the texts that could not be.
  ///
  /// The result is read again: a replacement counts only if the book then has these texts and is otherwise unchanged.
  /// Texts that are written in one place, such as a pillar's title for all departments, must be given together.
  package func corrected(_ texts: [NodeID: String]) -> (bytes: Data, refused: [NodeID: Refusal]) {
    guard !texts.isEmpty else { return (bytes, [:]) }
    guard let source, let head = Data(source.text.utf8).beginning(of: bytes) else {
      return (bytes, texts.mapValues { _ in .notWrittenThere })
    }
    var refused: [NodeID: Refusal] = [:]
    var places: [SourceSpan: [NodeID]] = [:]
    for id in texts.keys.sorted() {
      if let span = outline[id].place.span, span.file == source.name {
        places[span, default: []].append(id)
      } else {
        refused[id] = .notWrittenThere
      }
    }
    let written = places.sorted { $0.key < $1.key }
    let rewritings = written.map { span, ids in
      Rewriting(span: span, old: outline[ids[0]].text, new: texts[ids[0]] ?? "")
    }
    let (text, unwritten) = rewritten(source, rewritings)
    for index in unwritten.keys { for id in written[index].value { refused[id] = .notWrittenThere } }
    let made = texts.filter { refused[$0.key] == nil }
    guard !made.isEmpty else { return (bytes, refused) }
    let whole = head + Data(text.utf8)
    let trouble: Refusal
    do throws(RunError) {
      if try says(Self.reread(whole, path), but: made) { return (whole, refused) }
      trouble = .changesMore
    } catch {
      trouble = .wrong(error.diagnostics)
    }
    guard written.count > 1 else { return (bytes, texts.mapValues { _ in trouble }) }
    // One of the replacements is the reason: both halves are tried separately, the second in the result of the first.
    let first = Set(written[..<(written.count / 2)].flatMap(\.value))
    let (some, refusedFirst) = corrected(texts.filter { first.contains($0.key) })
    guard let between = try? containing(some) else { preconditionFailure("it was read a moment ago") }
    let (all, refusedThen) = between.corrected(texts.filter { !first.contains($0.key) })
    return (all, refusedFirst.merging(refusedThen) { first, _ in first })
  }

  /// The same file with other bytes.
  func containing(_ bytes: Data) throws(RunError) -> BookFile {
    var report = Report()
    return try BookFile(bytes, path, &report)
  }

  /// Whether bytes of the file give the same book.
  package func saysTheSame(_ bytes: [UInt8]) throws(RunError) -> Bool {
    try says(Self.reread(Data(bytes), path), but: [:])
  }

  private static func reread(_ bytes: Data, _ path: String) throws(RunError) -> Outline {
    var report = Report()
    do throws(RunError) {
      return Outline(try openBook(bytes, named: path, tellsRepeatedNumbers: false, &report).book)
    } catch {
      throw RunError(.wrongInput, report.diagnostics + error.diagnostics)
    }
  }

  /// Whether another outline is equal to this one, except for the given texts.
  private func says(_ other: Outline, but texts: [NodeID: String]) -> Bool {
    guard other.nodes.count == outline.nodes.count else { return false }
    return zip(other.nodes, outline.nodes).allSatisfy { new, old in
      new.kind == old.kind && new.parent == old.parent && new.number == old.number && new.marker == old.marker
        && new.text.unicodeScalars.elementsEqual((texts[new.id] ?? old.text).unicodeScalars)
    }
  }

  /// Replaces the file, whole or not at all, if it is still as it was read.
  ///
  /// - Returns: false where it has changed since, and is left alone.
  package func write(_ written: Data) throws(RunError) -> Bool {
    var report = Report()
    guard try readBookFile(path, &report) == bytes else { return false }
    try writeWhole(Array(written), to: path)
    return true
  }
}

extension Data {
  /// The bytes before these in a file that ends with them: none, or a byte order mark; nil for any other file.
  fileprivate func beginning(of file: Data) -> Data? {
    guard file.count >= count, file.suffix(count) == self else { return nil }
    let head = file.prefix(file.count - count)
    return head.isEmpty || head.elementsEqual([0xEF, 0xBB, 0xBF]) ? Data(head) : nil
  }
}
