import Diagnostics
import Foundation
import GoalBook

/// The findings as one JSON object: `findings`, each with its place, and `counts`.
public func findingsJSON(_ findings: [Finding]) -> String {
  let shown = findings.filter { $0.suppression == nil }
  let answer = Answer(
    findings: shown.map(Answer.Entry.init),
    counts: Answer.Counts(
      error: shown.count { $0.severity == .error }, warning: shown.count { $0.severity == .warning },
      note: shown.count { $0.severity == .note }, suppressed: findings.count - shown.count))
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
  guard let bytes = try? encoder.encode(answer) else { preconditionFailure("findings hold only strings and numbers") }
  return String(decoding: bytes, as: UTF8.self)
}

private struct Answer: Encodable {
  var findings: [Entry]
  var counts: Counts

  struct Counts: Encodable { var error, warning, note, suppressed: Int }

  struct Entry: Encodable {
    var id, severity, message: String
    var hints: [String]
    var replacement: String?
    var text, row: String?
    var start, end: Int
    var matched: String
    var file: String?
    var line, column, endColumn: Int?
    var page: Int?
    var folio: String?

    init(_ finding: Finding) {
      id = finding.check
      severity = finding.severity.rawValue
      message = finding.message
      hints = finding.hints
      replacement = finding.replacement
      text = finding.text?.description
      row = finding.row?.description
      (start, end) = (finding.range.lowerBound, finding.range.upperBound)
      matched = finding.matched
      let span = finding.place?.span
      (file, line) = (span?.file, span?.line)
      (column, endColumn) = (span?.columns.lowerBound, span?.columns.upperBound)
      (page, folio) = (finding.page, finding.folio)
    }
  }
}
