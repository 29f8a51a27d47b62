import Frames
import LineComposition
import Measure
import Provenance
import TestSupport
import Testing

@testable import Typesetting

// Square glyphs of 10 pt; a page of 220 × 320 pt whose type area is 200 × 280 pt.

private let page = PageGeometry(
  trim: Size(width: .points(220), height: .points(320)),
  margins: PageMargins(head: .points(20), foot: .points(20), gutter: .points(10), foreEdge: .points(10)))
private var square: SquareShaper { SquareShaper() }

/// The glyph runs of a frame: text, left end, baseline and size in points.
private func texts(_ frame: Frame) -> [(text: String, x: Double, y: Double, size: Double)] {
  frame.items.compactMap { placed in
    guard case .glyphs(let run, _) = placed.item else { return nil }
    return (run.text, placed.origin.x.points, placed.origin.y.points, run.face.size.points)
  }
}

private func line(_ text: String, top: Double, least: Double = 10) -> Cover.Line {
  var style = body
  style.leading = .points(15)
  return Cover.Line(
    Paragraph(text, style: style, node: NodeID(7)), top: .points(top), leastSize: .points(least))
}

/// A baseline lies 11.3 pt below the upper edge of a line of 15 pt: 2.5 pt and the ascent of 8.8 pt.
@Test("A cover's line that wraps is balanced and pushes what stands near it, not what stands far below")
func coverPushes() {
  let cover = Cover(lines: [
    line("一二三四五六七八九十一二三四五六七八九十一二", top: 40), line("版", top: 60), line("市", top: 200),
  ])
  let (frame, problems) = coverPage(cover, geometry: page, shaper: square)
  let found = texts(frame.trim)
  #expect(problems.isEmpty)
  #expect(found.map(\.text) == ["一二三四五六七八九十一", "二三四五六七八九十一二", "版", "市"])
  #expect(found.map { ($0.y * 10).rounded() } == [513, 663, 863, 2113])
}

@Test("Lines of a cover move up and share the room before they become smaller")
func coverShares() {
  let long = String(repeating: "目標", count: 150)  // 15 lines of 20, 225 pt
  let (frame, problems) = coverPage(
    Cover(lines: [line(long, top: 100), line("市", top: 260)]), geometry: page, shaper: square)
  let found = texts(frame.trim)
  #expect(problems.isEmpty)
  #expect(Set(found.map(\.size)) == [10])
  // 37.5 pt from the head, 22.5 pt between the two, and the foot of the last line at 300 pt.
  #expect(found.first.map { ($0.y * 10).rounded() } == 488)
  #expect(found.last.map { ($0.y * 10).rounded() } == 2963)
  #expect(found.dropLast().map(\.text).joined() == long)
  // Two lines more leave 10 pt between the head and the foot, which are all there is between the two.
  let tight = coverPage(
    Cover(lines: [line(String(repeating: "目標", count: 170), top: 100), line("市", top: 260)]), geometry: page,
    shaper: square)
  #expect(texts(tight.page.trim).first.map { ($0.y * 10).rounded() } == 313)
}

@Test("What still leaves the cover becomes smaller, and at the floor is told with the text and the line")
func coverNarrows() {
  let long = String(repeating: "目標", count: 200)  // 20 lines of 15 pt are higher than the page
  let (frame, problems) = coverPage(
    Cover(lines: [line("年度", top: 30), line(long, top: 60, least: 5)]), geometry: page, shaper: square)
  #expect(problems.isEmpty)
  let found = texts(frame.trim)
  #expect(found[0].size == 10)
  #expect(found[1].size < 10 && found[1].size >= 5)
  #expect(found.allSatisfy { $0.y <= 300 })
  let refused = coverPage(
    Cover(lines: [line("年度", top: 30), line(long, top: 60)]), geometry: page, shaper: square)
  #expect(refused.problems == [TypesettingProblem(.noRoomOnCover(line: 1), node: NodeID(7))])
  // What has outgrown its place is told, not what is high by design.
  var high = line("年度", top: 30)
  high.text.style.leading = .points(150)
  let other = coverPage(
    Cover(lines: [high, line(String(repeating: "目標", count: 100), top: 200)]), geometry: page, shaper: square)
  #expect(other.problems == [TypesettingProblem(.noRoomOnCover(line: 1), node: NodeID(7))])
}

