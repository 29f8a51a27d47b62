import Frames
import GoalBook
import Provenance
public import Typesetting

/// What the changes of a book did to its pages.
public struct PageEffects: Hashable, Sendable {
  public var oldPageCount: Int
  public var newPageCount: Int
  /// The lines of the contents (目次) that are not what they were.
  public var contents: [ContentsChange]
  /// The rows that stand on other pages without having been moved themselves, those that went the same way together.
  public var shifts: [RowShift]

  /// A line of the contents: its title and folio; nil on the side where it is not.
  public struct ContentsChange: Hashable, Sendable, Codable {
    public var oldTitle: String?
    public var newTitle: String?
    public var oldFolio: String?
    public var newFolio: String?
  }

  /// Rows that follow each other and went from the same page to the same page.
  public struct RowShift: Hashable, Sendable, Codable {
    /// The new ids of the first and the last of them.
    public var first: String
    public var last: String
    public var count: Int
    /// A folio, or the first and the last one of a row that goes over several pages: 7–8.
    public var oldFolio: String
    public var newFolio: String
    /// Whether the row before the first of them stands on another page too, so that nothing lies between the two.
    public var followsShift = false

    private enum CodingKeys: String, CodingKey { case first, last, count, oldFolio, newFolio }
  }

  public var isEmpty: Bool { contents.isEmpty && shifts.isEmpty && oldPageCount == newPageCount }

  public init(of difference: BookDifference, old: TypesetPublication, new: TypesetPublication) {
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
    let (before, after) = (folios(of: old), folios(of: new))
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

/// The folios of each row: 7, or 7–8 where it goes over pages.
private func folios(of publication: TypesetPublication) -> [NodeID: String] {
  var ends: [NodeID: (first: String, last: String)] = [:]
  for page in publication.pages {
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
  /// What the contents call a part or section.
  fileprivate func entry(of id: NodeID) -> String { fullTitle(of: self[id]) }
}
