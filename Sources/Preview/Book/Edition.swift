import Booklet
import Diagnostics
import Frames
import GoalBook
import Measure
import Provenance
import Typesetting

/// The pages of a view in one revision of the book.
struct Edition: Sendable {
  /// The revision that they were made in.
  var revision: Int
  let outline: Outline
  let publication: TypesetPublication
  /// What reading the book and making the pages had to say.
  let report: Report
  let layout: String
  /// What is kept for the edition after it.
  let kept: KeptBooklet
  /// The revision in which each page became what it is.
  private(set) var since: [Int]

  /// - Parameter earlier: the edition before, whose pages may stay; nil where other fonts may have been opened since.
  init(
    _ made: (pages: TypesetPublication, kept: KeptBooklet), of outline: Outline, layout: String, revision: Int,
    after earlier: Edition?, _ report: Report
  ) {
    (publication, kept) = made
    (self.outline, self.layout, self.revision) = (outline, layout, revision)
    self.report = report
    let (pages, old) = (publication.pages, earlier?.publication.pages ?? [])
    // A page says which pictures it has by their numbers.
    let haveSamePictures = earlier?.publication.pictures == publication.pictures
    since = pages.indices.map { index in
      guard let earlier, old.indices.contains(index), pages[index].looks(like: old[index]),
        haveSamePictures || !pages[index].hasPictures
      else { return revision }
      return earlier.since[index]
    }
  }

  /// The pages that became what they are in its revision, counted from 1.
  var changed: [Int] { since.indices.filter { since[$0] == revision }.map { $0 + 1 } }

  var map: PageMap { PageMap(publication, of: outline, layout: layout) }

  /// Page `number`, counted from 1.
  func page(_ number: Int) -> PageFrame? {
    publication.pages.indices.contains(number - 1) ? publication.pages[number - 1] : nil
  }
}

/// A part of a page, in points from its top left corner.
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
  /// As much as a screen can show.
  func rounded(toHundredths: Void) -> Double { (self * 100).rounded() / 100 }
}

extension Edition {
  /// Where the texts stand that an earlier book did not say so: between what both begin and end with.
  ///
  /// Nothing where more changed than an eye can follow.
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
