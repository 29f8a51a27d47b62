import BookDesign
import Diagnostics
import Foundation
import Notation
import Testing

// Every measure of a layout is refused beyond its bound, at its line; `#` marks each line with the key of its bound.

private let layout = """
  page:
    size: 200mm x 280mm #page.size
    margins:
      head: 20mm #margins.head
      foot: 20mm #margins.foot
      gutter: 20mm #margins.gutter
      fore-edge: 20mm #margins.fore-edge
    bleed: 3mm #page.bleed
  lines:
    western-gap: 0.25em #lines.western-gap
    stretch-limit: 0.12em #lines.stretch-limit
    tighten: 0.03em #lines.tighten
    blank: 0.5em #lines.blank
    ragged-below: 12em #lines.ragged-below
  styles:
    body:
      font: BIZ UDGothic
      size: 9pt #styles.size
      leading: 14pt #styles.leading
      tracking: 0em #styles.tracking
      latin:
        font: BIZ UDGothic
        shift: 0.05em #latin.shift
    light: { font: BIZ UDGothic, size: 9pt, ink: white }
  department:
    style: body
    rule:
      weight: 0.5mm #rule.weight
    rule-distance: 2mm #department.rule-distance
    space-after: 5mm #department.space-after
  pillar:
    style: body
    badge:
      style: light
      side: 14pt #badge.side
      gap: 6pt #badge.gap
    space-before: 7mm #pillar.space-before
    space-after: 2mm #pillar.space-after
  table:
    objective: band
    objective-style: body
    header-style: body
    caption:
      text: 組織目標
      style: body
      gap: 1em #caption.gap
    padding:
      sides: 0.5em #padding.sides
      head: 2pt #padding.head
      foot: 2pt #padding.foot
    cards:
      label-style: body
      indent: 3em #cards.indent
      gap: 5pt #cards.gap
    list:
      hang: 1em #list.hang
      nesting: 1em #list.nesting
      item-gap: 1pt #list.item-gap
    columns:
      - field: initiatives
        title: 取組内容
        width: 12em #columns.width
        style: body
      - field: results
        title: 実績
        width: auto
        min: 5em #columns.min
        max: 100em #columns.max
        style: body
  cover:
    areas:
      - height: 20mm #cover.height
        left: 0mm #cover.left
        right: 0mm #cover.right
      - bottom: 0mm #cover.bottom
        height: 5mm
        tint: 30%
    lines:
      - text: "{title}"
        style: body
        top: 50mm #cover.top
        least-size: 7pt #cover.least-size
        rule-width: 40mm #cover.rule-width
      - logo: true
        width: 30mm #cover.width
        top: 200mm
  opening:
    pages: [guide]
    style: body
    lead-style: body
    rule-distance: 1mm #opening.rule-distance
    space-before: 9mm #opening.space-before
    space-after: 5mm #opening.space-after
    guide:
      callout-style: body
      term-style: body
      text-style: body
      term-width: 20mm #opening.term-width
      gap: 2mm #opening.gap
  back-cover:
    title-style: body
    style: body
    top: 200mm
    code: 24mm #back-cover.code
  contents:
    style: body
    entry-style: body
    rule-distance: 2mm #contents.rule-distance
    space-after: 5mm #contents.space-after
    indent: 8mm #contents.indent
    level-indent: 1em #contents.level-indent
    gap: 1em #contents.gap
    most-leading: 20pt #contents.most-leading
    group-gap: 5pt #contents.group-gap
    by-number:
      style: body
      number-style: body
      space-before: 9mm #contents.space-before
    spread-up-to: 8em #contents.spread-up-to
  running-head:
    text: "{title}"
    style: body
    chapter-style: body
    least-size: 7pt #running-head.least-size
    gap: 1em #running-head.gap
    distance: 7mm #running-head.distance
  signpost:
    style: body
    distance: 2mm #signpost.distance
  folio:
    style: body
    distance: 10mm #folio.distance
  thumb-index:
    width: 8mm #thumb-index.width
    height: 21mm #thumb-index.height
    top: 34mm #thumb-index.top
    step: 21mm #thumb-index.step
    style: light
    least-size: 7pt #thumb-index.least-size
  fit:
    leading:
      least: 13pt #leading.least
      most: 15pt #leading.most
    size:
      least: 8pt #size.least
      most: 10pt #size.most
  checks:
    smallest-type: 7pt #checks.smallest-type
    safe-area: 3mm #checks.safe-area
  text:
    style: body
    indent: 1em #text.indent
    gap: 0mm #text.gap
    table-gap: 4mm #text.table-gap
    column-gap: 8mm #text.column-gap
  """

/// The headings of ``layout`` as two parts, and the same as a list.
private let twoHeadings = String(
  layout.split(separator: "\ntable:")[0].split(separator: "department:").last.map { "department:" + $0 } ?? "")
private let headings = """
  headings:
    - style: body
      rule-distance: 2mm #headings.rule-distance
      space-before: 7mm #headings.space-before
      space-after: 2mm #headings.space-after
  """

