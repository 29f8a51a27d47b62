import Frames
import GoalBook
import Provenance
import Typesetting

/// The effects of a book's changes on its pages.
public struct PageEffects: Hashable, Sendable {
  /// The number of the old book's pages, covers included.
  public var oldPageCount: Int
  /// The number of the new book's pages, covers included.
  public var newPageCount: Int
  /// The lines of the contents (目次) whose title or folio differs.
  public var contents: [ContentsChange]
  /// The rows that are on other pages without having been moved themselves, grouped by old and new folio.
  public var shifts: [RowShift]

  /// A line of the contents, old and new: title and folio; nil on the side that does not have the line.
  public struct ContentsChange: Hashable, Sendable, Codable {
    /// The title in the old book.
    public var oldTitle: String?
    /// The title in the new book.
    public var newTitle: String?
    /// The folio in the old book, as it is printed.
    public var oldFolio: String?
    /// The folio in the new book, as it is printed.
    public var newFolio: String?
  }

  /// Consecutive rows that all went from one old folio to one new folio.
  public struct RowShift: Hashable, Sendable, Codable {
    /// The path of the first row in the new book.
    public var first: String
    /// The path of the last row in the new book; equal to `first` for a single row.
    public var last: String
    /// The number of rows.
    public var count: Int
    /// The old folio, or first and last folio of a row that goes over several pages: 7–8.
    public var oldFolio: String
    /// The new folio, written likewise.
    public var newFolio: String
    /// Whether the row directly before the first of them is on another page too.
    public var followsShift = false

    private enum CodingKeys: String, CodingKey { case first, last, count, oldFolio, newFolio }
  }

  /// Whether contents, rows and the number of pages are the same.
  public var isEmpty: Bool { contents.isEmpty && shifts.isEmpty && oldPageCount == newPageCount }

  /// The effects of a difference, by both books typeset in the same layout.
  init(of difference: BookDifference, old: PagedDifference.PagedBook, new: PagedDifference.PagedBook) {
    (oldPageCount, newPageCount) = (old.pages.count, new.pages.count)
    contents = contentsChanges(difference, old.contents, new.contents)
    var moved = Set(
      difference.changes.filter {
        $0.action == .moved && [.row, .objective, .pillar, .part, .department].contains($0.subject)
      }
      .flatMap { $0.new?.texts.compactMap { difference.new.row(of: $0.id) } ?? [] })
    let merged = Set(difference.changes.filter { $0.action == .merged }.compactMap(\.old?.node))
    for pair in difference.rows where difference.old.ancestors(of: pair.old).contains(where: { merged.contains($0.id) })
    {
      moved.insert(pair.new)
    }
    let (before, after) = (folios(of: old.pages), folios(of: new.pages))
    shifts = []
    var isOpen = false
    for pair in difference.rows where !moved.contains(pair.new) {
      guard let a = before[pair.old], let b = after[pair.new], a != b else {
        isOpen = false
        continue
      }
      let id = difference.new.path(of: pair.new)
      if isOpen, let last = shifts.last, last.oldFolio == a, last.newFolio == b {
        shifts[shifts.count - 1].last = id
        shifts[shifts.count - 1].count += 1
      } else {
        shifts.append(RowShift(first: id, last: id, count: 1, oldFolio: a, newFolio: b, followsShift: isOpen))
      }
      isOpen = true
    }
  }
}

/// The folio of each row: 7, or 7–8 where the row goes over pages; none for rows on pages without a folio.
private func folios(of pages: [PageFrame]) -> [NodeID: String] {
  var ends: [NodeID: (first: String, last: String)] = [:]
  for page in pages {
    guard let folio = page.folio else { continue }
    for part in page.provenance { ends[part.row] = (ends[part.row]?.first ?? folio, folio) }
  }
  return ends.mapValues { $0.first == $0.last ? $0.first : "\($0.first)–\($0.last)" }
}

private func contentsChanges(
  _ difference: BookDifference, _ old: [ContentsEntry], _ new: [ContentsEntry]
) -> [PageEffects.ContentsChange] {
  let oldNames = Dictionary(
    difference.titledParts.map { (difference.new.entry(of: $0.new), difference.old.entry(of: $0.old)) },
    uniquingKeysWith: { first, _ in first })
  var left = Dictionary(grouping: old, by: \.title)
  var changes: [PageEffects.ContentsChange] = []
  for entry in new {
    let name = oldNames[entry.title]
    let before = name.flatMap { left[$0]?.isEmpty == false ? left[$0]?.removeFirst() : nil }
    guard before?.title != entry.title || before?.folio != entry.folio else { continue }
    changes.append(
      PageEffects.ContentsChange(
        oldTitle: before?.title, newTitle: entry.title, oldFolio: before?.folio, newFolio: entry.folio))
  }
  for entry in old where left[entry.title]?.contains(entry) == true {
    changes.append(PageEffects.ContentsChange(oldTitle: entry.title, oldFolio: entry.folio))
  }
  return changes
}

extension Outline {
  /// The title of a part or section as the contents print it.
  fileprivate func entry(of id: NodeID) -> String { fullTitle(of: self[id]) }
}
