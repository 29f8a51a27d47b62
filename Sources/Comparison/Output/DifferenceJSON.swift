import Diagnostics
import GoalBook

/// A difference in the shape of the JSON that scripts read; the README describes the keys.
public struct DifferenceRecord: Encodable, Sendable {
  var old: Book
  var new: Book
  var changes: [Entry]
  var pages: Pages?

  struct Book: Encodable, Sendable {
    var file: String
    var pageCount: Int?
  }

  struct Entry: Encodable, Sendable {
    var number: Int
    var department: String?
    var action: Change.Action
    var subject: Change.Subject
    var old: Side?
    var new: Side?
    var edits: [Edit]?
    var renumbering: Bool?
  }

  struct Side: Encodable, Sendable {
    var id: String
    var text: String
    var file: String?
    var line: Int?
    var column: Int?
    /// Workbooks only, instead of line and column.
    var sheet: String?
    var cell: String?
    var folio: String?
  }

  struct Edit: Encodable, Sendable {
    /// The index of the first changed scalar and of the one behind the last.
    var old: [Int]
    var new: [Int]
    var removed: String
    var inserted: String
  }

  struct Pages: Encodable, Sendable {
    var contents: [PageEffects.ContentsChange]
    var rows: [PageEffects.RowShift]
  }

  /// The record of a difference between the files `old` and `new`, with folios and effects on pages where `pages` is
  /// given.
  public init(_ difference: BookDifference, old: String, new: String, on pages: PagedDifference? = nil) {
    self.old = Book(file: old, pageCount: pages?.effects.oldPageCount)
    self.new = Book(file: new, pageCount: pages?.effects.newPageCount)
    self.pages = pages.map { Pages(contents: $0.effects.contents, rows: $0.effects.shifts) }
    changes = difference.parts.flatMap { part in part.changes.map { (difference.title(of: part), $0) } }.enumerated()
      .map { index, entry in
        let (department, change) = entry
        let folios = pages?.folios(of: change)
        let paths = difference.paths(of: change)
        return Entry(
          number: index + 1, department: department, action: change.action,
          subject: change.subject, old: change.old.map { Side($0, path: paths.old, folio: folios?.old) },
          new: change.new.map { Side($0, path: paths.new, folio: folios?.new) },
          edits: change.edits.isEmpty ? nil : change.edits.map { Edit($0, in: change) },
          renumbering: change.isRenumbering ? true : nil)
      }
  }
}

extension DifferenceRecord.Side {
  fileprivate init(_ version: Change.Version, path: String?, folio: String?) {
    let span = version.place.span
    self.init(
      id: path ?? "", text: version.text, file: span?.file, line: span?.cell == nil ? span?.line : nil,
      column: span?.cell == nil ? span?.columns.lowerBound : nil, sheet: span?.cell?.sheet, cell: span?.cell?.reference,
      folio: folio)
  }
}

extension DifferenceRecord.Edit {
  fileprivate init(_ edit: TextEdit, in change: Change) {
    func piece(_ version: Change.Version?, _ range: Range<Int>) -> String {
      String((version?.text ?? "").unicodeScalars.dropFirst(range.lowerBound).prefix(range.count))
    }
    self.init(
      old: [edit.old.lowerBound, edit.old.upperBound], new: [edit.new.lowerBound, edit.new.upperBound],
      removed: piece(change.old, edit.old), inserted: piece(change.new, edit.new))
  }
}
