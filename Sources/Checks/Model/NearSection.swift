import Diagnostics
import GoalBook
import OrderedCollections

extension Check {
  static let nearSection = Check(
    "near-section", "a section (課等) that no other row has and that is one letter away from another", .warning,
    .book { book in
      var uses: OrderedDictionary<String, (count: Int, first: BookNode, departments: Set<String>)> = [:]
      for passage in book.passages {
        guard passage.text.kind == .section, let part = book.outline.topPart(of: passage.text.id) else { continue }
        let old = uses[passage.text.text]
        uses[passage.text.text] = (
          (old?.count ?? 0) + 1, old?.first ?? passage.text, (old?.departments ?? []).union([book.outline[part].text])
        )
      }
      let names = uses.keys.map { (name: $0, scalars: Array($0.unicodeScalars)) }
      return uses.compactMap { name, use -> Remark? in
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
        return Remark(
          about: use.first,
          "section “\(name)” stands \(times(use.count)), “\(near.name)” \(times(uses[near.name]?.count ?? 0))",
          hints: ["did you mean \(near.name)?"])
      }
    })
}