private func head(_ title: String, least: Double = 8) -> Furniture.RunningHead {
  Furniture.RunningHead(
    title: title, titleStyle: body, chapterStyle: body, leastSize: .points(least), gap: .points(10),
    distance: .points(5))
}

private func setHead(_ head: Furniture.RunningHead, _ name: String, room: Double = 60) -> Frame? {
  let titleWidth = SetRunningHead.width(of: head.title, head.titleStyle, shaper: square)
  var frame = Frame(size: page.trim)
  let set = SetRunningHead(
    head, titleWidth: titleWidth, name: name, width: page.typeAreaSize.width, room: .points(room),
    safeArea: .points(5), shaper: square)
  guard let set else { return nil }
  set.place(into: &frame, area: page.typeArea(ofPage: 1), baseline: .points(room), isRecto: true)
  return frame
}

@Test("A running head stands on one line, then smaller, then on several lines towards the head")
func runningHead() throws {
  let one = texts(try #require(setHead(head("一二三四五六七八九十"), "総務部")))
  #expect(one.map(\.x) == [70, 180])
  let smaller = texts(try #require(setHead(head("一二三四五六七八九十一二三四五六七"), "総務部")))
  #expect(smaller.map(\.size) == [9.5, 9.5])
  #expect(smaller.map(\.y) == [60, 60])
  let long = String(repeating: "一二三四五六七八九十", count: 5)
  let several = texts(try #require(setHead(head(long), "総務部")))
  #expect(several.dropLast().map(\.text).joined() == long)
  #expect(several.allSatisfy { $0.x >= 10 && $0.y - $0.size >= 5 && $0.y <= 60 })
  #expect(setHead(head(String(repeating: "一", count: 500)), "総務部") == nil)
}

private func index(_ names: [String], height: Double = 60, step: Double = 60) -> Furniture.ThumbIndex {
  var index = Furniture.ThumbIndex(
    size: Size(width: .points(25), height: .points(height)), top: .points(40), step: .points(step), style: body,
    leastSize: .points(8), tint: .black)
  index.names = names
  return index
}

/// The character in each cell of every tab.
private func tabTexts(_ names: [String], height: Double = 60) -> [[(text: String, x: Double, y: Double, size: Double)]?]
{
  let design = index(names, height: height)
  return design.tabs(geometry: page, shaper: square).map { tab in
    tab.map {
      var frame = Frame(size: page.trim)
      $0.place(into: &frame, design, geometry: page, isRecto: true, shaper: square)
      return texts(frame)
    }
  }
}

@Test("A name that is too long for a tab's column takes two, from right to left, no character over another")
func tabColumns() throws {
  let five = try #require(tabTexts(["一二三四五"])[0])
  #expect(Set(five.map(\.x)).count == 1)
  #expect(zip(five.dropFirst(), five).allSatisfy { $0.y - $1.y == 11 })
  let eight = try #require(tabTexts(["一二三四五六七八"])[0])
  #expect(eight.map(\.text).joined() == "一二三四五六七八")
  #expect(Set(eight.map(\.x)).count == 2)
  #expect(eight[0].x > eight[4].x && eight[0].y == eight[4].y)
}

@Test("A tab grows where smaller type does not do, and pushes the tabs below it")
func tabsGrow() throws {
  let long = "一二三四五六七八九十一二三四五六七八九十"
  let tabs = index([long, "総務部"]).tabs(geometry: page, shaper: square)
  let (first, second) = (try #require(tabs[0]), try #require(tabs[1]))
  #expect(first.height > .points(60))
  #expect(second.top == first.top + first.height)
  #expect(second.height == .points(60))
}

@Test("Tabs of many chapters become lower, then begin again at the head; a name for no tab has none")
func manyTabs() {
  let names = ["一部", "二部", "三部", "四部", "五部", "六部"]
  let lower = index(names).tabs(geometry: page, shaper: square)
  #expect(lower.allSatisfy { $0?.isRepeated == false && ($0?.height ?? .zero) < .points(60) })
  let many = index(names + names).tabs(geometry: page, shaper: square)
  #expect(many.map { $0?.isRepeated } == [false, false, false, false] + Array(repeating: true, count: 8))
  #expect(tabTexts([String(repeating: "一", count: 90)])[0] == nil)
}

private func contents(_ names: [String]) -> (pages: [PageFrame], problems: [TypesettingProblem]) {
  var entry = body
  entry.leading = .points(20)
  let design = ContentsDesign(
    heading: Heading(title: paragraph("目次")), entry: entry, leader: "…", indent: .points(10), gap: .points(5),
    spreadLimit: .points(50))
  let entries = names.enumerated().map {
    ContentsEntry(title: $1, folio: String($0 + 1), target: Anchor("a\($0)"), element: ElementID($0 + 1))
  }
  let (areas, _, problems) = contentsAreas(entries, design: design, size: page.typeAreaSize, shaper: square)
  return (areas.enumerated().map { contentsPage($1, geometry: page, number: $0 + 1) }, problems)
}

@Test("Names are spread up to the stated length, longer ones stand as they are and wrap; leaders and folios stay")
func contentsNames() throws {
  let long = "一二三四五六七八九十一二三四五六七八九十"
  let (pages, problems) = contents(["総務部", "企画財政部", "都市整備本部", long])
  #expect(problems.isEmpty)
  let frame = try #require(pages.first).trim
  func lines(_ element: Int) -> [(text: String, x: Double, right: Double, y: Double)] {
    frame.items.compactMap { placed in
      guard placed.belonging == .element(ElementID(element)), case .glyphs(let run, _) = placed.item else { return nil }
      return (run.text, placed.origin.x.points, (placed.origin.x + run.width).points, placed.origin.y.points)
    }
  }
  #expect(lines(1)[0].right == 70)
  #expect(lines(2)[0].right == 70)
  #expect(lines(3)[0].right == 80)
  // The name's first line, its second line an em further right, and the folio level with the second.
  #expect(lines(4).map(\.text) == ["一二三四五六七八九十一二三", "四五六七八九十", "4"])
  #expect(lines(4).map(\.x) == [20, 30, 195])
  #expect(lines(4)[1].y == lines(4)[2].y && lines(4)[1].y - lines(4)[0].y == 15)
  let leaders = texts(frame).filter { $0.text == "…" }
  #expect(Set(leaders.map { Int($0.x) % 10 }).count == 1)
  for entry in 1...4 { #expect(leaders.contains { $0.y == lines(entry).last?.y }) }
}

@Test("A hundred entries, and one that is higher than a page, go on over pages")
func contentsPagesGoOn() {
  let names = (1...100).map { "第\($0)部" } + [String(repeating: "部局の名称", count: 80)]
  let (pages, _) = contents(names)
  var found: [Int: String] = [:]
  for placed in pages.flatMap(\.trim.items) {
    guard case .element(let element) = placed.belonging, case .glyphs(let run, _) = placed.item else { continue }
    #expect(placed.origin.y <= .points(300))
    #expect(placed.textOffset == (found[element.number] ?? "").unicodeScalars.count || element.number == 0)
    found[element.number, default: ""] += run.text
  }
  for (index, name) in names.enumerated() { #expect(found[index + 1] == name + String(index + 1)) }
}

@Test("A heading that is higher than a page is parted between its lines, and told once")
func headingOverPages() {
  let title = String(repeating: "目標達成", count: 70)  // 28 lines of ten, 280 pt
  let heading = Heading(
    title: Paragraph(title, style: body, element: ElementID(1), name: "柱"), spaceAfter: .points(5),
    rule: Rule(weight: .points(1), ink: .black), ruleDistance: .points(2))
  let small = Heading(title: paragraph("節", 2), spaceAfter: .points(5))
  let grid = smallGrid([SmallSection(heading: "帯", rows: [["本文", "結果"]])], form: .band)
  let chapter = Chapter(
    name: "章", number: 1, anchor: Anchor("c"),
    blocks: [.heading(heading), .heading(small), .table(grid, plainStyle(columns: 2))])
  for breaking in PageBreaking.allCases {
    let (pages, problems) = paginated(
      chapter, size: Size(width: .points(100), height: .points(120)), rules: PageRules(breaking), shaper: square)
    #expect(pages.count == 3)
    #expect(problems.map(\.fault) == [.headingCut])
    let found = pages.flatMap { page in
      page.frame.items.compactMap { placed -> String? in
        #expect(placed.origin.y <= .points(120))
        guard placed.belonging == .element(ElementID(1)), case .glyphs(let run, _) = placed.item else { return nil }
        return run.text
      }
    }
    #expect(found.joined() == title)
    let rules = pages.map {
      $0.frame.items.count { if case .rule = $0.item { $0.belonging == .artifact(.layout) } else { false } }
    }
    #expect(rules[0] == 0 && rules[1] == 0)
  }
}

@Test("A page too low for a heading's line takes one line")
func linesHigherThanThePage() {
  let title = Paragraph(String(repeating: "目標達成", count: 8), style: body, element: ElementID(1), name: "柱")
  let chapter = Chapter(name: "章", number: 1, anchor: Anchor("c"), blocks: [.heading(Heading(title: title))])
  let (pages, _) = paginated(
    chapter, size: Size(width: .points(100), height: .points(8)), rules: PageRules(), shaper: square)
  #expect(pages.map { texts($0.frame).count } == [1, 1, 1, 1])
}

@Test("Of a title and a part's name that are alike in length, the name is told to have no room")
func runningHeadWithoutRoom() {
  func told(_ title: Int, _ name: Int) -> [String] {
    let furniture = Furniture(runningHead: head(String(repeating: "題", count: title)))
    let name = String(repeating: "名", count: name)
    let set = SetFurniture(
      furniture, of: PageName(name: Chapter.Name(block: 0, name: name, shortName: name), tabs: []),
      titleWidth: .points(5000), tabs: [], geometry: page, safeArea: .points(5), shaper: square)
    return set.problems.compactMap { $0.name.first.map(String.init) }
  }
  #expect(told(500, 500) == ["名"])
  #expect(told(501, 500) == ["題"])
}

@Test("A label with no room beside its text stands above it")
func wideLabel() {
  let label = Paragraph.Label("（１２３４５）", style: body, width: .fixed(.points(10)))
  let stack = stack([Paragraph("本文", style: body, label: label)], measure: .points(100), shaper: square)
  #expect(stack.lines.map { $0.box.text } == ["（１２３４５）", "本文"])
  #expect(stack.lines.map(\.textOffset) == [0, 7])
  var apart = Paragraph("本文", style: body, label: label)
  apart.spaceBefore = .points(3)
  #expect(
    Typesetting.stack([apart], measure: .points(100), shaper: square).lines.map(\.spaceBefore) == [.points(3), .zero])
  let narrow = Typesetting.stack([Paragraph("本文", style: body, label: label)], measure: .points(40), shaper: square)
  #expect(narrow.lines.map { $0.box.text }.joined() == "（１２３４５）本文")
}

@Test("An area of a cover grows with the lines in it, keeps clear of the line below and runs over into the bleed")
func coverAreas() throws {
  func area(_ top: Double, _ bottom: Double) -> Cover.Area {
    Cover.Area(
      Rectangle(left: .zero, top: .points(top), right: page.trim.width, bottom: .points(bottom)), tint: .black)
  }
  func fills(_ title: String, bleed: Double = 0) -> [[Double]] {
    var geometry = page
    geometry.bleed = .points(bleed)
    let cover = Cover(lines: [line(title, top: 40), line("部", top: 150)], areas: [area(0, 65), area(65, 70)])
    return coverPage(cover, geometry: geometry, shaper: square).page.trim.items.compactMap { placed in
      guard case .fill(let size, _) = placed.item else { return nil }
      let (x, y) = (placed.origin.x.points, placed.origin.y.points)
      return [x, y, x + size.width.points, y + size.height.points]
    }
  }
  #expect(fills("題") == [[0, 0, 220, 65], [0, 65, 220, 70]])
  #expect(fills("題", bleed: 9) == [[-9, -9, 229, 65], [-9, 65, 229, 70]])
  // Two lines more push both by 30 pt.
  #expect(fills(String(repeating: "題", count: 60)) == [[0, 0, 220, 95], [0, 95, 220, 100]])
}

@Test("A line may have a room of its own, and lie in it as it says")
func coverRooms() {
  func x(_ alignment: Alignment) -> Double? {
    var own = line("題名", top: 40)
    (own.left, own.width, own.alignment) = (.points(50), .points(100), alignment)
    return texts(coverPage(Cover(lines: [own]), geometry: page, shaper: square).page.trim).first?.x
  }
  #expect(x(.start) == 50 && x(.center) == 90 && x(.end) == 130)
}

@Test("What is left of a heading that is higher than a page stands alone where its table has no room behind it")
func restOfHeadingAlone() {
  let title = String(repeating: "目標達成", count: 87) + "目標"  // 35 lines of ten: two pages of 12, and 11
  let heading = Heading(title: Paragraph(title, style: body, element: ElementID(1)), spaceAfter: .points(5))
  let grid = smallGrid([SmallSection(heading: "帯", rows: [["本文", "結果"]])], form: .band)
  let chapter = Chapter(
    name: "章", number: 1, anchor: Anchor("c"),
    blocks: [.heading(heading), .heading(Heading(title: paragraph("節", 2))), .table(grid, plainStyle(columns: 2))])
  let (pages, problems) = paginated(
    chapter, size: Size(width: .points(100), height: .points(120)), rules: PageRules(), shaper: square)
  #expect(pages.map { $0.frame.lines.count }.prefix(3) == [12, 12, 11])
  #expect(pages.count == 4)
  #expect(problems.map(\.fault) == [.headingCut])
}

@Test("The rule under a cover's line lies half a line below its text, in the middle or where the text begins")
func coverRule() {
  func rule(_ alignment: Alignment) -> [Double] {
    var own = line("題名", top: 40)
    (own.rule, own.ruleWidth, own.alignment) = (Rule(weight: .points(1), ink: .black), .points(60), alignment)
    return coverPage(Cover(lines: [own]), geometry: page, shaper: square).page.trim.items.flatMap { placed in
      guard case .rule(let stroke) = placed.item else { return [Double]() }
      return [placed.origin.x.points, placed.origin.y.points, stroke.vector.x.points]
    }
  }
  #expect(rule(.center) == [80, 62.5, 60])
  #expect(rule(.start) == [10, 62.5, 60])
}

@Test("A tab is as wide as its design and the bleed; one as wide as its type takes a column in that size")
func tabWidths() throws {
  var bled = page
  bled.bleed = .points(9)
  let design = index(["総務部"])
  func fill(isRecto: Bool) throws -> [Double] {
    var frame = Frame(size: page.trim)
    try #require(design.tabs(geometry: bled, shaper: square)[0])
      .place(into: &frame, design, geometry: bled, isRecto: isRecto, shaper: square)
    return frame.items.flatMap { placed in
      guard case .fill(let size, _) = placed.item else { return [Double]() }
      return [placed.origin.x.points, size.width.points]
    }
  }
  #expect(try fill(isRecto: true) == [195, 34])
  #expect(try fill(isRecto: false) == [-9, 34])
  var narrow = design
  narrow.size.width = .points(10)
  var frame = Frame(size: page.trim)
  try #require(narrow.tabs(geometry: page, shaper: square)[0])
    .place(into: &frame, narrow, geometry: page, isRecto: true, shaper: square)
  #expect(texts(frame).map(\.size) == [10, 10, 10])
}

@Test("Tabs become lower by a third at most")
func lowerTabs() {
  // 260 pt for tabs of 60 pt down to the foot margin: six take 43 pt, seven would have to take 37.
  let six = index((1...6).map { "\($0)部" }).tabs(geometry: page, shaper: square)
  #expect(six.allSatisfy { $0?.isRepeated == false })
  let seven = index((1...7).map { "\($0)部" }).tabs(geometry: page, shaper: square)
  #expect(seven.map { $0?.height } == Array(repeating: .points(60), count: 7))
}
