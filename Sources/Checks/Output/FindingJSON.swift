public import Diagnostics
public import GoalBook

/// The findings that are shown, with their places, and counts of all findings, as one JSON object.
public func findingsJSON(_ findings: [Finding], of outline: Outline, in language: Language) -> String {
  let shown = findings.filter { $0.suppression == nil }
  let answer = Answer(
    findings: shown.map { Answer.Entry($0, outline, language) },
    counts: Answer.Counts(
      error: shown.count { $0.severity == .error }, warning: shown.count { $0.severity == .warning },
      note: shown.count { $0.severity == .note }, suppressed: findings.count - shown.count,
      checks: shown.reduce(into: [:]) { $0[$1.check, default: 0] += 1 }))
  return jsonText(answer)
}

private struct Answer: Encodable {
  var findings: [Entry]
  var counts: Counts

  struct Counts: Encodable {
    var error, warning, note, suppressed: Int
    /// The number of findings of each check.
    var checks: [String: Int]
  }

  struct Entry: Encodable {
    var id, severity, message: String
    var hints: [String]
    var replacement: String?
    var text, row: String?
    var start, end: Int
    var matched: String
    var file: String?
    var line, column, endColumn: Int?
    /// The sheet and cell in a workbook, in place of line and columns.
    var sheet, cell: String?
    var page: Int?
    var folio: String?
    /// The book's ways to write the same, the one to keep first.
    var forms: [Form]?

    struct Form: Encodable {
      var form: String
      var count: Int
      var places: [Place]
    }

    struct Place: Encodable {
      var text: String
      var start, end: Int
      var line, column, endColumn: Int?
      var sheet, cell: String?
    }

    init(_ finding: Finding, _ outline: Outline, _ language: Language) {
      id = finding.check
      severity = finding.severity.rawValue
      message = finding.message[language]
      hints = finding.hints.map { $0[language] }
      replacement = finding.replacement
      text = finding.text.map(outline.path)
      row = finding.text.flatMap(outline.row).map(outline.path)
      (start, end) = (finding.range.lowerBound, finding.range.upperBound)
      matched = finding.matched
      let span = finding.place?.span
      file = span?.file
      if let place = span?.cell {
        (sheet, cell) = (place.sheet, place.reference)
      } else {
        line = span?.line
        (column, endColumn) = (span?.columns.lowerBound, span?.columns.upperBound)
      }
      (page, folio) = (finding.page, finding.folio)
      forms =
        finding.forms.isEmpty
        ? nil
        : finding.forms.map { form in
          Form(form: form.text, count: form.count, places: form.uses.map { Place($0, outline) })
        }
    }
  }
}

extension Answer.Entry.Place {
  fileprivate init(_ use: WrittenForm.Use, _ outline: Outline) {
    text = outline.path(of: use.text)
    (start, end) = (use.range.lowerBound, use.range.upperBound)
    let span = use.place?.span
    if let place = span?.cell {
      (sheet, cell) = (place.sheet, place.reference)
    } else {
      line = span?.line
      (column, endColumn) = (span?.columns.lowerBound, span?.columns.upperBound)
    }
  }
}
