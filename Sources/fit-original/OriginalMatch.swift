import Measure
import Provenance
import Typesetting

/// A booklet's page breaks compared with those of its printed original.
struct OriginalMatch: Hashable, Sendable {
  /// The page on which each department begins, from 1.
  var starts: [Int] = []
  /// The rows before which a page begins both here and in the original.
  var breaks: [NodeID] = []
  var pageCount = 0
  /// The number of departments that begin on the original's page.
  var equalStarts = 0
  /// A measure of how far the breaks are from the original's; 0 where all are equal, larger the more height would have
  /// to change.
  var distance = 0.0
}

extension OriginalPages {
  /// The page breaks of chapters on pages of `height`, each page as full as possible.
  func fall(of chapters: [TriedChapter], height: Length) -> OriginalMatch {
    var fall = OriginalMatch()
    var page = 1
    for (index, chapter) in chapters.enumerated() {
      fall.starts.append(page)
      let run = FirstFit(chapter, height: height)
      let wanted = breaks.filter(chapter.rows.contains)
      let reached = wanted.filter(run.breaks.contains)
      fall.breaks += reached
      if let count = pageCount(ofDepartment: index), count != run.count {
        fall.distance += 300 + min(200, run.distance(toCount: count, height: height))
      }
      if reached.count < wanted.count || pageCount(ofDepartment: index).map({ $0 != run.count }) ?? false {
        let way = OriginalWay(chapter: chapter, height: height, wanted: wanted)
        let force = way.force(from: chapter.beginning, pagesLeft: pageCount(ofDepartment: index), wantedIndex: 0)
        fall.distance += Double(wanted.count - reached.count) * 40 + 0.5 * min(200, force)
      }
      fall.distance += Double(chapter.cutWords) * 20 + (run.isOverfull ? 500 : 0)
      page += run.count
    }
    fall.pageCount = page - 1
    fall.equalStarts = zip(fall.starts, starts).count { $0 == $1 }
    return fall
  }
}

/// The pages of a chapter, each as full as possible.
private struct FirstFit {
  var count = 0
  var breaks: Set<NodeID> = []
  var isOverfull = false
  /// The height used on the last page, and that used on all pages together.
  var lastUsed = Length.zero
  var total = Length.zero

  init(_ chapter: TriedChapter, height: Length) {
    var place: TriedChapter.Place? = chapter.beginning
    while let start = place {
      count += 1
      let ends = chapter.ends(from: start, within: height)
      guard let end = ends.last else { return }
      if end.used > height { isOverfull = true }
      if let row = end.next?.row { breaks.insert(row) }
      lastUsed = end.used
      total += end.used
      place = end.next
    }
  }

  /// The height, in points, that is missing for `wanted` pages, or that must be saved for them.
  func distance(toCount wanted: Int, height: Length) -> Double {
    let pages = Double(wanted - count)
    let last = (height - lastUsed).points
    return pages > 0 ? last + (pages - 1) * height.points : lastUsed.points + (-pages - 1) * height.points
  }
}

/// The original's page breaks in a chapter, in order, with breaks before pillars anywhere between them.
private struct OriginalWay {
  let chapter: TriedChapter
  let height: Length
  let wanted: [NodeID]

  /// The height, in points, by which pages would have to change for each to end where the original's did.
  ///
  /// It adds up what exceeds a page, and what would still fit on a page that should have ended.
  func force(from place: TriedChapter.Place, pagesLeft: Int?, wantedIndex: Int) -> Double {
    let ends = chapter.ends(from: place, within: height * 5 / 2)
    var least = Double.infinity
    for (index, end) in ends.enumerated() {
      let over = max(0, (end.used - height).points)
      let under = index + 1 < ends.count ? max(0, (height - ends[index + 1].used).points) : 0
      if over > 250 { break }
      guard let next = end.next else {
        if wantedIndex == wanted.count, pagesLeft ?? 1 == 1 { least = min(least, over) }
        continue
      }
      if let pagesLeft, pagesLeft <= 1 + (next.row == nil ? wanted.count - wantedIndex : 0) { continue }
      if let row = next.row {
        guard wantedIndex < wanted.count, row == wanted[wantedIndex] else { continue }
        least = min(least, over + under + rest(from: next, pagesLeft, wantedIndex + 1))
        break
      }
      if over + under > 250 { continue }
      least = min(least, over + under + rest(from: next, pagesLeft, wantedIndex))
    }
    return min(least, 1000)
  }

  private func rest(from place: TriedChapter.Place, _ pagesLeft: Int?, _ wantedIndex: Int) -> Double {
    force(from: place, pagesLeft: pagesLeft.map { $0 - 1 }, wantedIndex: wantedIndex)
  }
}
