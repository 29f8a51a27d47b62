import Checks
import Diagnostics
import Frames
import GoalBook
import Typesetting

/// What was found, each with where it is seen in a view.
struct Notes: Encodable, Sendable {
  var revision: Int
  var notes: [Note]
  /// How many are known and not shown.
  var suppressed: Int

  struct Note: Encodable, Sendable {
    var id, severity, message: String
    var hints: [String]
    var replacement: String?
    var path, matched: String?
    var department: String?
    var page: Int?
    var folio: String?
    var areas: [Area]
    var file: String?
    var line, column: Int?
    var cell: String?
    /// Whether a comment in the book's file can say that it is known.
    var isIgnorable: Bool
  }

  /// - Parameter view: the edition that is looked at, of the same book as what was checked.
  init(_ checked: Checked, on view: Edition, _ locator: TextLocator, canIgnore: Bool, in language: Language) {
    let outline = view.outline
    revision = view.revision
    let shown = checked.findings.filter { $0.suppression == nil }
    suppressed = checked.findings.count - shown.count
    notes = (checked.problems.map(Finding.init(problem:)) + shown).map { finding in
      var areas: [Area] = []
      var page = finding.page
      if let text = finding.text {
        areas = locator.places(of: text, finding.range).map { Area($0.box, page: $0.page + 1) }
        if areas.allSatisfy({ $0.width == 0 }) {
          areas = locator.labelledPlaces(of: text, length: outline[text].length).map { Area($0.box, page: $0.page + 1) }
        }
        page = areas.first?.page
      }
      let span = finding.place?.span
      return Note(
        id: finding.check, severity: finding.severity.rawValue, message: finding.message[language],
        hints: finding.hints.map { $0[language] }, replacement: finding.replacement,
        path: finding.text.map(outline.path), matched: finding.matched.isEmpty ? nil : finding.matched,
        department: finding.text.flatMap(outline.topPart).flatMap { outline.titleNode(of: $0)?.text }, page: page,
        folio: page.flatMap { view.page($0)?.folio }, areas: areas, file: span?.file,
        line: span?.cell == nil ? span?.line : nil, column: span?.cell == nil ? span?.columns.lowerBound : nil,
        cell: span?.cell?.reference, isIgnorable: canIgnore && finding.text != nil)
    }
  }
}
