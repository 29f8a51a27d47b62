import Diagnostics
import GoalBook
import OrderedCollections

extension BookToCheck {
  /// A remark for each row without items in column `key`, if the book has the column at all.
  ///
  /// In a row whose aligned lines have the column, each line without items gets a remark.
  ///
  /// - Parameter name: the column's name in the remark, in the singular.
  func emptyCells(of key: FieldKey, _ name: Phrase) -> [Remark] {
    let outline = outline
    guard outline.nodes.contains(where: { $0.kind == .item(key) }) else { return [] }
    let lines = outline.rows.filter { !outline.items(of: $0, key).isEmpty }.flatMap(outline.lines)
      .filter { line in
        outline.items(of: line.id, key).isEmpty
          && outline.lines(of: line.parent).contains { !outline.items(of: $0.id, key).isEmpty }
      }
    return lines.compactMap { line in
      // The remark is at the line's first text; in an empty line at the initiative beside it.
      let initiatives = outline.initiatives(of: line.parent)
      let own = outline.children(of: line.id).first { _ in true }
      return (own ?? initiatives.dropFirst(line.ordinal - 1).first).map { first in
        Remark(
          about: first,
          Phrase(
            en: "this line has no \(name.en), unlike others of the row",
            ja: "同じ行のほかの項目と違い、ここには\(name.ja)がありません"),
          hints: [Phrase(en: "add “\(key.rawValue):” to the line", ja: "この項目に「\(key.rawValue):」を書き足してください")])
      }
    }
      + outline.rows.filter { outline.items(of: $0, key).isEmpty }.compactMap { row in
        let initiatives = outline.initiatives(of: row)
        let numbers = initiatives.map { String($0.number ?? $0.ordinal) }
        let subject =
          numbers.count == 1 ? "initiative \(numbers[0]) has" : "initiatives \(numbers.joined(separator: ", ")) have"
        return initiatives.first.map {
          Remark(
            about: $0,
            Phrase(
              en: "\(subject) no \(name.en)", ja: "取組内容\(numbers.joined(separator: "、"))に\(name.ja)がありません"),
            hints: [Phrase(en: "add “\(key.rawValue):” to the row", ja: "この行に「\(key.rawValue):」を書き足してください")])
        }
      }
  }
}
