import GoalBook
import Diagnostics

extension Check {
  static let missingResult = Check(
    "missing-result", "an initiative without a result (実績)", .error,
    .book { missing(.results, "result (実績)", in: $0.book) })
}
