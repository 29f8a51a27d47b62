import GoalBook
import Diagnostics

extension Check {
  static let missingOutcome = Check(
    "missing-outcome", "an initiative without an outcome (成果)", .error,
    .book { missing(.outcomes, "outcome (成果)", in: $0.book) })
}
