import GoalBook
import Provenance

extension BookMatching {
  /// The parts that are gone, each with the new part of its level that has at least half of its rows now.
  ///
  /// A department's share of a pillar (柱) is not considered: it moves with its department.
  var mergers: [NodeID: NodeID] {
    var mergers: [NodeID: NodeID] = [:]
    for part in old.nodes where part.kind.isPart && new(of: part.id) == nil && old.callingNumber(of: part) == nil {
      let rows = old.subtree(of: part.id).filter { $0.kind == .row }
      var counts: [NodeID: Int] = [:]
      for row in rows {
        guard let now = new(of: row.id), let outer = new.ancestors(of: now).first(where: { $0.kind == part.kind })
        else {
          continue
        }
        counts[outer.id, default: 0] += 1
      }
      guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), 2 * most.value >= rows.count else {
        continue
      }
      mergers[part.id] = most.key
    }
    return mergers
  }
}
