import BookDesign
import Diagnostics
import Foundation
import Notation
import Testing

// The list of keys says what the readers do: each key is read, takes the words it is said to take, and without it holds
// what is said to hold.

/// Every part of the layout language, with hardly more than what is needed.
private let layout = """
  summary: { en: A layout, ja: レイアウト }
  page: { size: A4, margins: { head: 20mm, foot: 20mm, gutter: 20mm, fore-edge: 20mm } }
  pages: {}
  inks: { accent: { cmyk: [10, 20, 30, 80] }, deep: "#102030" }
  number-inks: { instead-of: accent, inks: [deep] }
  lines: { western-gap: {} }
  styles:
    body: { font: BIZ UDGothic, size: 9pt, lines: {}, latin: { font: BIZ UDGothic } }
    light: { font: BIZ UDGothic, size: 9pt, ink: white }
  table:
    objective-style: body
    header-style: body
    caption: { style: body }
    padding: {}
    tints: {}
    rules: { head: { weight: 0.5mm } }
    list: {}
    cards: { label-style: body }
    columns:
      - { field: initiatives, title: 取組内容, style: body }
      - { group: 実績と成果, columns: [{ field: results, title: 実績, width: auto, style: body }] }
  text: {}
  covers: { other: {} }
  cover:
    areas: [{ height: 20mm }]
    lines: [{ text: "{title}", style: body, top: 50mm }, { logo: true, width: 30mm, top: 200mm }]
  back-cover: { title-style: body, style: body, top: 200mm, areas: [{ height: 20mm }] }
  contents: { style: body, entry-style: body, by-number: { style: body, number-style: body } }
  opening:
    pages: [guide]
    style: body
    lead-style: body
    chart: { style: body, header-style: body }
    guide: { callout-style: body, term-style: body, text-style: body, further: [{ term: 〃, text: 同じ。 }] }
  running-head: { style: body, chapter-style: body }
  signpost: { style: body }
  folio: { style: body }
  thumb-index: { width: 8mm, height: 21mm, top: 34mm, step: 21mm, style: light }
  fit: { leading: {}, size: {} }
  checks: {}
  """
private let twoHeadings = """

  department: { style: body, rule: { weight: 0.5mm } }
  pillar: { style: body, badge: { style: light } }
  """
private let headings = """

  headings: [{ style: body, badge: { style: light } }]
  """

/// A number of a line that no layout here has.
private let elsewhere = 9999

private func read(_ node: Node) -> (layout: Layout?, log: [Diagnostic]) {
  var log: [Diagnostic] = []
  let manifest = """
    fonts:
      - { family: BIZ UDGothic, weight: regular, file: regular.ttf }
      - { family: BIZ UDGothic, weight: bold, file: bold.ttf }
    """
  guard let list = readNode(manifest, file: "fonts.yaml").node else { return (nil, []) }
  let fonts = readFontManifest(list, &log)
  return (readLayout(node, name: "test", fonts: fonts, &log), log)
}

/// A key of a part, and where the part stands in a layout that has every part.
private struct Occurrence: CustomTestStringConvertible {
  let part: LayoutPart
  let key: LayoutKey
  let layout: Node
  let way: [Int]

  var testDescription: String { "\(part.path) \(key.name)" }

  /// The layout with another value of the key, which stands where its part does or on a line of its own.
  func with(_ content: Node.Content, onLine line: Int? = nil) -> Node {
    layout.changed(at: way[...]) { node in
      guard case .mapping(var entries) = node.content else { return }
      let span = line.map { SourceSpan(file: node.span.file, line: $0, columns: node.span.columns) } ?? node.span
      entries.removeAll { $0.key == key.name }
      entries.append(Entry(key: key.name, keySpan: span, value: Node(content, at: span)))
      node.content = .mapping(entries)
    }
  }

  /// What is wrong with the value itself.
  func faults(_ content: Node.Content) -> [String] {
    read(with(content, onLine: elsewhere)).log.filter { $0.span?.line == elsewhere }.map(\.message.id)
  }
}

extension Node {
  fileprivate func changed(at way: ArraySlice<Int>, _ change: (inout Node) -> Void) -> Node {
    var node = self
    guard let first = way.first else {
      change(&node)
      return node
    }
    switch content {
    case .mapping(var entries):
      entries[first].value = entries[first].value.changed(at: way.dropFirst(), change)
      node.content = .mapping(entries)
    case .sequence(var nodes):
      nodes[first] = nodes[first].changed(at: way.dropFirst(), change)
      node.content = .sequence(nodes)
    default: break
    }
    return node
  }
}

