import GoalBook
import Diagnostics

extension Check {
  static let missingResult = Check(
    "missing-result", "an initiative without a result (実績)", .error,
    .book { $0.emptyCells(of: .results, "result (実績)") })
}
