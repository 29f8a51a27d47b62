public import Comparison
public import Diagnostics
import Frames
import GoalBook
public import Typesetting

extension BookDifference {
  /// The changes as notes on the new book's pages; a removed text gets a note without a place.
  ///
  /// - Parameters:
  ///   - language: the language of the notes.
  ///   - isWanted: whether the pages show the part of the highest level in which the changes are.
  public func notes(
    on publication: TypesetPublication, in language: Language, where isWanted: (Part) -> Bool
  ) -> [ProofNote] {
    let paged = PagedDifference.PagedBook("", publication, .new, of: self)
    var notes: [ProofNote] = []
    for part in parts where isWanted(part) {
      for change in part.changes {
        let marks = paged.marks(of: change, number: 0, on: .new)
        // The contents name departments too; the note belongs to the text on the body page.
        let body = marks.filter { publication.pages[$0.page].role == .body }
        let places = (body.isEmpty ? marks : body).flatMap(\.places)
        notes.append(
          ProofNote(
            title: change.action.word[language], text: words(of: change)[language], color: change.color,
            emphasis: change.action == .moved || change.action == .merged ? .underlined : .tinted, places: places,
            subject: paths(of: change).new ?? paths(of: change).old))
      }
    }
    return notes
  }
}
