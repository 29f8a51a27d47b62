import Booklet
import Checks
import Diagnostics
import Frames
import GoalBook
import Typesetting

/// The findings, each with its places in a view.
struct Notes: Encodable, Sendable {
  var revision: Int
  var notes: [Note]
  /// The number of suppressed findings, which are not listed.
  var suppressed: Int

  struct Note: Encodable, Sendable {
    var id: String
    /// The words in which the list of checks describes the check; nil for a message that comes from no check.
    var title: String?
    var severity, message: String
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
    /// Whether a comment in the book's file can mark the finding as known.
    var isIgnorable: Bool
  }

  /// - Parameters:
  ///   - view: the edition that is shown, of the book that was checked.
  ///   - what: the view of that edition.
  init(
    _ checked: Checked, on view: Edition, of what: View, _ locator: TextLocator, canIgnore: Bool, in language: Language
  ) {
    let outline = view.outline
    revision = view.revision
    let shown = checked.findings.filter { $0.suppression == nil }
    suppressed = checked.findings.count - shown.count
    let titles = Dictionary(Check.all.map { ($0.id, $0.reason[language]) }) { first, _ in first }
    // A view of a part of the book leaves out findings in other parts; the view of the whole book shows them.
    let isPart = !what.request.subset.isEverything
    notes = (checked.problems.map(Finding.init(problem:)) + shown).compactMap { finding -> Note? in
      var areas: [Area] = []
      var page = finding.page
      if let text = finding.text {
        areas = locator.places(of: text, finding.range).map { Area($0.box, page: $0.page + 1) }
        if areas.allSatisfy({ $0.width == 0 }) {
          areas = locator.labelledPlaces(of: text, length: outline[text].length).map { Area($0.box, page: $0.page + 1) }
        }
        page = areas.first?.page
        if isPart, page == nil { return nil }
      } else if isPart, finding.page != nil {
        return nil
      }
      let span = finding.place?.span
      return Note(
        id: finding.check, title: titles[finding.check], severity: finding.severity.rawValue,
        message: finding.message[language],
        hints: finding.hints.map { $0[language] }, replacement: finding.replacement,
        path: finding.text.map(outline.path), matched: finding.matched.isEmpty ? nil : finding.matched,
        department: finding.text.flatMap(outline.topPart).flatMap { outline.titleNode(of: $0)?.text }, page: page,
        folio: page.flatMap { view.page($0)?.folio }, areas: areas, file: span?.file,
        line: span?.cell == nil ? span?.line : nil, column: span?.cell == nil ? span?.columns.lowerBound : nil,
        cell: span?.cell?.reference, isIgnorable: canIgnore && finding.text != nil)
    }
  }
}
