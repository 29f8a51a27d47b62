import Frames
import LineComposition
import Measure
import Provenance
import TestSupport
import Testing

@testable import Typesetting

// Square glyphs of 10 pt; pages of 100 × 60 pt whose type area is 80 × 40 pt: four lines.

private let geometry = PageGeometry(
  trim: Size(width: .points(100), height: .points(60)),
  margins: PageMargins(head: .points(10), foot: .points(10), gutter: .points(15), foreEdge: .points(5)))

private func heading(_ text: String, _ anchor: String) -> Block {
  .heading(Heading(title: paragraph(text), anchor: Anchor(anchor)))
}

/// Running text of so many lines.
private func text(_ lines: Int) -> Block {
  .prose(Prose([paragraph(String(repeating: "一二三四五六七八", count: lines))]))
}

private func chapter(_ name: String, _ number: Int, _ blocks: [Block], _ numbering: PageNumbering = .body) -> Chapter {
  Chapter(
    name: name, number: number, anchor: Anchor(name), blocks: blocks, numbering: numbering,
    hasTab: numbering == .body)
}

private func publication(
  _ chapters: [Chapter], hasCover: Bool = true, hasContents: Bool = true, contentsTitle: String = "目次"
) -> Publication {
  let head = Furniture.RunningHead(
    title: "", titleStyle: body, chapterStyle: body, gap: .zero, distance: .points(2))
  let folio = Furniture.FolioDesign(prefix: "", suffix: "", style: body, distance: .points(8), isCentered: false)
  let contents = ContentsDesign(
    heading: Heading(title: paragraph(contentsTitle)), entry: body, leader: "", indent: .zero, gap: .points(5),
    spreadLimit: .zero)
  let cover = Cover(lines: [Cover.Line(paragraph("表"), top: .points(10))])
  return Publication(
    geometry: geometry, furniture: Furniture(runningHead: head, folio: folio), cover: hasCover ? cover : nil,
    contents: hasContents ? contents : nil, chapters: chapters, bookmarks: [], keepsParity: true)
}

private func typeset(_ publication: Publication) -> TypesetPublication {
  typeset(publication, shaper: SquareShaper())
}

/// Each page's folio, or its role where it has none.
private func labels(_ made: TypesetPublication) -> [String] { made.pages.map { $0.folio ?? $0.role.rawValue } }

