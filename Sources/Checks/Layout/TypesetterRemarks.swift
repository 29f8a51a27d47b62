import Diagnostics
import Frames
import GoalBook
import OrderedCollections
import Typesetting

extension PagesToCheck {
  /// What is said of each problem of the typesetter of which `message` says something, at the text that it befell.
  ///
  /// - Parameter message: what is said of a problem whose text stands in the row of that path; nil for nothing.
  func remarks(
    _ book: BookToCheck, hints: [Phrase], _ message: (TypesettingProblem, String) -> Phrase?
  ) -> [Remark] {
    // What befalls a text on several pages is told once.
    OrderedSet(publication.problems).compactMap { problem in
      let outline = book.outline
      let owner = problem.node.map { outline.path(of: outline.row(of: $0) ?? $0) } ?? ""
      guard let message = message(problem, owner) else { return nil }
      let text = problem.node.flatMap { outline.subtree(of: $0).first(where: \.isText) }
      guard let text else { return pages.first.map { Remark(page: $0.index, folio: $0.folio, message, hints: hints) } }
      return Remark(about: text, message, hints: hints, at: text.place.span)
    }
  }
}
