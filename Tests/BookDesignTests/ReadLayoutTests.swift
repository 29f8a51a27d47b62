import BookDesign
import Diagnostics
import Foundation
import Frames
import GoalBook
import TestSupport
import LineComposition
import Measure
import Notation
import Testing
import Typesetting

private let fonts: FontManifest = {
  let text = """
    fonts:
      - { family: BIZ UDGothic, weight: regular, file: regular.ttf }
      - { family: BIZ UDGothic, weight: bold, file: bold.ttf }
    """
  var log: [Diagnostic] = []
  guard let node = readNode(text, file: "fonts.yaml").node else { preconditionFailure("the manifest is sound") }
  return readFontManifest(node, &log)
}()

private let sound = """
  page:
    size: A5
    margins: { head: 10mm, foot: 10mm, gutter: 10mm, fore-edge: 10mm }
  styles:
    body: { font: BIZ UDGothic, size: 9pt }
  department: { style: body }
  pillar: { style: body }
  table:
    objective: band
    objective-style: body
    header-style: body
    columns:
      - { field: initiatives, title: 取組内容, width: 5em, style: body }
      - { field: results, title: 実績, width: 2fr, style: body }
      - { field: outcomes, title: 成果, width: 1fr, style: body }
  """

private func read(_ text: String) -> (layout: Layout?, log: [Diagnostic]) {
  let (node, _, problems) = readNode(Data(text.utf8), file: "layout.yaml")
  var log = problems
  guard let node else { return (nil, log) }
  return (readLayout(node, name: "test", fonts: fonts, &log), log)
}

/// The layout without errors, with its last two columns replaced.
private func read(columns: String) -> (layout: Layout?, log: [Diagnostic]) {
  let kept = sound.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2)
  return read((kept + [Substring(columns)]).joined(separator: "\n"))
}

@Test func aStyleMayHaveALatinPart() throws {
  func read(latin: String) -> (layout: Layout?, log: [Diagnostic]) {
    BookDesignTests.read(sound.replacing("size: 9pt }", with: "size: 9pt, weight: bold, latin: \(latin) }"))
  }
  let (layout, log) = read(latin: "{ font: BIZ UDGothic, weight: regular, scale: 104.5%, shift: -0.02em }")
  #expect(log.isEmpty)
  let face = try #require(layout).table.headerStyle.face
  #expect(face.latin == LatinFace(family: "BIZ UDGothic", weight: .regular, scale: 1045, rise: -20))
  #expect(face.latinPart == FontFace(family: "BIZ UDGothic", size: face.size.scaled(by: 1.045)))
  #expect(layout?.faces.contains(FontFace(family: "BIZ UDGothic", size: face.size.scaled(by: 1.045))) == true)
  #expect(
    read(latin: "{ font: BIZ UDGothic }").layout?.table.headerStyle.face.latin
      == LatinFace(family: "BIZ UDGothic", weight: .bold))
  for (latin, id) in [
    ("{ font: Times }", "unknown-font"), ("{ scale: 100% }", "missing-key"), ("BIZ UDGothic", "wrong-type"),
    ("{ font: BIZ UDGothic, scale: 40% }", "bad-share"), ("{ font: BIZ UDGothic, shift: -1em }", "out-of-bounds"),
    ("{ font: BIZ UDGothic, size: 9pt }", "unknown-key"),
  ] {
    #expect(read(latin: latin).log.map(\.message.id) == [id], "\(latin)")
  }
}

@Test func columnsMayStandUnderATitleTogether() throws {
  let (layout, log) = read(
    columns: """
          - group: "実績\\nと成果"
            columns:
              - { field: results, title: "実績\\n（年度末）", width: 2fr, style: body, align: decimal }
              - { field: outcomes, title: 成果, width: 1fr, style: body, bullet: "●" }
      """)
  #expect(log.isEmpty)
  let table = try #require(layout).table
  #expect(table.groups == [TableDesign.ColumnGroup(title: "実績\nと成果", columns: 1..<3)])
  #expect(table.columns.map(\.title) == ["取組内容", "実績\n（年度末）", "成果"])
  #expect(table.columns.map(\.isDecimal) == [false, true, false] && table.columns.map(\.bullet) == [nil, nil, "●"])
  #expect(table.columns[1].style.alignment == .end && table.columns[1].isAligned)
}

