import Diagnostics
import Frames
import GoalBook
import Typesetting

extension PagesToCheck {
  /// What is said of each problem of the typesetter of which `message` says something, at the text that it befell.
  func remarks(
    _ book: BookToCheck, hints: [Phrase], _ message: (TypesettingProblem.Fault, String) -> Phrase?
  ) -> [Remark] {
    publication.problems.compactMap { problem in
      let outline = book.outline
      let owner = problem.node.map { outline.path(of: outline.row(of: $0) ?? $0) } ?? ""
      guard let message = message(problem.fault, owner) else { return nil }
      let text = problem.node.flatMap { outline.subtree(of: $0).first(where: \.isText) }
      guard let text else { return pages.first.map { Remark(page: $0.index, folio: $0.folio, message, hints: hints) } }
      return Remark(about: text, message, hints: hints, at: text.place.span)
    }
  }
}
