import Comparison
import Frames
import GoalBook
import Provenance
import Typesetting

/// An old and a new page shown side by side, by index; nil on a side that shows no page.
struct PagePair: Hashable, Sendable {
  var old: Int?
  var new: Int?
}

extension PagedDifference {
  /// The pages on which something differs, in the order of the new book.
  ///
  /// A change is shown on the pages where its two sides begin. A text that only one book has is shown beside the other
  /// book's page with the row before it.
  func pagePairs(oldMarks: [ChangeMark], newMarks: [ChangeMark]) -> [PagePair] {
    let (before, after) = (RowPages(old.pages), RowPages(new.pages))
    let newOfOld = Dictionary(difference.rows.map { ($0.old, $0.new) }, uniquingKeysWith: { first, _ in first })
    let oldOfNew = Dictionary(difference.rows.map { ($0.new, $0.old) }, uniquingKeysWith: { first, _ in first })
    func row(_ version: Change.Version?, _ side: Side) -> NodeID? {
      let outline = side == .old ? difference.old : difference.new
      return version?.texts.lazy.compactMap { outline.row(of: $0.id) }.first
    }
    let (oldPages, newPages) = (pages(of: oldMarks), pages(of: newMarks))
    var pairs = Set(contentsPairs(oldMarks, newMarks))
    var lonely: [(side: Side, pair: PagePair)] = []
    for (index, change) in difference.changes.enumerated() {
      var (olds, news) = (oldPages[index + 1] ?? [], newPages[index + 1] ?? [])
      // A title that is printed in many places is shown at the first.
      if change.subject == .pillarTitle { (olds, news) = (Array(olds.prefix(1)), Array(news.prefix(1))) }
      guard !olds.isEmpty, !news.isEmpty else {
        let besideOld = after.page(beside: row(change.old, .old), in: before, newOfOld)
        let besideNew = before.page(beside: row(change.new, .new), in: after, oldOfNew)
        lonely += olds.map { (.old, PagePair(old: $0, new: besideOld)) }
        lonely += news.map { (.new, PagePair(old: besideNew, new: $0)) }
        continue
      }
      for place in 0..<max(olds.count, news.count) {
        pairs.insert(PagePair(old: olds[min(place, olds.count - 1)], new: news[min(place, news.count - 1)]))
      }
    }
    // A change with one side needs no sheet of its own where its page is shown already.
    for (side, pair) in lonely {
      let isShown = pairs.contains { side == .old ? $0.old == pair.old : $0.new == pair.new }
      if !isShown { pairs.insert(pair) }
    }
    return pairs.sorted { a, b in
      let (one, other) = (a.new ?? a.old ?? 0, b.new ?? b.old ?? 0)
      return one != other ? one < other : (a.old ?? -1) < (b.old ?? -1)
    }
  }

  private func pages(of marks: [ChangeMark]) -> [Int: [Int]] {
    marks.reduce(into: [:]) { pages, mark in
      if let number = mark.number { pages[number, default: []].append(mark.page) }
    }
  }

  private func contentsPairs(_ oldMarks: [ChangeMark], _ newMarks: [ChangeMark]) -> [PagePair] {
    let olds = oldMarks.filter { $0.number == nil }.map(\.page)
    let news = newMarks.filter { $0.number == nil }.map(\.page)
    return (0..<max(olds.count, news.count)).map { place in
      PagePair(
        old: olds.isEmpty ? nil : olds[min(place, olds.count - 1)],
        new: news.isEmpty ? nil : news[min(place, news.count - 1)])
    }
  }
}

/// The rows in the order of the pages, and the last page of each row.
private struct RowPages {
  private var order: [NodeID] = []
  private var number: [NodeID: Int] = [:]
  private var pages: [NodeID: Int] = [:]

  init(_ frames: [PageFrame]) {
    for (index, page) in frames.enumerated() {
      for part in page.provenance {
        if number[part.row] == nil {
          number[part.row] = order.count
          order.append(part.row)
        }
        pages[part.row] = index
      }
    }
  }

  /// The page of these rows to show beside a row of the other book: that of the same row, or of the nearest row before
  /// it that both books have.
  func page(beside row: NodeID?, in other: RowPages, _ own: [NodeID: NodeID]) -> Int? {
    guard let row, var place = other.number[row] else { return nil }
    while place >= 0 {
      if let counterpart = own[other.order[place]], let page = pages[counterpart] { return page }
      place -= 1
    }
    return nil
  }
}