@Test(arguments: [
  ("- { group: 指標, columns: [] }", "no-columns"), ("- { group: 指標 }", "missing-key"),
  ("- { group: 指標, columns: [{ group: 内, columns: [] }] }", "nested-group"),
  (
    "- { group: 指標, field: results, columns: [{ field: results, title: 実績, width: auto, style: body }] }", "unknown-key"
  ),
  ("- { field: results, title: 実績, width: auto, style: body, align: point }", "bad-choice"),
  ("- { field: results, title: 実績, width: auto, style: body, bullet: \"・\\n-\" }", "line-break"),
])
func aGroupOrColumnThatIsSomethingElseIsAnErrorAtItsLine(entry: String, id: String) throws {
  let problem = try #require(read(columns: "    " + entry).log.first)
  #expect(problem.severity == .error && problem.message.id.hasPrefix(id) && problem.span?.line == 14, "\(problem)")
}

@Test(arguments: [("", false), (", own-page: true", true), (", own-page: false", false)])
func aHeadingMayHaveAPageOfItsOwn(key: String, hasOwnPage: Bool) throws {
  let headings = "headings: [{ style: body\(key) }, { style: body }]"
  let (layout, log) = read(sound.replacing("department: { style: body }\npillar: { style: body }", with: headings))
  #expect(log.isEmpty)
  #expect(try #require(layout).headings.map(\.hasOwnPage) == [hasOwnPage, false])
}

@Test func aSoundLayoutIsReadInSilence() throws {
  let (layout, log) = read(sound)
  #expect(log.isEmpty)
  let page = try #require(layout).page
  #expect(page.trim == Size(width: .millimeters(148), height: .millimeters(210)))
  #expect(page.typeArea(ofPage: 2).left == .millimeters(10))
}

@Test(arguments: [
  ("A5", "A55", "bad-paper", 2), ("head: 10mm", "head: 10", "bad-length", 3),
  ("head: 10mm", "head: 210mm", "margins-too-large", 3),
  ("BIZ UDGothic", "BIZ UDGohtic", "unknown-font", 5), ("size: 9pt }", "size: 9pt, wieght: bold }", "unknown-key", 5),
  ("pillar: { style: body }", "pillar: { style: bdoy }", "unknown-style", 7), ("2fr", "2fl", "bad-width", 14),
  ("objective: band", "objective: bend", "bad-choice", 9),
  ("objective: band", "objective: column", "objective-column", 13),
  ("size: 9pt }", "size: 9pt, ink: 120% }", "bad-shade", 5), ("size: 9pt }", "size: 0pt }", "bad-size", 5),
  ("department: { style: body }\n", "", "missing-key", 1),
  ("page:", "lines: { western-gap: 1mm }\npage:", "not-in-ems", 1), ("page:", "pages: best\npage:", "bad-choice", 1),
  ("objective: band", "objective: band\n  rows: split", "bad-choice", 10),
  ("objective: band", "objective: band\n  break-objective: never", "bad-choice", 10),
  ("width: 5em", "width: 5em, min: 4em", "needless-limits", 13),
  ("width: 5em", "width: auto, min: 6em, max: 5em", "width-limits", 13),
])
func eachMistakeIsFoundAtItsLine(good: String, bad: String, id: String, line: Int) throws {
  let (layout, log) = read(sound.replacing(good, with: bad))
  let problem = try #require(log.first { $0.message.id == id })
  #expect(layout == nil)
  #expect(problem.severity == .error)
  #expect(problem.span?.line == line)
}

@Test(arguments: [
  ("width: 2fr", "width: 2fr, min: 4em, max: 20em"), ("width: 2fr", "width: auto, max: 20em"),
  ("title: 実績", "title: \"実\\n績\""), ("width: 2fr", "width: 2fr, align: center"),
])
func whatAColumnMaySay(good: String, other: String) throws {
  let (layout, log) = read(sound.replacing(good, with: other))
  #expect(log.isEmpty)
  #expect(try #require(layout).table.columns[1].isAligned == other.contains("align"))
}

@Test(arguments: [("", false), (", align: justify", false), (", align: start", true), (", align: end", true)])
func aStyleThatSaysHowLinesLieIsMeant(align: String, isMeant: Bool) throws {
  let (layout, _) = read(sound.replacing("size: 9pt }", with: "size: 9pt\(align) }"))
  #expect(try #require(layout).table.columns.map(\.isAligned) == [isMeant, isMeant, isMeant])
}