@Test(arguments: [
  (1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl"), (90, "xc"), (400, "cd"), (1994, "mcmxciv"),
  (3999, "mmmcmxcix"),
  (0, "0"), (4000, "4000"), (-2, "-2"),
])
func romanNumbers(number: Int, expected: String) {
  #expect(romanNumber(number) == expected)
}

@Test func romanNumbersCountOn() {
  let values: [Character: Int] = ["i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000]
  for number in 1...3999 {
    let letters = romanNumber(number).map { values[$0] ?? 0 }
    let sum = letters.indices.reduce(0) { sum, index in
      sum + (index + 1 < letters.count && letters[index] < letters[index + 1] ? -letters[index] : letters[index])
    }
    #expect(sum == number)
  }
}

@Test(
  "Front pages have Roman folios, the body its own from its first, uncounted pages none; both begin on a right page")
func foliosOfFrontAndBody() {
  let chapters = [
    chapter("序", 0, [heading("序", "序"), text(6)], .front), chapter("総務部", 1, [heading("総務部", "総務部"), text(7)]),
    chapter("財政部", 2, [heading("財政部", "財政部"), text(2)]), chapter("奥付", 3, [text(2)], .uncounted),
  ]
  var book = publication(chapters)
  book.listed = ["序", "総務部", "奥付"].map { ContentsLine(title: $0, target: Anchor($0)) }
  #expect(labels(typeset(book)) == ["cover", "contents", "i", "ii", "1", "2", "3", "body"])
  #expect(typeset(book).contents.map(\.folio) == ["i", "1", ""])
  #expect(typeset(book).pages.map(\.index) == Array(1...8))
  book.chaptersBeforeContents = 1
  // A blank page after the cover, so that i is on the right; then the contents, and a blank page before the body.
  #expect(labels(typeset(book)) == ["cover", "blank", "i", "ii", "contents", "blank", "1", "2", "3", "body"])
  book.firstFolio = 10
  #expect(labels(typeset(book)) == ["cover", "blank", "i", "ii", "contents", "10", "11", "12", "body"])
  book.keepsParity = false
  #expect(labels(typeset(book)) == ["cover", "i", "ii", "contents", "10", "11", "12", "body"])
  // A left page has its gutter on the right; an uncounted page takes the side after that of the page before it.
  #expect(typeset(book).pages.map { $0.typeArea.left.points } == [10, 15, 5, 15, 5, 15, 5, 15])
}

@Test("How many pages there are is known before they are made", arguments: 0..<10)
func pagesAreCounted(batch: Int) {
  for offset in 0..<10 {
    var generator = SeededGenerator(seed: UInt64(110_000 + batch * 10 + offset))
    let chapters = (1...Int.random(in: 1...6, using: &generator)).map { number in
      var made = chapter(
        "部\(number)", number, [heading("部", "h\(number)"), text(Int.random(in: 1...20, using: &generator))],
        generator.pick(PageNumbering.allCases))
      if generator.oneIn(3) { made.columns = Columns(count: 2, gap: .points(10)) }
      if generator.oneIn(3) { made.firstFolio = Int.random(in: 1...9, using: &generator) }
      return made
    }
    var book = publication(chapters, hasCover: generator.oneIn(2), hasContents: generator.oneIn(2))
    book.keepsParity = generator.oneIn(2)
    book.firstFolio = Int.random(in: 1...4, using: &generator)
    book.chaptersBeforeContents = Int.random(in: 0...7, using: &generator)
    let made = typeset(book)
    var trial = PageTrial(shaper: SquareShaper())
    let counts = trial.pageCounts(of: book)
    #expect(counts.total == made.pages.count)
    #expect(counts.front == made.pages.count { $0.role != .body })
    let folios = made.pages.compactMap(\.folio)
    #expect(Set(folios).count == folios.count, "no folio stands twice")
  }
}

@Test("A page is called by what holds at its head, its tab with it; the contents name the pages of headings")
func namesFollowBlocks() throws {
  var first = chapter(
    "総務局", 1,
    [heading("総務局", "a"), text(1), heading("人事部", "b"), text(3), heading("秘書課", "c"), text(2)])
  first.names = [Chapter.Name(block: 2, name: "人事部", node: NodeID(7)), Chapter.Name(block: 4, name: "秘書課")]
  first.tabs = [Chapter.Tab(block: 2, number: 2, name: "人事部")]
  var book = publication([first], hasCover: false)
  book.keepsParity = false
  var index = Furniture.ThumbIndex(
    size: Size(width: .points(12), height: .points(20)), top: .zero, step: .points(20), style: body, tint: .black)
  index.names = ["局", "部"]
  book.furniture.thumbIndex = index
  book.listed = [
    ContentsLine(title: "総務局", target: Anchor("a")), ContentsLine(title: "人事部", level: 2, target: Anchor("b")),
    ContentsLine(title: "秘書課", level: 3, target: Anchor("c")),
  ]
  let made = typeset(book)
  #expect(made.problems == [])
  #expect(labels(made) == ["contents", "1", "2", "3"])
  #expect(made.pages.map(\.chapter) == [nil, "総務局", "人事部", "秘書課"])
  #expect(made.contents.map(\.folio) == ["1", "2", "3"])
  let tabs = made.pages.map { page in
    page.trim.items.compactMap { placed -> String? in
      guard case .glyphs(let run, _) = placed.item, placed.belonging == .artifact(.thumbIndex) else { return nil }
      return run.text
    }.joined()
  }
  #expect(tabs == ["", "局", "部", "部"])
}

@Test("A link to a chapter leads to its heading, or where it has none to the head of its first page")
func anchors() {
  let made = typeset(publication([chapter("序", 0, [text(6)], .front), chapter("部", 1, [heading("部", "部"), text(6)])]))
  let anchors = made.pages.flatMap { page in
    page.trim.items.compactMap { placed -> String? in
      guard case .anchor(let anchor) = placed.item else { return nil }
      return "\(anchor.name) \(page.folio ?? "") \(placed.origin.y.points)"
    }
  }
  #expect(anchors == ["序 i 10.0", "部 1 10.0"])
}

@Test("Entries of inner levels begin further right, in their own style, and stay with the first below them")
func contentsLevels() throws {
  var small = body
  (small.face.size, small.leading) = (.points(8), .points(8))
  let design = ContentsDesign(
    heading: Heading(title: paragraph("目次")), entry: body, innerEntries: [small], levelIndent: .points(10), leader: "",
    indent: .zero, gap: .zero, spreadLimit: .points(60))
  let entries = [("一局", 1), ("総務部", 2), ("財政企画部", 2), ("課", 3), ("二局", 1), ("部局", 2)].enumerated().map { index, entry in
    ContentsEntry(
      title: entry.0, level: entry.1, folio: "\(index + 1)", target: Anchor("a\(index)"), element: ElementID(index + 1))
  }
  // The heading and three lines of the first page take 10 + 10 + 8 + 8 + 8 pt; the page does not end with 二局.
  let (areas, _, _) = contentsAreas(
    entries, design: design, size: Size(width: .points(150), height: .points(54)), shaper: SquareShaper())
  let names = areas.map { area in
    area.items.compactMap { placed -> String? in
      guard case .glyphs(let run, _) = placed.item, run.text.unicodeScalars.allSatisfy({ !$0.isASCII }) else {
        return nil
      }
      return "\(run.text) \(placed.origin.x.points) \(run.face.size.points)"
    }
  }
  #expect(
    names == [
      ["目次 0.0 10.0", "一局 0.0 10.0", "総務部 10.0 8.0", "財政企画部 10.0 8.0", "課 20.0 8.0"],
      ["二局 0.0 10.0", "部局 10.0 8.0"],
    ])
}

@Test(
  "A left page names the first of its parts, a right one the last; each has its tab; one between two others is told")
func namesOnSpreads() {
  var parts = chapter(
    "局", 1,
    [
      heading("甲", "a"), text(1), heading("乙", "b"), text(1), heading("丙", "c"), text(3), heading("丁", "d"),
      text(1), heading("戊", "e"), text(1),
    ])
  let names = ["甲", "乙", "丙", "丁", "戊"]
  parts.names = names.enumerated().map { Chapter.Name(block: $0 * 2, name: $1, node: NodeID($0 + 1)) }
  parts.tabs = names.enumerated().map { Chapter.Tab(block: $0 * 2, number: $0 + 1, name: $1, node: NodeID($0 + 1)) }
  var book = publication([parts], hasCover: false, hasContents: false)
  book.pageRules.breaking = .firstFit
  var small = body
  (small.face.size, small.leading) = (.points(4), .points(4))
  var index = Furniture.ThumbIndex(
    size: Size(width: .points(12), height: .points(10)), top: .zero, step: .points(10), style: small, tint: .black)
  index.names = names
  book.furniture.thumbIndex = index
  let made = typeset(book)
  func texts(_ artifact: Artifact) -> [String] {
    made.pages.map { page in
      page.trim.items.compactMap { placed -> String? in
        guard case .glyphs(let run, _) = placed.item, placed.belonging == .artifact(artifact) else { return nil }
        return run.text
      }.joined()
    }
  }
  #expect(texts(.thumbIndex) == ["甲乙", "丙", "丁戊"])
  #expect(texts(.runningHead) == ["乙", "丙", "戊"])
  #expect(made.problems.map(\.fault) == [.notInRunningHead, .notInRunningHead])
  #expect(made.problems.map(\.name) == ["甲", "丁"])
}

@Test("The names of pages stay right where there are too many to keep all of them")
func manyNames() {
  let names = (0..<150).map { "部\($0 % 140)" }
  let chapters = names.enumerated().map { index, name in
    chapter(name, index + 1, [heading(name, "a\(index)"), text(1)])
  }
  let made = typeset(publication(chapters, hasCover: false, hasContents: false))
  let heads = made.pages.map { page in
    page.trim.items.compactMap { placed -> String? in
      guard case .glyphs(let run, _) = placed.item, placed.belonging == .artifact(.runningHead) else { return nil }
      return run.text
    }.joined()
  }
  #expect(heads.filter { !$0.isEmpty } == names)
}

@Test("A shaper that remembers the tabs of a book forgets them where the book has others")
func rememberedTabs() {
  let shaper = RememberingShaper()
  var small = body
  (small.face.size, small.leading) = (.points(4), .points(4))
  var index = Furniture.ThumbIndex(
    size: Size(width: .points(12), height: .points(10)), top: .zero, step: .points(10), style: small, tint: .black)
  for (names, height) in [(["甲", "乙"], 60), (["甲", "丙"], 60), (["甲", "丙"], 15), (["甲", "丙", "丁"], 15)] {
    index.names = names
    var geometry = geometry
    geometry.trim.height = .points(Double(height))
    let plain = index.tabs(geometry: geometry, shaper: SquareShaper())
    for _ in 0..<2 { #expect(index.tabs(geometry: geometry, shaper: shaper) == plain) }
    #expect(plain.count == names.count)
  }
}

/// Square glyphs with a memory.
private struct RememberingShaper: TextShaper {
  let memory: ShaperMemory? = ShaperMemory()
  private let squares = SquareShaper()

  func shape(_ text: Substring, in face: FontFace) -> [GlyphRun] { squares.shape(text, in: face) }
  func lineMetrics(of face: FontFace) -> LineMetrics { squares.lineMetrics(of: face) }
}

@Test("A folio of letters is set in a face for letters, of the entry's size and weight")
func folioOfLetters() {
  var book = publication([chapter("序", 0, [text(1)], .front), chapter("部", 1, [heading("部", "部")])], hasCover: false)
  book.contents?.letterFaces = [
    FontFace(family: "Letters", weight: .bold, size: .points(3)), FontFace(family: "Letters", size: .points(3)),
  ]
  let faces = typeset(book).pages[0].trim.items.compactMap { placed -> String? in
    guard case .glyphs(let run, _) = placed.item, ["i", "1"].contains(run.text) else { return nil }
    return "\(run.text) \(run.face.family) \(run.face.weight) \(run.face.size.points)"
  }
  #expect(faces == ["i Letters regular 10.0", "1 Square regular 10.0"])
}

@Test("A heading of contents that leaves no room for an entry is told once, on any number of pages", arguments: [1, 9])
func contentsHeadingTooHigh(count: Int) {
  let chapters = (1...count).map { chapter("第\($0)部", $0, [heading("第\($0)部", "部\($0)"), text(2)]) }
  let made = typeset(publication(chapters, contentsTitle: String(repeating: "目次", count: 16)))
  #expect(made.pages.count { $0.role == .contents } > count / 3)
  #expect(made.problems.map(\.fault).filter { $0 == .contentsHeadingTooHigh }.count == 1)
}
