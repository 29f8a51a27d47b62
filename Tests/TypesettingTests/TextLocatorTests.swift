import Frames
import Measure
import Provenance
import TestSupport
import Testing

/// A page with runs of square glyphs of 10 pt, each beginning at (x, baseline) in points.
///
/// - Parameter offsets: the number of characters of each element before this page.
private func page(
  _ runs: [(text: String, x: Double, baseline: Double, element: ElementID)], _ offsets: inout [ElementID: Int]
) -> PageFrame {
  let size = Size(width: .points(200), height: .points(200))
  var trim = Frame(size: size)
  for run in runs {
    let offset = offsets[run.element, default: 0]
    offsets[run.element] = offset + run.text.unicodeScalars.count
    for glyphs in SquareShaper().shape(run.text[...], in: FontFace(family: "Square", size: .points(10))) {
      let origin = Point(x: .points(run.x), y: .points(run.baseline))
      trim.place(.glyphs(glyphs, .black), at: origin, as: .element(run.element), textOffset: offset)
    }
  }
  return PageFrame(trim: trim, role: .body, typeArea: Rectangle(origin: .zero, size: size))
}

private struct Expected: Sendable, CustomTestStringConvertible {
  var range: Range<Int>
  /// The page, left, right and baseline of each place, in points.
  var places: [[Int]]

  var testDescription: String { "\(range) \(places)" }
}

/// ① 市民3件 is on one line, に届く on the next, けます on the next page; 𠮷 has two UTF-16 units and four bytes.
private let cases = [
  Expected(range: 0..<10, places: [[0, 20, 55, 20], [0, 20, 50, 30], [1, 0, 30, 20]]),
  Expected(range: 0..<1, places: [[0, 20, 30, 20]]), Expected(range: 2..<4, places: [[0, 40, 55, 20]]),
  Expected(range: 3..<5, places: [[0, 45, 55, 20], [0, 20, 30, 30]]),
  Expected(range: 7..<8, places: [[1, 0, 10, 20]]), Expected(range: 2..<2, places: [[0, 40, 40, 20]]),
  Expected(range: 4..<4, places: [[0, 20, 20, 30]]), Expected(range: 10..<10, places: [[1, 30, 30, 20]]),
]

@Test(arguments: cases)
private func charactersStandWhereTheirGlyphsDo(_ expected: Expected) {
  var tree = ElementTree()
  let node = NodeID(7)
  let element = tree.add(.paragraph, in: ElementTree.document, node: node, textStart: 1)
  let other = tree.add(.paragraph, in: ElementTree.document, node: NodeID(8))
  var offsets: [ElementID: Int] = [:]
  let first = page(
    [
      ("①", 0, 20, element), ("𠮷民3", 20, 20, element), ("件", 45, 20, element), ("市民", 90, 20, other),
      ("に届く", 20, 30, element),
    ], &offsets)
  let second = page([("けます", 0, 20, element)], &offsets)
  let places = TextLocator([first, second], tree).places(of: node, expected.range)
  #expect(
    places.map { [$0.page, Int($0.box.left.points), Int($0.box.right.points), Int($0.baseline.points)] }
      == expected.places)
  #expect(places.allSatisfy { $0.box.top < $0.baseline && $0.box.size.height == .points(10) })
}

