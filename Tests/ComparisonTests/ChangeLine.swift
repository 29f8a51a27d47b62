import Comparison

/// A change in a line: what, how, from where, to where.
func line(_ change: Change) -> String {
  let ids = [change.old?.id, change.new?.id].compactMap(\.self)
  return "\(change.subject.rawValue) \(change.action.rawValue) "
    + (ids.count == 2 && ids[0] == ids[1] ? ids[0] : ids.joined(separator: " → "))
}
