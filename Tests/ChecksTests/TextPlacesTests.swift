import Frames
import GoalBook
import Measure
import Checks
import TestSupport
import Testing

/// A page with runs of square glyphs of 10 pt, each beginning at (x, baseline) in points.
private func page(_ runs: [(text: String, x: Double, baseline: Double, element: ElementID)]) -> PageFrame {
  let size = Size(width: .points(200), height: .points(200))
  var trim = Frame(size: size)
  for run in runs {
    for glyphs in SquareShaper().shape(run.text[...], in: FontFace(family: "Square", size: .points(10))) {
      let origin = Point(x: .points(run.x), y: .points(run.baseline))
      trim.place(.glyphs(glyphs, .black), at: origin, as: .element(run.element))
    }
  }
  return PageFrame(trim: trim, role: .body, typeArea: Rectangle(origin: .zero, size: size))
}

private struct Expected: Sendable, CustomTestStringConvertible {
  var range: Range<Int>?
  /// Page, left, right and baseline of each place, in points.
  var places: [[Int]]

  var testDescription: String { "\(range.map { "\($0)" } ?? "all") \(places)" }
}

/// ① 市民3件 on a line, に届く on the next, けます on the next page; 𠮷 takes two UTF-16 units and four bytes.
private let cases = [
  Expected(range: nil, places: [[0, 20, 55, 20], [0, 20, 50, 30], [1, 0, 30, 20]]),
  Expected(range: 0..<1, places: [[0, 20, 30, 20]]), Expected(range: 2..<4, places: [[0, 40, 55, 20]]),
  Expected(range: 3..<5, places: [[0, 45, 55, 20], [0, 20, 30, 30]]),
  Expected(range: 7..<8, places: [[1, 0, 10, 20]]), Expected(range: 2..<2, places: [[0, 40, 40, 20]]),
  Expected(range: 4..<4, places: [[0, 20, 20, 30]]), Expected(range: 10..<10, places: [[1, 30, 30, 20]]),
]

@Test(arguments: cases)
private func charactersStandWhereTheirGlyphsDo(_ expected: Expected) {
  var tree = ElementTree()
  let row = RowID(department: "総務部", pillar: 1, objective: 2, row: 3)
  let text = BookText(id: .initiative(row, 1), text: "𠮷民3件に届くけます")
  let element = tree.add(.paragraph, in: ElementTree.document, name: text.id.description)
  let other = tree.add(.paragraph, in: ElementTree.document, name: "another")
  let pages = [
    page([
      ("①", 0, 20, element), ("𠮷民3", 20, 20, element), ("件", 45, 20, element), ("市民", 90, 20, other),
      ("に届く", 20, 30, element),
    ]),
    page([("けます", 0, 20, element)]),
  ]
  let places = TextPlaces(pages, tree).places(of: text, expected.range)
  #expect(
    places.map { [$0.page, Int($0.box.left.points), Int($0.box.right.points), Int($0.baseline.points)] }
      == expected.places)
  #expect(places.allSatisfy { $0.box.top < $0.baseline && $0.box.size.height == .points(10) })
}

@Test func aNameThatStandsTwiceHasTwoPlaces() {
  var tree = ElementTree()
  let text = BookText(id: .department("総務部"), text: "総務部")
  let entry = tree.add(.link, in: ElementTree.document, name: text.id.description)
  let heading = tree.add(.heading(level: 1), in: ElementTree.document, name: text.id.description)
  // In the contents the folio follows.
  let pages = [page([("総務部", 0, 20, entry), ("12", 90, 20, entry)]), page([("総務部", 0, 30, heading)])]
  let places = TextPlaces(pages, tree).places(of: text, 0..<2)
  #expect(places.map(\.page) == [0, 1])
  #expect(places.map(\.box.right) == [.points(20), .points(20)])
  #expect(TextPlaces(pages, tree).places(of: BookText(id: .title, text: "総務部")).isEmpty)
}
