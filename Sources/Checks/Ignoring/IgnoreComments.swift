public import Diagnostics
import Foundation

/// The comments `# sasshi:ignore id reason` in a book's file, and the lines that each covers.
///
/// A comment behind an entry covers the lines of that entry, a comment on a line of its own those of the entry below
/// it. An entry is its first line and all following lines that are indented further.
public struct IgnoreComments: Sendable {
  struct Comment: Sendable {
    var line: Int
    var columns: Range<Int>
    var checks: [String]
    var reason: String
    var covers: ClosedRange<Int>
  }

  private(set) var comments: [Comment] = []
  private let file: String

  /// Finds the comments in a file.
  public init(_ source: Source) {
    file = source.name
    let lines = source.lines
    for number in lines.containing("sasshi:ignore") {
      let line = lines.line(number)
      guard let hash = line.range(of: "# sasshi:ignore") ?? line.range(of: "#sasshi:ignore"),
        hash.lowerBound == line.startIndex || line[line.index(before: hash.lowerBound)] == " "
      else { continue }
      let words = line[hash.upperBound...].split(separator: " ", maxSplits: 1)
      let column = line.distance(from: line.startIndex, to: hash.lowerBound) + 1
      let isAlone = line[..<hash.lowerBound].allSatisfy { $0 == " " }
      let first = isAlone ? entry(below: number, in: lines) : number
      comments.append(
        Comment(
          line: number, columns: column..<line.count + 1,
          checks: words.first.map { $0.split(separator: ",").map(String.init) } ?? [],
          reason: words.count > 1 ? words[1].trimmingBlanks : "", covers: first...extent(of: first, in: lines)))
    }
  }

  /// The next line that is neither blank nor a comment.
  private func entry(below line: Int, in lines: SourceLines) -> Int {
    var next = line + 1
    while next < lines.count, isBlank(lines.line(next)) { next += 1 }
    return min(next, lines.count)
  }

  /// The last line of the entry that begins at `first`.
  private func extent(of first: Int, in lines: SourceLines) -> Int {
    let own = lines.line(first)
    let indent = own.prefix { $0 == " " }.count
    let isItem = own.dropFirst(indent).hasPrefix("-")
    var last = first
    var next = first + 1
    while next <= lines.count {
      let line = lines.line(next)
      if !isBlank(line) {
        let depth = line.prefix { $0 == " " }.count
        // A list may be indented as far as its key.
        guard depth > indent || (depth == indent && !isItem && line.dropFirst(depth).hasPrefix("-")) else { break }
        last = next
      }
      next += 1
    }
    return last
  }

  private func isBlank(_ line: Substring) -> Bool {
    let text = line.drop { $0 == " " }
    return text.isEmpty || text.first == "#"
  }
}

extension IgnoreComments {
  /// The findings, with those that a comment covers marked as suppressed, and what is wrong with the comments.
  ///
  /// - Parameter checks: the checks that ran; only a comment about one of these can be reported as covering nothing.
  public func applied(to findings: [Finding], checks: [Check]) -> (findings: [Finding], diagnostics: [Diagnostic]) {
    guard !comments.isEmpty else { return (findings, []) }
    var findings = findings
    var diagnostics: [Diagnostic] = []
    let known = Check.all.map(\.id)
    for comment in comments {
      let span = SourceSpan(file: file, line: comment.line, columns: comment.columns)
      guard !comment.checks.isEmpty else {
        diagnostics.append(
          .warning(
            .ignoresNothing, at: span,
            hints: [Phrase(en: "write “# sasshi:ignore id reason”", ja: "「# sasshi:ignore id 理由」の形で書いてください")]))
        continue
      }
      for id in comment.checks where !known.contains(id) {
        let hint = Phrase.nearest(to: id, in: known, otherwise: .seeListOfChecks)
        diagnostics.append(.warning(.ignoresUnknown(id), at: span, hints: [hint]))
      }
      guard !comment.reason.isEmpty else {
        diagnostics.append(
          .warning(
            .ignoresWithoutReason, at: span,
            hints: [
              Phrase(en: "write why behind the id; until then it is not followed", ja: "idの後に理由を書いてください。書くまでは効きません")
            ]))
        continue
      }
      var isUsed = false
      for index in findings.indices {
        guard let line = findings[index].place?.span.line, comment.covers.contains(line),
          comment.checks.contains(findings[index].check)
        else { continue }
        findings[index].suppression = .ignored(reason: comment.reason)
        isUsed = true
      }
      if !isUsed, comment.checks.contains(where: { id in checks.contains { $0.id == id } }) {
        diagnostics.append(
          .note(
            .ignoresInVain(comment.checks.joined(separator: ",")), at: span,
            hints: [Phrase(en: "remove it", ja: "このコメントを取り除いてください")]))
      }
    }
    return (findings, diagnostics)
  }
}

extension Message {
  static let ignoresNothing = Message(
    id: "ignore-without-id", en: "this comment names no check", ja: "このコメントには検査のidがありません")
  static let ignoresWithoutReason = Message(
    id: "ignore-without-reason", en: "this comment gives no reason", ja: "このコメントには理由がありません")
  static func ignoresUnknown(_ id: String) -> Message {
    Message(id: "ignore-unknown-check", en: "there is no check “\(id)”", ja: "「\(id)」という検査はありません")
  }
  static func ignoresInVain(_ id: String) -> Message {
    Message(
      id: "unused-ignore", en: "nothing is found here that “\(id)” would tell", ja: "「\(id)」が指摘するものは、ここにはありません")
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    var text = drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" || last == "\r" { text.removeLast() }
    return String(text)
  }
}
