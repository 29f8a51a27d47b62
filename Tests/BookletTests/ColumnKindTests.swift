import BookDesign
import Diagnostics
import Frames
import GoalBook
import LineComposition
import Measure
import OrderedCollections
import TestSupport
import Testing
import Typesetting

// Glyphs are squares of 9 pt: a full-width character is 9 pt wide, a digit 4.5.

private let key = FieldKey(rawValue: "v")

private func book(_ kind: FieldKind, _ values: [String]) -> Book {
  let rows = values.enumerated().map { index, value in
    Row(
      initiatives: [Initiative(number: index + 1, text: "窓口の案内を改めます。")],
      cells: [key: [Item(text: value)], .results: [Item(text: "実績")]])
  }
  var book = Book(title: "題", fields: [Field(key: key, title: "値", kind: kind)])
  book.levels = Level.departmentsAndPillars([Level.Heading(number: 1, title: "柱")])
  book.parts = [Part(title: "部", parts: [Part(number: 1, objectives: [Objective(text: "題", rows: rows)])])]
  return book
}

/// The four-column layout with a column for values before the results; the other columns have shares.
private func layout(_ change: (inout TableDesign) -> Void = { _ in }) throws -> Layout {
  var layout = try projectLayout("four-column")
  var style = TextStyle(face: FontFace(family: "Square", size: .points(9)), leading: .points(12))
  style.alignment = .justify
  for index in layout.table.columns.indices {
    (layout.table.columns[index].style, layout.table.columns[index].width) = (style, .share(1000))
  }
  layout.table.headerStyle = style
  layout.table.sidePadding = .points(4)
  layout.table.columns[3].content = .field(key)
  (layout.table.columns[3].title, layout.table.columns[3].width) = ("値", .automatic)
  layout.table.columns.swapAt(2, 3)
  change(&layout.table)
  return layout
}

private func widths(_ book: Book, _ layout: Layout) throws -> [Length] {
  let (resolved, problems) = layout.resolved(for: Outline(book), shaper: SquareShaper())
  #expect(problems == [])
  return try #require(resolved).widths
}

/// For each value, the distance of its first glyph from the left edge of its cell's text, and the text that hangs
/// before it.
private func places(_ book: Book, _ layout: Layout) throws -> [(text: String, x: Length)] {
  let outline = Outline(book)
  let pages = typeset(
    try design(book, in: layout, PublicationOptions(hasCover: false, hasContents: false)), shaper: SquareShaper())
  let left = layout.page.typeArea(ofPage: 1).left + (try widths(book, layout))[..<2].reduce(.zero, +) + .points(4)
  return pages.pages.flatMap(\.trim.items).compactMap { placed in
    guard case .glyphs(let run, _) = placed.item, case .element(let id) = placed.belonging,
      let node = pages.elements[id].node, outline[node].kind == .item(key)
    else { return nil }
    return (run.text, placed.origin.x - left)
  }
}

@Test(arguments: FieldKind.allCases)
func aValueHasNoBulletAndLiesAsItsKindDoes(kind: FieldKind) throws {
  let found = try places(book(kind, ["12", "3,456"]), try layout())
  let measure = Length.points(22.5)
  let expected: [Length] =
    switch kind {
    case .list: [.points(9), .points(9)]
    case .text: [.zero, .zero]
    case .number: [measure - .points(9), .zero]
    case .mark, .code: [(measure - .points(9)) / 2, .zero]
    }
  #expect(found.map(\.text) == ["12", "3,456"] && found.map(\.x) == expected)
}

@Test func theLayoutMaySayOtherwise() throws {
  let said = try layout { table in
    (table.columns[2].style.alignment, table.columns[2].isAligned) = (.start, true)
  }
  #expect(try places(book(.number, ["12", "3,456"]), said).map(\.x) == [.zero, .zero])
}

@Test func autoTakesWhatItNeedsAndSharesDivideTheRest() throws {
  let layout = try layout()
  let found = try widths(book(.number, ["12,450人", "3人"]), layout)
  // Six half-width characters, a full-width one, and two paddings; there is no space before a unit.
  #expect(found[2] == .points(44))
  #expect(found.reduce(.zero, +) == layout.page.typeAreaSize.width)
  #expect(found[0] == found[1] && abs(found[3].units - found[0].units) <= 3)
}

@Test(arguments: [(60.0, nil, 60.0), (nil, 30.0, 30.0), (nil, 300.0, 44)] as [(Double?, Double?, Double)])
func autoKeepsWithinItsLimits(least: Double?, most: Double?, width: Double) throws {
  let layout = try layout { table in
    (table.columns[2].least, table.columns[2].most) = (least.map { .points($0) }, most.map { .points($0) })
  }
  #expect(try widths(book(.number, ["12,450人"]), layout)[2] == .points(width))
}

@Test func aShareKeepsWithinItsLimitsAndTheOthersTakeTheRest() throws {
  let layout = try layout { table in
    (table.columns[0].most, table.columns[1].least) = (.points(50), .points(250))
  }
  let found = try widths(book(.number, ["12"]), layout)
  #expect(found[0] == .points(50) && found[1] == .points(250))
  #expect(found.reduce(.zero, +) == layout.page.typeAreaSize.width)
}

