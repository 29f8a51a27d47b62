public import Comparison
import Frames
import GoalBook
public import Typesetting

extension BookDifference {
  /// The changes as notes on the new book's pages; what is gone stands on no page.
  ///
  /// - Parameter wanted: whether a department's changes belong to the part that the pages show; the empty name stands
  ///   for the front of the book.
  public func notes(on publication: TypesetPublication, wanted: (String) -> Bool) -> [ProofNote] {
    let paged = PagedDifference.PagedBook("", publication)
    var notes: [ProofNote] = []
    for part in parts where wanted(part.department) {
      for change in part.changes {
        let marks = paged.marks(of: change, number: 0, on: .new)
        // The contents name departments too; what is meant is where the text itself stands.
        let body = marks.filter { publication.pages[$0.page].role == .body }
        let places = (body.isEmpty ? marks : body).flatMap(\.places)
        notes.append(
          ProofNote(
            title: change.action.japanese, text: change.words, color: change.color,
            emphasis: change.action == .moved ? .underlined : .tinted, places: places,
            subject: change.new?.id ?? change.old?.id))
      }
    }
    return notes
  }
}
