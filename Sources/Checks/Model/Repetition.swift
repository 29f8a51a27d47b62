import Diagnostics
import GoalBook
import OrderedCollections

extension Check {
  static let repeatedInitiative = Check(
    "repeated-initiative", "the same initiative stands twice", .warning,
    .book { checked in
      var places: [String: [(row: RowID, text: BookText)]] = [:]
      var order: [String] = []
      for row in checked.book.numberedRows {
        for (index, initiative) in row.row.initiatives.enumerated() where !initiative.text.isEmpty {
          if places[initiative.text] == nil { order.append(initiative.text) }
          let text = BookText(id: .initiative(row.id, index + 1), text: initiative.text, place: initiative.place)
          places[initiative.text, default: []].append((row.id, text))
        }
      }
      return order.compactMap { key in
        guard let all = places[key], all.count > 1 else { return nil }
        let others = all.count > 2 ? " and in \(all.count - 2) more rows" : ""
        return Observation(
          about: all[1].text, "this initiative stands in \(all[0].row) too\(others)",
          hints: ["look whether one of them is meant"])
      }
    })

  static let repeatedItem = Check(
    "repeated-item", "the same entry stands twice in a cell", .warning,
    .book { checked in
      checked.book.numberedRows.flatMap { row -> [Observation] in
        row.row.cells.flatMap { key, items -> [Observation] in
          var seen: Set<Item> = []
          return items.enumerated().compactMap { index, item in
            guard !seen.insert(item).inserted, item.children.isEmpty else { return nil }
            let text = BookText(id: .item(row.id, key, path: [index + 1]), text: item.text, place: item.place)
            return Observation(about: text, "this entry stands twice in the cell")
          }
        }
      }
    })

  static let nearSection = Check(
    "near-section", "a section (課等) that no other row has and that is one letter away from another", .warning,
    .book { checked in
      var uses: OrderedDictionary<String, (count: Int, first: BookText, departments: Set<String>)> = [:]
      for passage in checked.passages {
        guard case .section(let row, _, _) = passage.text.id else { continue }
        let old = uses[passage.text.text]
        uses[passage.text.text] = (
          (old?.count ?? 0) + 1, old?.first ?? passage.text, (old?.departments ?? []).union([row.department])
        )
      }
      let names = uses.keys.map { (name: $0, scalars: Array($0.unicodeScalars)) }
      return uses.compactMap { name, use -> Observation? in
        guard use.departments.count == 1 else { return nil }
        let own = Array(name.unicodeScalars)
        guard own.count > 2,
          let near = names.first(where: { other in
            other.name != name && abs(other.scalars.count - own.count) < 2 && (uses[other.name]?.count ?? 0) > use.count
              && editDistance(other.name, name) == 1
              // 市民課 and 税務課 are two sections; 用地対策課 and 用地対課 are one.
              && min(own.count, other.scalars.count) > 3
          })
        else { return nil }
        return Observation(
          about: use.first,
          "section “\(name)” stands \(times(use.count)), “\(near.name)” \(times(uses[near.name]?.count ?? 0))",
          hints: ["did you mean \(near.name)?"])
      }
    })

  static let missingQuantity = Check(
    "missing-quantity", "a result without a number, where all others of the table have one", .note,
    .book { checked in
      ChosenBook(whole: checked.book).departments.flatMap(\.pillars).flatMap { pillar -> [Observation] in
        let rows = pillar.objectives.flatMap(\.rows).filter { !($0.row.cells[.results] ?? []).isEmpty }
        let without = rows.filter { row in !(row.row.cells[.results] ?? []).contains(where: \.hasDigit) }
        guard without.count == 1, rows.count > 3, let row = without.first,
          let text = row.texts.first(where: { if case .item(_, .results, _) = $0.id { true } else { false } })
        else { return [] }
        return [
          Observation(about: text, "this result has no number, unlike the other \(rows.count - 1) rows of the table")
        ]
      }
    })
}

extension Item {
  fileprivate var hasDigit: Bool {
    text.unicodeScalars.contains { CharacterKind($0) == .digit || CharacterKind($0) == .wideDigit }
      || children.contains(where: \.hasDigit)
  }
}
