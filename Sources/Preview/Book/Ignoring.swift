import Booklet
import Checks
import Diagnostics
import Foundation
import GoalBook
import Notation

extension Press {
  /// Marks a finding as known in the book's file, by a comment `# sasshi:ignore` with the reason above the text's line.
  ///
  /// - Parameters:
  ///   - check: the check's id.
  ///   - path: the path of the text that the finding is about.
  ///   - text: the text that the reader saw; nil to write in any case.
  func ignore(_ check: String, at path: String, saying text: String?, because reason: String) -> Writing {
    if let hindrance { return .notWritable(hindrance) }
    guard NotationKind(fileName: wish.book) == .yaml else {
      return .notWritable(Phrase(en: "JSON has no comments", ja: "JSONにはコメントを書けません"))
    }
    let reason = reason.split(whereSeparator: \.isNewline).joined(separator: " ").trimmingCharacters(in: .whitespaces)
    guard Check.all.contains(where: { $0.id == check }) else { return .notThere }
    guard !reason.isEmpty, !reason.unicodeScalars.contains(where: \.isUnseen) else {
      return .notWritable(Phrase(en: "say why it is known", ja: "理由を書いてください"))
    }
    var report = Report()
    do throws(RunError) {
      let file = try BookFile(wish.book, &report)
      let outline = file.outline
      guard let id = outline.node(at: path) else { return .notThere }
      if let text, text != outline[id].text { return .conflict(text: outline[id].text) }
      guard let source = file.source, let span = outline[id].place.span, span.file == source.name else {
        return .notWritable(.notWrittenThere)
      }
      let line = source.lines.line(span.line)
      let comment = line.prefix { $0 == " " } + "# sasshi:ignore \(check) \(reason)"
      let lineEnd = source.text.contains("\r\n") ? "\r\n" : "\n"
      guard let written = Array(file.bytes).inserting(comment + lineEnd, beforeLine: span.line, of: source),
        try file.saysTheSame(written)
      else { return .notWritable(.notWrittenThere) }
      return try write(Data(written), over: file)
    } catch {
      return .wrong(report.diagnostics + error.diagnostics)
    }
  }
}

extension [UInt8] {
  /// The file with a line inserted; nil where the file does not end with the text of `source`.
  fileprivate func inserting(_ text: String, beforeLine number: Int, of source: Source) -> [UInt8]? {
    let own = Array(source.text.utf8)
    guard count >= own.count, Array(suffix(own.count)) == own else { return nil }
    let head = count - own.count
    let before = source.text.unicodeScalars.prefix(source.lines.offset(ofLine: number))
    let offset = head + before.reduce(0) { $0 + UTF8.width($1) }
    return Array(self[..<offset] + Array(text.utf8) + self[offset...])
  }
}