@Test func aMarkOfSeveralLinesIsAnError() {
  let (layout, log) = read(sound.replacing("objective: band", with: "objective: band\n  continued: \"つ\\nづき\""))
  #expect(layout == nil && log.map(\.message.id) == ["line-break"] && log.first?.span?.line == 10)
}

@Test func aStyleDepartsFromTheLayoutsLines() throws {
  let lines = "lines: { level: loose, western-gap: { natural: 0.25em, most: 0.3em } }\n"
  let own = "size: 9pt, align: justify, lines: { hang: true, stretch-limit: 0.2em } }"
  let (layout, log) = read(lines + sound.replacing("size: 9pt }", with: own))
  #expect(log.isEmpty)
  let rules = try #require(layout).table.columns[0].style.rules
  #expect(rules.level == .loose)
  #expect(rules.hangs)
  #expect(rules.westernGap == WesternGap(natural: 0.25, minimum: 0.125, maximum: 0.3))
  #expect(abs(rules.stretchLimit - 0.2) < 0.000_01)
}

@Test func whatAPageBreakMayPartIsRead() throws {
  let plain = try #require(read(sound).layout)
  #expect(plain.pageRules == PageRules())
  #expect(plain.table.breaks == BreakRules())
  let keys = "objective: band\n  rows: may-break\n  break-objective: keep\n  continues: 次へ"
  let (layout, log) = read("pages: first-fit\n" + sound.replacing("objective: band", with: keys))
  #expect(log.isEmpty)
  let read = try #require(layout)
  #expect(read.pageRules == PageRules(.firstFit))
  #expect(read.table.breaks.rows == .mayBreak)
  #expect(read.table.breaks.sections == .keep)
  #expect(read.table.breaks.footMark?.text == "次へ")
  #expect(read.table.breaks.footMark?.style.face.size == .points(9) * 4 / 5)
}

@Test func whatIsAskedOfPagesIsRead() throws {
  let pages = "pages: { breaking: first-fit, least-filled: 70%, least-filled-last: 45.5%, closer: 2% }\n"
  let (layout, log) = read(pages + sound)
  #expect(log.isEmpty)
  #expect(layout?.pageRules == PageRules(.firstFit, leastFilled: 700, leastFilledLast: 455, mostCloser: 20))
  let (_, bad) = read("pages: { least-filled: 101%, closer: 11% }\n" + sound)
  #expect(bad.map(\.message.id) == ["bad-share", "bad-share"])
}

@Test func allMistakesAreFoundInOneRun() {
  let (_, log) = read(sound.replacing("10mm", with: "10furlong").replacing("2fr", with: "wide"))
  #expect(log.count { $0.message.id == "bad-length" } == 4)
  #expect(log.contains { $0.message.id == "bad-width" })
}

private let book = Book(
  title: "目標", levels: Level.departmentsAndPillars([Level.Heading(number: 1, title: "柱")]),
  parts: [
    Part(
      title: "部",
      parts: [
        Part(
          number: 1,
          objectives: [
            Objective(text: "目標", rows: [Row(initiatives: [Initiative(number: 1, text: "取組", sections: ["課"])])])
          ])
      ])
  ])

private func design(_ layout: Layout) -> (publication: Publication?, diagnostics: [Diagnostic]) {
  let outline = Outline(book)
  let (resolved, diagnostics) = layout.resolved(for: outline, shaper: SquareShaper())
  let made = resolved.map { publication(of: Selection(all: outline), layout: $0, options: PublicationOptions()) }
  return (made, diagnostics)
}

@Test func sharesFillTheTypeAreaToTheLastUnit() throws {
  let layout = try #require(read(sound).layout)
  let publication = try #require(design(layout).publication)
  guard case .table(_, let style)? = publication.chapters.first?.blocks.last else {
    Issue.record("the last block is the table")
    return
  }
  #expect(style.width == publication.geometry.typeAreaSize.width)
  #expect(style.columnWidths[0] == .points(45))
  #expect(abs(style.columnWidths[1].units - style.columnWidths[2].units * 2) <= 2)
}

