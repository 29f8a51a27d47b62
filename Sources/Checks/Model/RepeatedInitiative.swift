import Diagnostics
import GoalBook

extension Check {
  static let repeatedInitiative = Check(
    "repeated-initiative", "the same initiative stands twice", .warning,
    .book { book in
      var places: [String: [(row: RowID, text: BookText)]] = [:]
      var order: [String] = []
      for row in book.rows {
        for (index, initiative) in row.row.initiatives.enumerated() where !initiative.text.isEmpty {
          if places[initiative.text] == nil { order.append(initiative.text) }
          let text = BookText(id: .initiative(row.id, index + 1), text: initiative.text, place: initiative.place)
          places[initiative.text, default: []].append((row.id, text))
        }
      }
      return order.compactMap { key in
        guard let all = places[key], all.count > 1 else { return nil }
        let others = all.count > 2 ? " and in \(all.count - 2) more rows" : ""
        return Remark(
          about: all[1].text, "this initiative stands in \(all[0].row) too\(others)",
          hints: ["look whether one of them is meant"])
      }
    })
}
