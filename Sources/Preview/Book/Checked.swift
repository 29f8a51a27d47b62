import Booklet
import Checks
import Diagnostics
import GoalBook

/// The findings in a revision of the book, and the problems from reading it.
struct Checked: Sendable {
  let problems: [Diagnostic]
  let findings: [Finding]
  let outline: Outline

  /// The state of a book that cannot be read: its problems, no findings.
  init(problems: Report) {
    (self.problems, findings, outline) = (problems.diagnostics, [], Outline(Book(title: "")))
  }

  /// - Parameter path: the book's file, for messages.
  init(_ edition: Edition, from path: String, _ request: CheckRequest) {
    var report = edition.report
    outline = edition.outline
    do throws(RunError) {
      findings = try check(edition.outline, from: path, on: edition.publication, request, &report).findings
      problems = report.diagnostics
    } catch {
      findings = []
      problems = report.diagnostics + error.diagnostics
    }
  }

  /// The answer of `sasshi check --format json`.
  func json(in language: Language) -> String {
    findingsJSON(problems.map(Finding.init(problem:)) + findings, of: outline, in: language)
  }
}