@Test func wordsBesideSharesAreWholeAndLongTextsTakeNoMoreThanHalf() throws {
  let layout = try layout()
  let half = layout.page.typeAreaSize.width / 2
  let long = String(repeating: "窓口の案内", count: 30)
  #expect(try widths(book(.text, ["改善", long]), layout)[2] == half)
  #expect(try widths(book(.text, ["改善した"]), layout)[2] == .points(44))
  let word = String(repeating: "A", count: 70)
  #expect(try widths(book(.text, [word + long]), layout)[2] == .points(323))
}

@Test func columnsThatNeedMoreThanThereIsAreAnError() throws {
  let value = String(repeating: "1", count: 300)
  let (resolved, problems) = try layout().resolved(for: Outline(book(.code, [value])), shaper: SquareShaper())
  #expect(resolved == nil && problems.contains { $0.message.id == "columns-too-wide" })
}

private let values = ["△1,234千円", "▲0.5ポイント", "−12.3%", "1,024人/年"]

@Test(arguments: [FieldKind.number, .code])
func aValueIsNeverBrokenNorSpacedApart(kind: FieldKind) throws {
  // Wide enough for the longest value and narrow for all others, in a style that would space them out.
  let narrow = try layout { table in
    table.columns[2].width = .fixed(.points(9 * 9 + 8))
    (table.columns[2].style.alignment, table.columns[2].isAligned) = (.even, true)
    table.columns[2].style.tracking = .points(2)
  }
  #expect(try places(book(kind, values), narrow).map(\.text) == values)
}

@Test(
  arguments: [
    (FieldKind.number, ["12", "3.5"], [9.0, 13.5]), (.number, ["12", "35"], [18, 18]),
    (.code, ["12", "3.5"], [9, 6.75]),
  ] as [(FieldKind, [String], [Double])])
func pointsStandUnderEachOtherWhereANumberHasOne(kind: FieldKind, values: [String], xs: [Double]) throws {
  let fixed = try layout { $0.columns[2].width = .fixed(.points(27 + 8)) }
  #expect(try places(book(kind, values), fixed).map(\.x) == xs.map { .points($0) })
}

@Test func aLayoutSaysWhetherPointsStandUnderEachOther() throws {
  let flush = try layout { table in
    table.columns[2].width = .fixed(.points(27 + 8))
    (table.columns[2].style.alignment, table.columns[2].isAligned) = (.end, true)
  }
  #expect(try places(book(.number, ["12", "3.5"]), flush).map(\.x) == [.points(18), .points(13.5)])
  var decimal = flush
  decimal.table.columns[2].isDecimal = true
  #expect(try places(book(.number, ["12", "3.5"]), decimal).map(\.x) == [.points(9), .points(13.5)])
}

@Test(
  arguments: [(.list, "", 0.0), (.list, nil, 9), (.list, "●", 9), (.text, nil, 0), (.text, "●", 9)]
    as [(FieldKind, String?, Double)])
func aColumnMayHaveABulletOfItsOwn(kind: FieldKind, bullet: String?, x: Double) throws {
  let own = try layout { $0.columns[2].bullet = bullet }
  #expect(try places(book(kind, ["改善"]), own).map(\.x) == [.points(x)])
}

@Test func aTitleOverColumnsSpansThemAndTheOthersSpanBothRows() throws {
  let grouped = try layout { table in
    table.groups = [TableDesign.ColumnGroup(title: "指標", columns: 2..<4)]
  }
  let publication = try design(
    book(.number, ["12"]), in: grouped, PublicationOptions(hasCover: false, hasContents: false))
  let pages = typeset(publication, shaper: SquareShaper())
  let heads = pages.elements.elements.compactMap { element -> [Int]? in
    if case .headerCell(of: .column, let rows, let columns) = element.role, columns < 4 {
      [rows, columns]
    } else {
      nil
    }
  }
  #expect(heads == [[2, 1], [2, 1], [1, 2], [1, 1], [1, 1]])
  func y(_ text: String) -> Length? {
    pages.pages.flatMap(\.trim.items).first { placed in
      if case .glyphs(let run, _) = placed.item { run.text == text } else { false }
    }?.origin.y
  }
  let (group, value, other) = (try #require(y("指標")), try #require(y("値")), try #require(y("課等")))
  #expect(group < other && other < value)
}

@Test func aLineBreakInAColumnsTitleIsOneInTheHeader() throws {
  let layout = try layout { $0.columns[2].title = "目標\n値" }
  let publication = try design(
    book(.number, ["12"]), in: layout, PublicationOptions(hasCover: false, hasContents: false))
  let pages = typeset(publication, shaper: SquareShaper()).pages
  let items = pages.flatMap(\.trim.items)
  func baseline(_ text: String) -> Length? {
    items.first { if case .glyphs(let run, _) = $0.item { run.text == text } else { false } }?.origin.y
  }
  let (first, second) = (try #require(baseline("目標")), try #require(baseline("値")))
  #expect(second - first == .points(12))
}
