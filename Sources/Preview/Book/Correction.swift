import Booklet
import CairoBackend
import Diagnostics
import Foundation
import GoalBook
import Notation
import Provenance

/// One change of the book's file, so that it can be undone.
struct Correction: Sendable {
  /// The offset of the first changed byte, the bytes that were there, and the bytes that are there now.
  var start: Int
  var old: [UInt8]
  var new: [UInt8]
  /// The SHA-256 of the changed file.
  var sha256: String

  /// - Parameters:
  ///   - before: the file before the change.
  ///   - after: the file after it.
  init(from before: [UInt8], to after: [UInt8]) {
    let most = min(before.count, after.count)
    var start = 0
    while start < most, before[start] == after[start] { start += 1 }
    var end = 0
    while end < most - start, before[before.count - 1 - end] == after[after.count - 1 - end] { end += 1 }
    self.start = start
    old = Array(before[start..<before.count - end])
    new = Array(after[start..<after.count - end])
    sha256 = CairoBackend.sha256(of: after)
  }

  /// The file without the change; nil where the file has been changed since.
  func undone(in file: [UInt8]) -> [UInt8]? {
    guard CairoBackend.sha256(of: file) == sha256 else { return nil }
    return file[..<start] + old + file[(start + new.count)...]
  }
}

/// The result of a request to change the book's file.
enum Writing: Sendable {
  case done(revision: Int)
  /// The text in the file is no longer the one that the request names.
  case conflict(text: String)
  case notThere
  case notWritable(Phrase)
  /// With this text the book would have errors.
  case wrong([Diagnostic])

  func answer(in language: Language) -> Answer {
    struct Done: Encodable { var revision: Int }
    struct Conflict: Encodable { var message, text: String }
    struct Refusal: Encodable { var message: String }
    switch self {
    case .done(let revision): return .json(Done(revision: revision))
    case .conflict(let text):
      let message = Phrase(en: "the text has changed meanwhile", ja: "この間に文が変わっています")
      return .json(Conflict(message: message[language], text: text), status: 409)
    case .notThere:
      let message = Phrase(en: "the book has no such text", ja: "冊子にその文はありません")
      return .json(Refusal(message: message[language]), status: 404)
    case .notWritable(let message): return .json(Refusal(message: message[language]), status: 403)
    case .wrong(let problems):
      let lines = problems.map { $0.jsonLine(in: language) }.joined(separator: ",")
      return .json(text: "{\"problems\":[\(lines)]}", status: 422)
    }
  }
}

extension Press {
  /// The reason why nothing can be written into the book; nil where it can.
  var hindrance: Phrase? {
    if wish.isReadOnly {
      return Phrase(en: "the preview was begun with --read-only", ja: "プレビューは--read-onlyで始めました")
    }
    return BookFile.hindrance(wish.book)
  }

  var isEditable: Bool { hindrance == nil }

  /// Replaces one text in the book's file; every other byte stays.
  ///
  /// - Parameters:
  ///   - path: the text's path, as `/api/at` returns it.
  ///   - old: the text that the reader saw; where the file has another one, nothing is written.
  func correct(_ path: String, to new: String, from old: String) -> Writing {
    if let hindrance { return .notWritable(hindrance) }
    var report = Report()
    do throws(RunError) {
      let file = try BookFile(wish.book, &report)
      guard let id = file.outline.node(at: path), file.outline[id].isText else { return .notThere }
      let standing = file.outline[id].text
      guard standing.isScalarByScalar(old) else { return .conflict(text: standing) }
      guard !new.isScalarByScalar(old) else { return .done(revision: revision) }
      let (written, refused) = file.corrected([id: new])
      switch refused[id] {
      case nil: return try write(written, over: file)
      case .notWrittenThere: return .notWritable(.notWrittenThere)
      case .changesMore: return .notWritable(.changesMore)
      case .wrong(let problems): return .wrong(problems)
      }
    } catch {
      return .wrong(report.diagnostics + error.diagnostics)
    }
  }

  /// Replaces the book's file, if it is unchanged since `file` was read, and remembers the change for `undo`.
  func write(_ written: Data, over file: BookFile) throws(RunError) -> Writing {
    guard try file.write(written) else { return .conflict(text: "") }
    undoable.append(Correction(from: Array(file.bytes), to: Array(written)))
    if undoable.count > 100 { undoable.removeFirst() }
    follow([wish.book])
    return .done(revision: revision)
  }

  /// Undoes the last change.
  func undo() -> Writing {
    if let hindrance { return .notWritable(hindrance) }
    guard let last = undoable.last else { return .notThere }
    var report = Report()
    do throws(RunError) {
      let bytes = try readBookFile(wish.book, &report)
      guard let before = last.undone(in: Array(bytes)) else { return .conflict(text: "") }
      try writeWhole(before, to: wish.book)
      undoable.removeLast()
      follow([wish.book])
      return .done(revision: revision)
    } catch {
      return .wrong(report.diagnostics + error.diagnostics)
    }
  }
}

extension Phrase {
  static let notWrittenThere = Phrase(
    en: "the text is not written as it stands in one place of the file: correct it there",
    ja: "この文は、ファイルの1か所にそのままの形では書かれていません。ファイルで直してください")
  fileprivate static let changesMore = Phrase(
    en: "with this text the file would say something else in other places too",
    ja: "この文にすると、ファイルのほかの所の意味も変わってしまいます")
}

extension String {
  /// Whether two texts have the same scalars; equal-looking characters of other scalars do not count.
  fileprivate func isScalarByScalar(_ other: String) -> Bool { unicodeScalars.elementsEqual(other.unicodeScalars) }
}
