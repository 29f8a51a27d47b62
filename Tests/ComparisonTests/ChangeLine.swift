import Comparison
import GoalBook

/// A change in a line: what, how, from where, to where.
func line(_ change: Change, in difference: BookDifference) -> String {
  let paths = difference.paths(of: change)
  let names = [paths.old, paths.new].compactMap(\.self)
  return "\(change.subject.rawValue) \(change.action.rawValue) "
    + (names.count == 2 && names[0] == names[1] ? names[0] : names.joined(separator: " → "))
}

extension BookDifference {
  /// Its changes, each in a line.
  var lines: [String] { changes.map { line($0, in: self) } }
}

/// What differs between two books.
func difference(from old: Book, to new: Book) -> BookDifference {
  Comparison.difference(from: Outline(old), to: Outline(new))
}