/// km^{2}市 on a line: marks are not printed, but places count them.
@Test(arguments: [
  Expected(range: 0..<2, places: [[0, 0, 10, 20]]), Expected(range: 0..<6, places: [[0, 0, 13, 20]]),
  Expected(range: 4..<5, places: [[0, 10, 13, 20]]), Expected(range: 6..<7, places: [[0, 13, 23, 20]]),
  // For marks alone, and between them, the place is the character behind.
  Expected(range: 2..<4, places: [[0, 10, 13, 20]]), Expected(range: 5..<6, places: [[0, 13, 23, 20]]),
  Expected(range: 3..<3, places: [[0, 10, 10, 20]]), Expected(range: 6..<6, places: [[0, 13, 13, 20]]),
])
private func marksThatAreNotPrintedAreCounted(_ expected: Expected) {
  var tree = ElementTree()
  let element = tree.add(.paragraph, in: ElementTree.document, node: NodeID(7))
  var trim = Frame(size: Size(width: .points(200), height: .points(200)))
  let line = LineBox(
    runs: [("km", 0, 10, 0), ("2", 10, 6, 2), ("市", 13, 10, 1)].flatMap { text, x, size, marks in
      SquareShaper().shape(text[...], in: FontFace(family: "Square", size: .points(size))).map { run in
        var run = run
        (run.marksBefore, run.standing) = (marks, size < 10 ? .script : .onLine)
        return PlacedRun(x: .points(x), run: run)
      }
    }, width: .points(23), ascent: .points(9), descent: .points(1))
  trim.place(line, at: Point(x: .zero, y: .points(20)), ink: .black, as: .element(element))
  let page = PageFrame(trim: trim, role: .body, typeArea: Rectangle(origin: .zero, size: trim.size))
  let places = TextLocator([page], tree).places(of: NodeID(7), expected.range)
  #expect(
    places.map { [$0.page, Int($0.box.left.points), Int($0.box.right.points), Int($0.baseline.points)] }
      == expected.places)
}

@Test func aLabelStandsBeforeItsText() {
  var tree = ElementTree()
  let node = NodeID(7)
  let element = tree.add(.paragraph, in: ElementTree.document, node: node, textStart: 4)
  var offsets: [ElementID: Int] = [:]
  let locator = TextLocator([page([("(51)", 0, 20, element), ("市民", 30, 20, element)], &offsets)], tree)
  #expect(locator.labelPlaces(of: node).map(\.box.right) == [.points(20)])
  #expect(locator.labelledPlaces(of: node, length: 2).map(\.box.left) == [.zero])
  #expect(locator.places(of: node, 0..<2).map(\.box.left) == [.points(30)])
}

@Test func whatTheContentsNameIsReadWhereItIsHeaded() {
  var tree = ElementTree()
  let node = NodeID(7)
  let entry = tree.add(.link, in: ElementTree.document, node: node)
  let heading = tree.add(.heading(level: 1), in: ElementTree.document, node: node)
  var offsets: [ElementID: Int] = [:]
  // In the contents the folio follows the name.
  let contents = page([("総務部", 0, 20, entry), ("12", 90, 20, entry)], &offsets)
  let locator = TextLocator([contents, page([("総務部", 0, 30, heading)], &offsets)], tree)
  #expect(locator.places(of: node, 0..<2).map(\.page) == [1])
  #expect(locator.places(of: node, 0..<2, in: .contents).map(\.page) == [0])
  #expect(locator.places(of: node, 3..<5, in: .contents).map(\.box.left) == [.points(90)])
  #expect(locator.page(of: node, offset: 0) == 1)
  #expect(locator.places(of: NodeID(9), 0..<1).isEmpty && locator.page(of: NodeID(9), offset: 0) == nil)
}

/// Where only a later page is given, characters keep their places on it.
@Test func aPageAloneKnowsWhichCharactersItHas() {
  var tree = ElementTree()
  let node = NodeID(7)
  let element = tree.add(.paragraph, in: ElementTree.document, node: node)
  var offsets: [ElementID: Int] = [:]
  _ = page([("市民に", 0, 20, element)], &offsets)
  let later = page([("届けます", 0, 20, element)], &offsets)
  let locator = TextLocator([later], tree)
  #expect(locator.places(of: node, 0..<3).isEmpty)
  #expect(locator.places(of: node, 4..<5).map(\.box.left) == [.points(10)])
}

@Test func aLocatorOfSomeTextsFindsNoOthers() {
  var tree = ElementTree()
  let (first, second) = (NodeID(7), NodeID(8))
  let elements = [first, second].map { tree.add(.paragraph, in: ElementTree.document, node: $0) }
  var offsets: [ElementID: Int] = [:]
  let pages = [page([("市民", 0, 20, elements[0]), ("総務", 0, 30, elements[1])], &offsets)]
  let locator = TextLocator(pages, tree, of: [second])
  #expect(locator.places(of: first, 0..<2) == [] && locator.page(of: first, offset: 0) == nil)
  #expect(locator.places(of: second, 0..<2) == TextLocator(pages, tree).places(of: second, 0..<2))
}
