import Frames
import Measure
import TestSupport
import Testing

@testable import PDFStructure

// Addresses and readings in texts, in the tree and on the pages; ConformanceTests check how outside programs read them.

private let face = FontFace(family: "Square", size: .points(10))
private let site = "https://a.jp/"

/// Pages of 200 × 100 points; each text is at its point, is a part of the first paragraph, and links to `uri`.
private func page(_ texts: [(text: String, uri: String?, x: Double, y: Double)], as belonging: Belonging) -> PageFrame {
  var frame = Frame(size: Size(width: .points(200), height: .points(100)))
  for placed in texts {
    for run in SquareShaper().shape(placed.text[...], in: face) {
      frame.place(
        .glyphs(run, .black), at: Point(x: .points(placed.x), y: .points(placed.y)), as: belonging,
        inline: placed.uri.map(Inline.link))
    }
  }
  return PageFrame(
    trim: frame, bleed: .points(3), role: .body, typeArea: Rectangle(origin: .zero, size: frame.size))
}

private func written(_ link: AnchorPlaces.AddressLink) -> String {
  let area = link.area
  let sides = [area.left, area.top, area.right, area.bottom].map { String(Int($0.points.rounded())) }
  let number = if case .link(let number) = link.owner.part { Int(number) } else { -1 }
  return "\(link.page) \(number) \(sides.joined(separator: " ")) \(link.uri)"
}

@Test func aLinkHasAnAreaForEachLineItStandsOn() {
  let first = page(
    [
      ("見よ", nil, 0, 20), ("https:", site, 20, 20), ("//a.jp/", site, 0, 40), ("と", nil, 35, 40),
      ("https://a.jp/", site, 45, 40), ("。", nil, 110, 40),
    ], as: .element(ElementID(1)))
  let second = page([("https://a", "https://b.jp/", 0, 20)], as: .element(ElementID(1)))
  let third = page([("https://b.jp/", "https://b.jp/", 0, 20)], as: .element(ElementID(1)))
  // The medium is 6 pt larger than the trim, and points are measured from its lower left corner.
  #expect(
    AnchorPlaces([first, second, third]).addressLinks.map(written) == [
      "0 0 23 82 53 92 \(site)", "0 0 3 62 38 72 \(site)", "0 1 48 62 113 72 \(site)",
      "1 2 3 82 48 92 https://b.jp/", "2 2 3 82 68 92 https://b.jp/",
    ])
}

@Test func artifactsLeadNowhere() {
  let texts = [(text: site, uri: Optional(site), x: 0.0, y: 20.0)]
  #expect(AnchorPlaces([page(texts, as: .artifact(.repetition(of: ElementID(1))))]).addressLinks == [])
  #expect(AnchorPlaces([page(texts, as: .element(ElementID(1)))]).addressLinks.count == 1)
  let plain = page(texts, as: .element(ElementID(1)))
  var without = plain
  without.trim = plain.trim.withoutLinksToAddresses
  #expect(AnchorPlaces([without]).addressLinks == [])
}

@Test("A link stands among the pieces of its paragraph's text, and owns its own")
func linksStandInReadingOrder() throws {
  var elements = ElementTree()
  let paragraph = elements.add(.paragraph, in: ElementTree.document)
  func stamp(_ uri: String?) -> Stamp { Stamp(.element(paragraph), inline: uri.map(Inline.link)) }
  let stamps = [[stamp(nil), stamp(site), stamp(nil), stamp(site)], [stamp(site), stamp(nil)]]
  let content = MarkedContent(stamps, elements: elements)
  var tree = StructureTree(elements, content: content, pictures: [:])
  let links = (0..<2).map { ContentOwner(element: paragraph, part: .link($0)) }
  tree.add(annotation: 50, onPage: 0, to: links[0])
  tree.add(annotation: 51, onPage: 0, to: links[1])
  tree.add(annotation: 52, onPage: 1, to: links[1])
  #expect(
    content.marks(ofPage: 0, tag: tree.type).map(\.opening) == [
      "/P <</MCID 0>> BDC", "/Link <</MCID 1>> BDC", "/P <</MCID 2>> BDC", "/Link <</MCID 3>> BDC",
    ])
  var objects = CollectedObjects()
  _ = tree.add(to: &objects, pages: [1, 2], links: [(2, links[0]), (3, links[1]), (4, links[1])])
  func kids(_ value: PDFObject) -> [PDFObject]? {
    guard case .dictionary(let element) = value, element["S"] != nil, case .array(let kids)? = element["K"] else {
      return nil
    }
    return kids
  }
  let all = objects.values.compactMap(kids)
  func annotation(_ number: Int, page: Int) -> PDFObject {
    .dictionary(["Type": .name("OBJR"), "Pg": .reference(page), "Obj": .reference(number)])
  }
  func piece(_ number: Int, page: Int) -> PDFObject {
    .dictionary(["Type": .name("MCR"), "Pg": .reference(page), "MCID": .integer(number)])
  }
  #expect(all.contains([.integer(0), .reference(103), .integer(2), .reference(104), piece(1, page: 2)]))
  #expect(all.contains([.integer(1), annotation(50, page: 1)]))
  #expect(all.contains([.integer(3), piece(0, page: 2), annotation(51, page: 1), annotation(52, page: 2)]))
}

@Test("A word and its reading are one element among the text, its base before its reading")
func readingsAreElements() throws {
  var elements = ElementTree()
  let paragraph = elements.add(.paragraph, in: ElementTree.document)
  func stamp(_ inline: Inline?) -> Stamp { Stamp(.element(paragraph), inline: inline) }
  // The readings of a line are painted after it.
  let stamps = [
    [
      stamp(.rubyBase(word: 1)), stamp(nil), stamp(.rubyBase(word: 9)), stamp(.link(uri: site)),
      stamp(.rubyText(word: 1)), stamp(.rubyText(word: 9)), stamp(.link(uri: site)),
    ]
  ]
  let content = MarkedContent(stamps, elements: elements)
  let tree = StructureTree(elements, content: content, pictures: [:])
  #expect(
    content.marks(ofPage: 0, tag: tree.type).map(\.opening) == [
      "/RB <</MCID 0>> BDC", "/P <</MCID 1>> BDC", "/RB <</MCID 2>> BDC", "/Span <</MCID 3>> BDC",
      "/RT <</MCID 4>> BDC", "/RT <</MCID 5>> BDC", "/Span <</MCID 6>> BDC",
    ])
  var objects = CollectedObjects()
  _ = tree.add(to: &objects, pages: [1], links: [])
  let written: [String] = objects.values.compactMap { value in
    guard case .dictionary(let element) = value, case .name(let type)? = element["S"], let kids = element["K"] else {
      return nil
    }
    return "\(type) \(kids)"
  }
  let all = written.joined(separator: "\n")
  #expect(written.filter { $0.hasPrefix("Ruby") }.count == 2, "\(all)")
  #expect(written.filter { $0.hasPrefix("RB") || $0.hasPrefix("RT") }.count == 4, "\(all)")
  #expect(written.filter { $0.hasPrefix("Span") }.count == 1, "\(all)")
}
