import Booklet
import Diagnostics
import Frames
import GoalBook
import Measure
import Typesetting

/// The contents of a view: everything that a browser must know before it asks for a page.
struct Overview: Encodable, Sendable {
  var title, file, layout: String
  var layouts: [String]
  var revision: Int
  var pages: [Page] = []
  var contents: [Entry] = []
  var departments: [String] = []
  var pillars: [Pillar] = []
  var isEditable: Bool
  /// The reason why it is not editable; nil where it is.
  var hindrance: String?
  var isUndoable: Bool
  /// The file of the older version to compare with; nil for the book at the start of the preview.
  var changesSince: String?
  /// The problems because of which an older state of the files is shown; empty where the newest is shown.
  var problems: [Problem] = []
  /// The command that writes this view as a PDF.
  var command: String

  struct Page: Encodable, Sendable {
    var folio: String?
    var role: String
    var department: String?
    /// The page's size in points.
    var width, height: Double
    /// The revision in which the page last changed.
    var since: Int
  }

  struct Entry: Encodable, Sendable {
    var title: String
    var level: Int
    var page: Int
  }

  struct Pillar: Encodable, Sendable {
    var number: Int
    var title: String
  }

  struct Problem: Encodable, Sendable {
    var severity, id, message: String
    var hints: [String]
    var file: String?
    var line, column: Int?
    var cell: String?

    init(_ diagnostic: Diagnostic, in language: Language) {
      severity = diagnostic.severity.rawValue
      id = diagnostic.message.id
      message = diagnostic.message.text[language]
      hints = diagnostic.hints.map { $0[language] }
      file = diagnostic.span?.file
      if let place = diagnostic.span?.cell {
        cell = place.reference
      } else {
        (line, column) = (diagnostic.span?.line, diagnostic.span?.columns.lowerBound)
      }
    }
  }
}

extension Overview {
  /// The overview with the pages of an edition, and the departments and pillars of its whole book.
  func telling(_ edition: Edition) -> Overview {
    var overview = self
    overview.tell(edition)
    return overview
  }

  private mutating func tell(_ edition: Edition) {
    let (publication, outline) = (edition.publication, edition.outline)
    title = [outline.book.fiscalYear, outline.book.title].filter { !$0.isEmpty }.joined(separator: " ")
    (layout, revision) = (edition.layout, edition.revision)
    let map = edition.map
    pages = publication.pages.indices.map { index in
      let (page, told) = (publication.pages[index], map.pages[index])
      return Page(
        folio: page.folio, role: page.role.rawValue, department: told.department,
        width: page.trim.size.width.points.rounded(toHundredths: ()),
        height: page.trim.size.height.points.rounded(toHundredths: ()), since: edition.since[index])
    }
    var places: [Anchor: Int] = [:]
    for (index, page) in publication.pages.enumerated() {
      for case .anchor(let anchor) in page.trim.items.map(\.item) where places[anchor] == nil {
        places[anchor] = index + 1
      }
    }
    contents = publication.bookmarks.compactMap { mark in
      places[mark.target].map { Entry(title: mark.title, level: mark.level, page: $0) }
    }
    departments = outline.parts.compactMap { outline.titleNode(of: $0.id)?.text }
    var seen: Set<Int> = []
    for part in outline.nodes where part.kind.isPart {
      guard let number = outline.callingNumber(of: part), seen.insert(number).inserted else { continue }
      pillars.append(Pillar(number: number, title: outline.titleNode(of: part.id)?.text ?? ""))
    }
    pillars.sort { $0.number < $1.number }
  }
}
