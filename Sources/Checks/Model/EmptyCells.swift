import Diagnostics
import GoalBook
import OrderedCollections

extension BookToCheck {
  /// A remark for each row whose column `key` is empty, where the book has the column at all.
  ///
  /// - Parameter name: what the column is called in the remark, in the singular.
  func emptyCells(of key: FieldKey, _ name: String) -> [Remark] {
    let outline = outline
    guard outline.nodes.contains(where: { $0.kind == .item(key) }) else { return [] }
    return outline.rows.filter { outline.items(of: $0, key).isEmpty }.compactMap { row in
      let initiatives = outline.initiatives(of: row)
      let numbers = initiatives.map { String($0.number ?? $0.ordinal) }
      let subject =
        numbers.count == 1 ? "initiative \(numbers[0]) has" : "initiatives \(numbers.joined(separator: ", ")) have"
      return initiatives.first.map {
        Remark(about: $0, "\(subject) no \(name)", hints: ["add “\(key.rawValue):” to the row"])
      }
    }
  }
}