private func read(_ text: String) -> (layout: Layout?, log: [Diagnostic]) {
  let (node, _, problems) = readNode(Data(text.utf8), file: "layout.yaml")
  var log = problems
  let manifest = "fonts: [{ family: BIZ UDGothic, weight: regular, file: regular.ttf }]"
  guard let node, let fonts = readNode(manifest, file: "fonts.yaml").node else { return (nil, log) }
  let list = readFontManifest(fonts, &log)
  return (readLayout(node, name: "test", fonts: list, &log), log)
}

/// The layout with another value on the line of a bound, and the number of that line.
private func changed(_ key: String, to value: String) throws -> (text: String, line: Int) {
  let text = key.hasPrefix("headings.") ? layout.replacing(twoHeadings, with: headings) : layout
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  let index = try #require(lines.firstIndex { $0.hasSuffix(" #\(key)") })
  let colon = try #require(lines[index].firstIndex(of: ":"))
  lines[index] = lines[index][...colon] + " " + value
  return (lines.joined(separator: "\n"), index + 1)
}

private let beyond = ["out-of-bounds", "negative-length", "not-in-ems", "bad-size", "bad-paper", "bad-width"]

/// The ids of errors about the value on a line.
private func refusals(_ key: String, _ value: String) throws -> [String] {
  let (text, line) = try changed(key, to: key == "page.size" ? "\(value) x 280mm" : value)
  return read(text).log.filter { $0.span?.line == line && beyond.contains($0.message.id) }.map(\.message.id)
}

private func times(_ length: String, _ factor: Double) -> String {
  let unit = length.drop { $0.isNumber || $0 == "." }
  return "\((Double(length.dropLast(unit.count)) ?? 0) * factor)\(unit)"
}

@Test func theLayoutOfBoundsIsSound() {
  #expect(read(layout).log.isEmpty)
  #expect(read(layout).layout != nil)
}

@Test(arguments: Bound.all) func aMeasureIsRefusedBeyondItsBoundAtItsLine(bound: Bound) throws {
  #expect(try refusals(bound.key, bound.least) == [])
  #expect(try refusals(bound.key, bound.most) == [])
  #expect(try refusals(bound.key, times(bound.most, 1.01)).count == 1)
  #expect(try refusals(bound.key, times(bound.most, 10)).count == 1)
  let less =
    switch bound.least.first {
    case "0": "-0.1" + bound.least.dropFirst()
    case "-": "-" + times(String(bound.least.dropFirst()), 1.1)
    default: times(bound.least, 0.9)
    }
  #expect(try refusals(bound.key, less).count == 1)
}

/// Limits that depend on another measure: the line, its value, and the id of the message.
@Test(
  arguments: [
    ("styles.leading", "8.9pt", "overlapping-lines"), ("styles.leading", "0.5em", "overlapping-lines"),
    ("leading.least", "8pt", "overlapping-lines"), ("page.size", "5080mm x 280mm", "sheet-too-large"),
    ("cover.top", "276mm", "beyond-page"), ("cover.rule-width", "161mm", nil), ("cover.width", "161mm", "no-room"),
    ("cover.least-size", "10pt", "no-room"),
    ("contents.indent", "70mm", "no-room"), ("contents.rule-distance", "50mm", nil),
    ("running-head.distance", "18mm", "beyond-page"), ("running-head.distance", "1pt", "over-text"),
    ("running-head.gap", "150mm", "no-room"), ("folio.distance", "20mm", "beyond-page"),
    ("folio.distance", "5pt", "over-text"), ("signpost.distance", "1pt", "over-text"),
    ("signpost.distance", "19mm", "beyond-page"), ("thumb-index.width", "21mm", "over-text"),
    ("thumb-index.width", "8pt", "no-room"), ("thumb-index.height", "17pt", "no-room"),
    ("thumb-index.top", "260mm", "beyond-page"), ("thumb-index.step", "20mm", "over-text"),
    ("badge.side", "7pt", "no-room"), ("badge.side", "24pt", "over-text"),
  ] as [(String, String, String?)])
func measuresThatWouldHideTextAreRefused(key: String, value: String, id: String?) throws {
  let (text, line) = try changed(key, to: value)
  let found = read(text).log.filter { $0.message.id != "sheet-too-large" ? $0.span?.line == line : true }
  #expect(found.map(\.message.id) == (id.map { [$0] } ?? []))
}

@Test(
  "Text that is as dark as what it stands on is refused where its style is named",
  arguments: [
    ("department:\n  style: body", "department:\n  style: light", 26),
    ("style: light\n    side", "style: light\n    tint: 5%\n    side", 34),
    ("objective-style: body", "objective-style: light", 41),
  ])
func invisibleText(good: String, bad: String, line: Int) throws {
  let (layout, log) = read(layout.replacing(good, with: bad))
  #expect(layout == nil)
  #expect(log.map(\.message.id) == ["invisible-text"])
  #expect(log.first?.span?.line == line)
}

@Test func aThousandColumnsAreOneErrorAtTheFirstThatIsTooMany() throws {
  let column = "\n    - { field: outcomes, title: 成果, width: auto, style: body }"
  let many = layout.replacing("\ncover:", with: String(repeating: column, count: 998) + "\ncover:")
  let (layout, log) = read(many)
  #expect(layout == nil)
  #expect(log.map(\.message.id) == ["too-many"])
}
