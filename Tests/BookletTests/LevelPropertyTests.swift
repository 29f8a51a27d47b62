import BookDesign
import Frames
import Foundation
import GoalBook
import LineComposition
import Measure
import Provenance
import TestSupport
import Testing
import Typesetting

// Properties of every book of the general form: with levels of its own and running text of every kind.

/// The seeds of the books; more where `SASSHI_BOOKS` says so.
private let seeds = Array(0..<UInt64(ProcessInfo.processInfo.environment["SASSHI_BOOKS"].flatMap { Int($0) } ?? 40))

@Test(arguments: seeds)
private func aBookOfLevelsStandsOnItsPagesOnce(seed: UInt64) throws {
  let book = Book.randomOfLevels(seed: seed)
  let outline = Outline(book)
  var layout = try projectLayout(seed.isMultiple(of: 2) ? "four-column" : "five-column")
  if seed % 3 == 1 { layout.page.trim.height = .millimeters(140) }
  layout.contentsLevels = 2
  layout.frontNumbering = [.body, .front, .uncounted][Int(seed % 3)]
  let publication = try design(book, in: layout)
  let typeset = typeset(publication, shaper: SquareShaper())
  #expect(typeset.problems.filter { [.rowTooTall, .headerTooTall].contains($0.fault) } == [])
  expectEveryNodeOnce(of: outline, in: layout, typeset)
  expectReadingOrder(typeset.elements, outline)
  for page in typeset.pages where page.role == .body {
    let boxes = inkBoxes(page)
    #expect(boxes.filter { !page.typeArea.contains($0) } == [])
    #expect(overlaps(boxes) == 0)
  }
}

@Test("The addresses in a book's texts, wherever they stand, are what leads somewhere on its pages", arguments: seeds)
private func addressesOfAllTextsAreLinks(seed: UInt64) throws {
  let addresses = [
    "（https://a.example.jp/b/c?d=1）", "a@example.jp、b@example.jp。", "http://example.jp/ 市 http://example.jp/",
  ]
  let book = Book.randomOfLevels(seed: seed, odd: addresses)
  let outline = Outline(book)
  let layout = try projectLayout(seed.isMultiple(of: 2) ? "four-column" : "five-column")
  let typeset = typeset(try design(book, in: layout), shaper: SquareShaper())
  var linked: [NodeID: [String]] = [:]
  for placed in typeset.pages.flatMap(\.trim.items) {
    guard case .glyphs(let run, _) = placed.item, case .link? = placed.inline,
      case .element(let element) = placed.belonging
    else { continue }
    #expect(typeset.elements[element].role != .link)
    guard let node = typeset.elements[element].node else { continue }
    linked[node, default: []].append(run.text)
  }
  for node in outline.texts where isPrinted(node, outline, layout) {
    let scalars = Array(node.text.unicodeScalars)
    let wanted = addressRanges(in: scalars).map { String(String.UnicodeScalarView(scalars[$0])) }
      .filter { uri(ofAddress: $0) != nil }
    #expect(linked[node.id, default: []].joined() == wanted.joined(), "\(outline.path(of: node.id))")
  }
  #expect(!linked.isEmpty)
}

@Test(
  "Raised and lowered signs and words under readings stand without their marks, each glyph where its character is written",
  arguments: seeds)
private func glyphsStandForTheCharactersAtTheirPlaces(seed: UInt64) throws {
  let book = Book.randomOfLevels(
    seed: seed,
    odd: [
      "面積12km^{2}とCO_{2}の水^{※1}^{2}", "^{1}注", "10^{-3}", "開き^{のまま", "{揖斐|いび}{川|がわ}の{政|まつりごと}を", "{開き|のまま",
      "{東風|こち}^{※}",
    ])
  let outline = Outline(book)
  let layout = try projectLayout(seed.isMultiple(of: 2) ? "four-column" : "five-column")
  let typeset = typeset(try design(book, in: layout), shaper: SquareShaper().reading(book.marks))
  var spelled: [NodeID: String] = [:]
  for placed in typeset.pages.flatMap(\.trim.items) {
    guard case .glyphs(let run, _) = placed.item, case .element(let element) = placed.belonging,
      let node = typeset.elements[element].node, typeset.elements[element].role != .link
    else { continue }
    if run.standing != .rubyText { spelled[node, default: ""] += run.text }
    let start = placed.textOffset - typeset.elements[element].textStart
    guard start >= 0 else { continue }
    let written = outline[node].text.replacing("\n", with: " ").unicodeScalars.dropFirst(start)
    #expect(written.starts(with: run.text.unicodeScalars), "\(outline.path(of: node)): “\(run.text)” at \(start)")
  }
  for node in outline.texts where isPrinted(node, outline, layout) && !book.marks.isEmpty {
    let text = node.text.replacing("\n", with: " ").printed(reading: book.marks)
    #expect(spelled[node.id, default: ""].hasSuffix(text), "\(outline.path(of: node.id))")
  }
}

private func expectEveryNodeOnce(of outline: Outline, in layout: Layout, _ typeset: TypesetPublication) {
  var spelled: [NodeID: [ElementID: String]] = [:]
  for placed in typeset.pages.flatMap(\.trim.items) {
    guard case .glyphs(let run, _) = placed.item, case .element(let element) = placed.belonging else { continue }
    let found = typeset.elements[element]
    guard let node = found.node, found.role != .link else { continue }
    spelled[node, default: [:]][element, default: ""] += run.text
  }
  for node in outline.texts where isPrinted(node, outline, layout) {
    let found = spelled[node.id] ?? [:]
    let texts = found.map { element, text in
      String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(typeset.elements[element].textStart)))
    }
    // A blank is printed for a line break; a text of blanks has no glyphs.
    let text = node.text.replacing("\n", with: " ")
    #expect(texts == [text] || text.isEmpty && texts == [], "\(outline.path(of: node.id))")
  }
}

/// Whether the layout prints a text exactly once, in the body.
private func isPrinted(_ node: BookNode, _ outline: Outline, _ layout: Layout) -> Bool {
  switch node.kind {
  case .item(let key): layout.table.columns.contains { $0.content == .field(key) }
  case .detail(.columnTitle), .detail(.columnGroup):
    if case .table(let table)? = outline.passage(of: node.parent) { table.headerRows > 0 } else { false }
  // No picture is opened here, and a figure without one is left out.
  case .detail(.caption): !outline[node.parent].kind.isFigure
  case .detail(.tableCell), .detail(.entry), .detail(.term), .detail(.meaning): true
  case .part, .matter, .passage, .objective, .initiative, .section: true
  default: false
  }
}

/// Elements are in the order of the book, except for shared texts and for texts listed before.
private func expectReadingOrder(_ tree: ElementTree, _ outline: Outline) {
  let nodes = tree.elements.filter { $0.role != .link }.compactMap(\.node).filter { node in
    switch outline[node].kind {
    // Tables are read row by row, each row in the order of the columns.
    case .heading, .detail(.columnGroup), .detail(.columnTitle), .initiative, .section, .item: false
    default: true
    }
  }
  var last = NodeID(0)
  var seen: Set<NodeID> = []
  for node in nodes where seen.insert(node).inserted {
    if node < last { Issue.record("\(outline.path(of: node)) stands behind \(outline.path(of: last))") }
    last = max(last, node)
  }
}

extension NodeKind {
  fileprivate var isFigure: Bool { if case .passage(_, .figure) = self { true } else { false } }
}