/// The keys of all parts that stand in a layout, each part where it stands first.
private func occurrences(in text: String) -> [Occurrence] {
  guard let layout = readNode(text, file: "layout.yaml").node else { return [] }
  var found: [Occurrence] = []
  func visit(_ part: LayoutPart, _ node: Node, _ way: [Int]) {
    guard case .mapping(let entries) = node.content else { return }
    // What tells it from another that may stand in its place: `group` of a column, `logo` of a line.
    let mark = part.path.split(separator: ".").last.map(String.init) ?? ""
    if ["group", "logo"].contains(mark) != entries.contains(where: { ["group", "logo"].contains($0.key) }) { return }
    guard !found.contains(where: { $0.part.path == part.path }) else { return }
    found += part.keys.map { Occurrence(part: part, key: $0, layout: layout, way: way) }
    for key in part.keys {
      guard let index = entries.firstIndex(where: { $0.key == key.name }) else { continue }
      reach(key.value, entries[index].value, way + [index])
    }
  }
  func reach(_ value: LayoutKey.Value, _ node: Node, _ way: [Int]) {
    switch (value, node.content) {
    case (.part(let part), _): visit(part, node, way)
    case (.either(let values), _): for value in values { reach(value, node, way) }
    case (.list(let value), .sequence(let nodes)):
      for (index, node) in nodes.enumerated() { reach(value, node, way + [index]) }
    case (.named(let value), .mapping(let entries)):
      for (index, entry) in entries.enumerated() { reach(value, entry.value, way + [index]) }
    default: break
    }
  }
  if let root = LayoutPart.all.first { visit(root, layout, []) }
  return found
}

private let all: [Occurrence] = {
  let first = occurrences(in: layout + twoHeadings)
  return first + occurrences(in: layout + headings).filter { other in !first.contains { $0.part == other.part } }
}()

@Test func theLayoutsHaveEveryPartAndAreSound() throws {
  #expect(Set(all.map(\.part.path)) == Set(LayoutPart.all.map(\.path)))
  #expect(all.count > 180)
  for text in [layout + twoHeadings, layout + headings] {
    let (layout, log) = read(try #require(readNode(text, file: "layout.yaml").node))
    #expect(log.isEmpty && layout != nil)
  }
}

// `extends` is taken away before a layout is read.
@Test(arguments: all.filter { $0.key.name != "extends" })
private func whatCannotStandBehindAKeyIsRefusedThere(occurrence: Occurrence) {
  let isList = if case .list = occurrence.key.value { true } else { false }
  #expect(!occurrence.faults(isList ? .mapping([]) : .sequence([])).isEmpty)
}

@Test(arguments: all.filter { !$0.key.value.words.isEmpty })
private func eachWordOfAListIsTakenAndNoOther(occurrence: Occurrence) {
  for word in occurrence.key.value.words { #expect(occurrence.faults(.scalar(word, isQuoted: false)) == []) }
  #expect(occurrence.faults(.scalar("sideways", isQuoted: false)).count == 1)
}

@Test(arguments: all) private func whatHoldsWithoutAKeyIsWhatIsSaid(occurrence: Occurrence) {
  switch occurrence.key.absence {
  case .needed:
    // An empty value is none: who leaves a key out reads that it is needed.
    #expect(read(occurrence.with(.null)).log.contains { ["missing-key", "bad-ink"].contains($0.message.id) })
  case .value(let value):
    let written = read(occurrence.with(.scalar(value, isQuoted: false)))
    let absent = read(occurrence.with(.null))
    #expect(written.log == absent.log)
    #expect(written.layout == absent.layout && written.layout != nil)
  case .said: break
  }
}

@Test("Every bound is that of a key, and none of another name", arguments: Bound.all)
func everyBoundIsThatOfAKey(bound: Bound) {
  let keys = LayoutPart.all.flatMap(\.keys).filter { $0.value.bounds.contains(bound.key) }
  #expect(!keys.isEmpty)
  let isShared = bound.key == "lines.western-gap"
  #expect(isShared || keys.allSatisfy { bound.key.hasSuffix(".\($0.name)") })
}

@Test func eachPartHasAPathAndAnAnchorOfItsOwn() {
  let page = layoutKeysPage(in: .en)
  let heads = page.split(separator: "\n").filter { $0.hasPrefix("## ") }
  #expect(heads.count == LayoutPart.all.count && Set(heads.map { $0.filter(\.isLetter) }).count == heads.count)
}

@Test(arguments: all) private func bothLanguagesSayWhatAKeyDecides(occurrence: Occurrence) {
  let purpose = occurrence.key.purpose
  for phrase in [purpose, occurrence.part.subject] { #expect(!phrase.en.isEmpty && !phrase.ja.isEmpty) }
  #expect(!purpose.en.hasSuffix(".") && !purpose.ja.hasSuffix("。"))
}

/// A reader with a list of keys of its own would take keys that no page tells of; the list of fonts is no layout.
@Test func noReaderHasAListOfKeysOfItsOwn() throws {
  let folder = project.appending(path: "Sources/BookDesign/Spec")
  for name in try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
  where name.hasSuffix(".swift") && name != "FontManifest.swift" {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    #expect(text.firstMatch(of: /keys(:| =) \[/) == nil, "\(name)")
  }
}

@Test(arguments: [("LayoutKeys.md", Language.en), ("LayoutKeys.ja.md", .ja)])
func thePageOfKeysSaysWhatTheReadersKnow(page: String, language: Language) throws {
  let text = try String(contentsOf: project.appending(path: "Sources/BookDesign/\(page)"), encoding: .utf8)
  #expect(text == layoutKeysPage(in: language), "renew the page with: make tables")
}

private let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

extension LayoutKey.Value {
  /// The words that are all that may stand there.
  fileprivate var words: [String] { if case .words(let words) = self { words } else { [] } }

  fileprivate var bounds: [String] {
    switch self {
    case .length(let key), .ems(let key), .sides(let key): [key]
    case .list(let value), .named(let value): value.bounds
    case .either(let values): values.flatMap(\.bounds)
    default: []
    }
  }
}
