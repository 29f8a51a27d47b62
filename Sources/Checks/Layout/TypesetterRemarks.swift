import Diagnostics
import Frames
import GoalBook
import OrderedCollections
import Typesetting

extension PagesToCheck {
  /// A remark for each problem of the typesetter for which there is a message, at the text that has the problem.
  ///
  /// - Parameter message: the message about a problem, given the path of the row that it is in; nil for none.
  func remarks(
    _ book: BookToCheck, hints: [Phrase], _ message: (TypesettingProblem, String) -> Phrase?
  ) -> [Remark] {
    // A problem of a text on several pages is reported once.
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
