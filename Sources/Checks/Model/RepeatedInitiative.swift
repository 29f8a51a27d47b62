import Diagnostics
import GoalBook
import OrderedCollections

extension Check {
  static let repeatedInitiative = Check(
    "repeated-initiative", "the same initiative stands twice", .warning,
    .book { book in
      let outline = book.outline
      var places: OrderedDictionary<String, [BookNode]> = [:]
      for initiative in outline.nodes(.initiative) where !initiative.text.isEmpty {
        places[initiative.text, default: []].append(initiative)
      }
      return places.values.compactMap { all in
        guard all.count > 1 else { return nil }
        let others = all.count > 2 ? " and in \(all.count - 2) more rows" : ""
        return Remark(
          about: all[1], "this initiative stands in \(outline.path(of: all[0].parent)) too\(others)",
          hints: ["look whether one of them is meant"])
      }
    })
}
