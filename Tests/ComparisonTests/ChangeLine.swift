import Comparison
import GoalBook

/// A change as one line: subject, action, old path, new path.
func line(_ change: Change, in difference: BookDifference) -> String {
  let paths = difference.paths(of: change)
  let names = [paths.old, paths.new].compactMap(\.self)
  return "\(change.subject.rawValue) \(change.action.rawValue) "
    + (names.count == 2 && names[0] == names[1] ? names[0] : names.joined(separator: " → "))
}

extension BookDifference {
  /// The changes, one line each.
  var lines: [String] { changes.map { line($0, in: self) } }
}

/// The difference between two books.
func difference(from old: Book, to new: Book) -> BookDifference {
  Comparison.difference(from: Outline(old), to: Outline(new))
}
