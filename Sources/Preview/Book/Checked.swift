import Booklet
import Checks
import Diagnostics
import GoalBook

/// What was found in a revision of the book, and what reading it had to say.
struct Checked: Sendable {
  let problems: [Diagnostic]
  let findings: [Finding]
  let outline: Outline

  /// A book that cannot be read has been checked by nobody.
  init(problems: Report) {
    (self.problems, findings, outline) = (problems.diagnostics, [], Outline(Book(title: "")))
  }

  /// - Parameter path: the book's file.
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

  /// As `sasshi check --format json` answers.
  func json(in language: Language) -> String {
    findingsJSON(problems.map(Finding.init(problem:)) + findings, of: outline, in: language)
  }
}
