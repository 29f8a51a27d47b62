public import Diagnostics
import Frames
public import GoalBook
import Provenance
public import Typesetting

/// The rows on each page, for scripts.
public struct PageMap: Codable, Hashable, Sendable {
  /// The layout's name.
  public var layout: String
  /// The lines of the contents; empty where there are none.
  public var contents: [Entry]
  /// The pages in order.
  public var pages: [Page]

  /// A line of the contents.
  public struct Entry: Codable, Hashable, Sendable {
    /// The title as the contents print it.
    public var title: String
    /// The folio as it is printed.
    public var folio: String
  }

  /// A page of the file.
  public struct Page: Codable, Hashable, Sendable {
    /// The page's index in the file, from 1.
    public var index: Int
    /// The folio as it is printed; nil where the page has none.
    public var folio: String?
    /// The kind of page: cover, contents, body, blank or sheet.
    public var role: String
    /// The name of the part of the highest level that the page begins with; nil for none.
    public var department: String?
    /// The paths of the lowest parts with rows or running text on the page.
    public var parts: [String]
    /// The numbers of the pillars whose rows are on the page.
    public var pillars: [Int]
    /// The rows on the page, in order.
    public var rows: [Row]
    /// Whether the page begins with an objective that continues from the page before.
    public var continuesObjective: Bool
    /// The used share of the type area's height, from 0 to 1.
    public var filled: Double
    /// The number of the sheet that the page is printed on, from 1; nil where pages are not put on sheets.
    public var sheet: Int?
    /// The side of that sheet: front or back.
    public var side: String?
  }

  /// A row of the book on a page.
  public struct Row: Codable, Hashable, Sendable {
    /// The path of the row in the book.
    public var id: String
    /// The part of the row that is on the page: whole, first, middle or last.
    public var part: String
  }

  /// The map of the pages of a book in a layout.
  public init(_ publication: TypesetPublication, of outline: Outline, layout: String) {
    self.layout = layout
    contents = publication.contents.map { Entry(title: $0.title, folio: $0.folio) }
    pages = publication.pages.map { page in
      var pillars: [Int] = []
      for part in page.provenance {
        for number in outline.ancestors(of: part.row).compactMap(outline.callingNumber)
        where !pillars.contains(number) {
          pillars.append(number)
        }
      }
      return Page(
        index: page.index, folio: page.folio, role: page.role.rawValue, department: page.department(in: outline),
        parts: page.parts(in: outline), pillars: pillars,
        rows: page.provenance.map { Row(id: outline.path(of: $0.row), part: $0.part.rawValue) },
        continuesObjective: page.continuesObjective, filled: Double(page.filled) / 1000)
    }
  }

  /// Adds the sheet and the side on which each page is printed.
  mutating func add(_ places: [Int: (sheet: Int, isFront: Bool)]) {
    for index in pages.indices {
      guard let place = places[index + 1] else { continue }
      (pages[index].sheet, pages[index].side) = (place.sheet, place.isFront ? "front" : "back")
    }
  }

  /// The map as one line of JSON, with keys in alphabetical order.
  public var json: String { jsonText(self, onOneLine: true) }

  /// The map as text for people, one line for each page.
  public func text(in language: Language) -> String {
    pages.map { page in
      let rows = page.rows.map { row in
        row.id.visible + (RowPart.Part(rawValue: row.part)?.mark[language] ?? "")
      }.joined(separator: " ")
      let folio =
        page.folio.map { Phrase(en: "p. \($0)", ja: "\($0)ページ")[language] }
        ?? PageRole(rawValue: page.role)?.word[language] ?? page.role
      let share = "\(Int((page.filled * 100).rounded()))%"
      var columns = ["\(page.index)", folio]
      if let sheet = page.sheet, let side = page.side {
        columns.append(
          Phrase(en: "sheet \(sheet) \(side)", ja: "\(sheet)枚目の\(side == "front" ? "表" : "裏")")[language])
      }
      if page.role == "body" { columns += [share, rows] }
      return columns.joined(separator: "\t")
    }.joined(separator: "\n")
  }
}

extension PageFrame {
  /// The rows and running texts of the book on the page.
  private var nodes: [NodeID] { (provenance.map(\.row) + passages.map(\.text)).sorted() }

  fileprivate func department(in outline: Outline) -> String? {
    guard let first = nodes.first else { return nameless(in: outline).flatMap { $0.kind.isPart ? $0.text : nil } }
    return outline.topPart(of: first).flatMap { outline.titleNode(of: $0)?.text }
  }

  /// The part or section of a page without rows and running text: a part that is still empty, an index.
  private func nameless(in outline: Outline) -> BookNode? {
    outline.children(of: Outline.root).first { ($0.kind.isPart || $0.kind.isMatter) && $0.text == chapter }
  }

  fileprivate func parts(in outline: Outline) -> [String] {
    var parts: [String] = []
    if nodes.isEmpty, let part = nameless(in: outline) { return [outline.path(of: part.id)] }
    for node in nodes {
      guard let part = outline.partsAround(node).last else { continue }
      let path = outline.path(of: part.id)
      if !parts.contains(path) { parts.append(path) }
    }
    return parts
  }
}

extension PageRole {
  fileprivate var word: Phrase {
    switch self {
    case .cover: Phrase(en: rawValue, ja: "表紙")
    case .contents: Phrase(en: rawValue, ja: "目次")
    case .body: Phrase(en: rawValue, ja: "本文")
    case .blank: Phrase(en: rawValue, ja: "白ページ")
    case .sheet: Phrase(en: rawValue, ja: "面")
    }
  }
}

extension RowPart.Part {
  /// The words behind a row that is not whole on the page.
  fileprivate var mark: Phrase {
    switch self {
    case .whole: Phrase(verbatim: "")
    case .first: Phrase(en: " (\(rawValue))", ja: "（初め）")
    case .middle: Phrase(en: " (\(rawValue))", ja: "（途中）")
    case .last: Phrase(en: " (\(rawValue))", ja: "（終わり）")
    }
  }
}
