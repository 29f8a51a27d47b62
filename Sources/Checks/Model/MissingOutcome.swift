import GoalBook
import Diagnostics

extension Check {
  static let missingOutcome = Check(
    "missing-outcome", "an initiative without an outcome (成果)", .error,
    .book { $0.emptyCells(of: .outcomes, "outcome (成果)") })
}