@Test(arguments: [
  ("field: results", "field: reslts", "unknown-field"), ("width: 5em", "width: 200mm", "columns-too-wide"),
  ("width: 5em", "width: 1em", "column-too-narrow"),
])
func aLayoutThatDoesNotFitTheBookIsAnError(good: String, bad: String, id: String) throws {
  let layout = try #require(read(sound.replacing(good, with: bad)).layout)
  let (publication, diagnostics) = design(layout)
  #expect(publication == nil)
  #expect(diagnostics.contains { $0.message.id == id && $0.span != nil })
}

/// The widths of the three columns, the ids of their errors, and the lines of the layout at which they are reported.
@Test(arguments: [
  (["5em", "200mm", "1fr"], ["columns-too-wide"], [14]),
  (["5em", "auto, min: 200mm", "1fr"], ["columns-too-wide"], [14]),
  (["1fr", "1fr", "auto, min: 120mm"], ["columns-too-wide"], [15]),
  (["1fr, min: 3em", "2fr", "1fr, min: 120mm"], ["columns-too-wide"], [15]),
  (["1em", "200mm", "1fr"], ["columns-too-wide", "column-too-narrow"], [14, 13]),
  (["1fr", "1fr", "1000fr"], ["column-too-narrow", "column-too-narrow"], [13, 14]),
  (["auto", "auto, min: 200mm", "auto"], ["width-limits"], [14]),
  (["auto, max: 40mm", "auto, max: 20mm", "auto, max: 30mm"], ["width-limits"], [14]),
])
func whatIsWrongWithWidthsIsToldAtTheColumn(widths: [String], ids: [String], lines: [Int]) throws {
  let text = zip(["5em", "2fr", "1fr"], widths).reduce(sound) {
    $0.replacing("width: \($1.0),", with: "width= \($1.1),")
  }
  let (layout, log) = read(text.replacing("width=", with: "width:"))
  #expect(log.isEmpty)
  let diagnostics = design(try #require(layout)).diagnostics
  #expect(diagnostics.map(\.message.id) == ids)
  #expect(diagnostics.map { $0.span?.line } == lines)
}

@Test func aFitIsReadWithItsBounds() throws {
  let fit = "fit: { pages: 2, multiple-of: 4, leading: { least: 12pt }, size: { least: 8pt, most: 10pt } }"
  let (layout, log) = read(sound + "\n" + fit)
  #expect(log.isEmpty)
  let read = try #require(layout).fit
  #expect(read.pages == 2 && read.multiple == 4)
  #expect(read.leading == .init(least: .points(12), most: .points(13.5)))
  #expect(read.size == .init(least: .points(8), most: .points(10)))
}

@Test(arguments: [
  ("fit: { pages: 0 }", "bad-count"), ("fit: { multiple-of: 1 }", "bad-count"), ("fit: { page: 2 }", "unknown-key"),
  ("fit: { leading: { least: 14pt } }", "fit-bounds"), ("fit: { size: { least: 9.5pt, most: 12pt } }", "fit-bounds"),
])
func aWrongFitIsAnError(line: String, id: String) {
  let (layout, log) = read(sound + "\n" + line)
  #expect(layout == nil)
  #expect(log.map(\.message.id) == [id])
}

@Test(
  "Text that is hard to read on its ground is told at its style, in each ink that a number has",
  arguments: [
    (ink: "55%", more: "", isTold: false), (ink: "50%", more: "", isTold: true),
    (ink: "40%", more: "size: 18pt, ", isTold: true),
    (ink: "50%", more: "size: 18pt, ", isTold: false), (ink: "accent", more: "", isTold: true),
  ])
func lowContrast(ink: String, more: String, isTold: Bool) throws {
  let size = more.isEmpty ? "size: 9pt, " : more
  let (layout, log) = read(
    sound.replacing(
      "body: { font: BIZ UDGothic, size: 9pt }",
      with: "body: { font: BIZ UDGothic, size: 9pt }\n  faint: { font: BIZ UDGothic, \(size)ink: \(ink) }"
    )
    .replacing("department: { style: body }", with: "department: { style: faint }")
      + "\ninks: { accent: \"#333333\", light: \"#bbbb00\" }\nnumber-inks: { instead-of: accent, inks: [accent, light] }"
  )
  #expect(layout != nil && log.map(\.message.id) == (isTold ? ["low-contrast"] : []), "\(log)")
  #expect(log.first?.severity ?? .warning == .warning && log.first?.span?.line ?? 7 == 7)
}
