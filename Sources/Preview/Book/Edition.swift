import Booklet
import Diagnostics
import Frames
import GoalBook
import Measure
import Provenance
import Typesetting

/// The pages of a view in one revision of the book.
struct Edition: Sendable {
  /// The revision in which they were made.
  var revision: Int
  let outline: Outline
  let publication: TypesetPublication
  /// The messages from reading the book and making the pages.
  let report: Report
  let layout: String
  /// The state from which the next edition is made.
  let kept: KeptBooklet
  /// For each page, the revision in which it last changed.
  private(set) var since: [Int]

  /// - Parameter earlier: the edition before, whose pages may stay; nil where fonts may have changed since.
  init(
    _ made: (pages: TypesetPublication, kept: KeptBooklet), of outline: Outline, layout: String, revision: Int,
    after earlier: Edition?, _ report: Report
  ) {
    (publication, kept) = made
    (self.outline, self.layout, self.revision) = (outline, layout, revision)
    self.report = report
    let (pages, old) = (publication.pages, earlier?.publication.pages ?? [])
    // A page names its pictures by number: the numbers mean the same only if the lists are equal.
    let haveSamePictures = earlier?.publication.pictures == publication.pictures
    since = pages.indices.map { index in
      guard let earlier, old.indices.contains(index), pages[index].looks(like: old[index]),
        haveSamePictures || !pages[index].hasPictures
      else { return revision }
      return earlier.since[index]
    }
  }

  /// The numbers of the pages that changed in the edition's own revision, counted from 1.
  var changed: [Int] { since.indices.filter { since[$0] == revision }.map { $0 + 1 } }

  var map: PageMap { PageMap(publication, of: outline, layout: layout) }

  /// The page with a number, counted from 1; nil where there is none.
  func page(_ number: Int) -> PageFrame? {
    publication.pages.indices.contains(number - 1) ? publication.pages[number - 1] : nil
  }
}

/// A rectangle of a page, in points from its top left corner.
struct Area: Codable, Hashable, Sendable {
  var page: Int
  var x, y, width, height: Double

  /// - Parameter page: counted from 1.
  init(_ box: Rectangle, page: Int) {
    self.page = page
    (x, y) = (box.left.points.rounded(toHundredths: ()), box.top.points.rounded(toHundredths: ()))
    width = (box.right - box.left).points.rounded(toHundredths: ())
    height = (box.bottom - box.top).points.rounded(toHundredths: ())
  }
}

extension Double {
  /// The number rounded to hundredths, which is as fine as a screen shows.
  func rounded(toHundredths: Void) -> Double { (self * 100).rounded() / 100 }
}

extension Edition {
  /// The areas of the texts that differ from those of an earlier edition: all between the common beginning and the
  /// common end.
  ///
  /// Empty where more than `most` nodes are in between, too many for an eye to follow.
  func newTexts(since earlier: Edition, most: Int = 40) -> [Area] {
    let (old, new) = (earlier.outline.nodes, outline.nodes)
    func isSame(_ a: BookNode, _ b: BookNode) -> Bool { a.kind == b.kind && a.number == b.number && a.text == b.text }
    var start = 0
    while start < min(old.count, new.count), isSame(old[start], new[start]) { start += 1 }
    var (oldEnd, newEnd) = (old.count, new.count)
    while oldEnd > start, newEnd > start, isSame(old[oldEnd - 1], new[newEnd - 1]) {
      (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1)
    }
    guard start < newEnd, newEnd - start <= most else { return [] }
    let changed = changed
    let locator = TextLocator(changed.map { publication.pages[$0 - 1] }, publication.elements)
    return new[start..<newEnd].flatMap { node in
      locator.labelledPlaces(of: node.id, length: node.length).map { Area($0.box, page: changed[$0.page]) }
    }
  }
}
