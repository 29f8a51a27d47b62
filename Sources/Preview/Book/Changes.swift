import Comparison
import Diagnostics
import Frames
import GoalBook

/// The changes since another version of the book, each with its places in a view.
struct Changes: Encodable, Sendable {
  var revision: Int
  var changes: [Seen] = []

  struct Seen: Encodable, Sendable {
    /// The raw value of `Change.Action`.
    var action: String
    var subject: String
    var path: String?
    var old, new: String?
    var page: Int?
    var folio: String?
    var areas: [Area] = []
    var line: Int?
  }

  init(from old: Outline, to edition: Edition, _ locator: TextLocator) {
    revision = edition.revision
    let difference = difference(from: old, to: edition.outline)
    changes = difference.changes.filter { !$0.isRenumbering }.map { change in
      var seen = Seen(action: change.action.rawValue, subject: change.subject.rawValue)
      seen.old = change.old.map { $0.texts.isEmpty ? $0.text : $0.texts.map(\.text).joined(separator: "\n") }
      if let new = change.new {
        seen.new = new.texts.isEmpty ? new.text : new.texts.map(\.text).joined(separator: "\n")
        seen.path = edition.outline.path(of: new.node)
        seen.line = new.place.span?.line
        let edited = change.edits.filter { !$0.new.isEmpty }
        if change.action == .changed, !edited.isEmpty {
          seen.areas = edited.flatMap { locator.places(of: new.node, $0.new) }.map { Area($0.box, page: $0.page + 1) }
        } else {
          let texts = new.texts.isEmpty ? [edition.outline[new.node]] : new.texts
          seen.areas = texts.flatMap { locator.labelledPlaces(of: $0.id, length: $0.length) }
            .map { Area($0.box, page: $0.page + 1) }
        }
        seen.page = seen.areas.first?.page
        seen.folio = seen.page.flatMap { edition.page($0)?.folio }
      }
      return seen
    }
  }
}
