import Diagnostics
import GoalBook
import OrderedCollections

extension Check {
  static let missingQuantity = Check(
    "missing-quantity", "a result without a number, where all others of the table have one", .note,
    .book { book in
      let outline = book.outline
      return outline.nodes.filter(\.kind.isPart).compactMap { part -> Remark? in
        // The rows of the part's own table: those whose objective stands directly in it.
        let results = outline.children(of: part.id).filter { $0.kind == .objective }
          .flatMap { outline.children(of: $0.id) }
          .map { row in outline.subtree(of: row.id).filter { $0.kind == .item(.results) } }
          .filter { !$0.isEmpty }
        let without = results.filter { !$0.contains(where: \.hasDigit) }
        guard without.count == 1, results.count > 3, let text = without[0].first else { return nil }
        return Remark(
          about: text, "this result has no number, unlike the other \(results.count - 1) rows of the table")
      }
    })
}

extension BookNode {
  /// Whether a digit stands in its text.
  fileprivate var hasDigit: Bool {
    text.unicodeScalars.contains { CharacterKind($0) == .digit || CharacterKind($0) == .wideDigit }
  }
}
