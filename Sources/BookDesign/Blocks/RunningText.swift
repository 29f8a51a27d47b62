import Frames
public import GoalBook
import LineComposition
import Measure
import OrderedCollections
public import Provenance
import Typesetting

/// Makes blocks of running text, and adds their elements to the tree.
struct RunningTextSetter {
  let selection: Selection
  let layout: ResolvedLayout
  /// The level of a heading in the text, among the publication's headings from 1.
  let headingLevel: Int
  /// The folios of each section, to which index entries lead.
  let index: SectionPages
  let pictures: BookPictures
  /// The width of the column of text.
  let measure: Length
  /// Whether the text is a note: smaller, without indents.
  let isNote: Bool

  private var outline: Outline { selection.outline }
  private var design: TextDesign { layout.layout.text }
  /// The style of paragraphs and lists.
  private let style: TextStyle

  /// - Parameter part: the part or section that the text is in.
  init(
    of part: NodeID, selection: Selection, layout: ResolvedLayout, headingLevel: Int, index: SectionPages,
    pictures: BookPictures, measure: Length, isNote: Bool
  ) {
    self.selection = selection
    self.layout = layout
    self.headingLevel = headingLevel
    self.index = index
    self.pictures = pictures
    self.measure = measure
    self.isNote = isNote
    let (design, outline) = (layout.layout.text, selection.outline)
    let isForeign = outline.hasSeveralLanguages && outline.language(of: part) != outline.language(of: Outline.root)
    style = isNote ? design.noteStyle : isForeign ? design.foreignStyle : design.style
  }

  func blocks(_ passages: [BookNode], in section: ElementID, _ elements: inout ElementTree) -> [Block] {
    passages.indices.flatMap { place in
      let next = place + 1 < passages.count ? passages[place + 1] : nil
      return blocks(passages[place], isFirst: place == 0, before: next, in: section, &elements)
    }
  }

  private func blocks(
    _ node: BookNode, isFirst: Bool, before next: BookNode?, in section: ElementID, _ elements: inout ElementTree
  ) -> [Block] {
    guard let passage = outline.passage(of: node.id) else { return [] }
    switch passage {
    case .heading: return [.heading(heading(node, design.heading, headingLevel, in: section, &elements))]
    case .subheading: return [.heading(heading(node, design.subheading, headingLevel + 1, in: section, &elements))]
    case .paragraph: return [.prose(prose([paragraph(node, before: next, in: section, &elements)], isFirst: isFirst))]
    case .signature:
      var style = style
      style.alignment = .end
      let element = elements.add(.paragraph, in: section, node: node.id)
      let signature = Paragraph(
        node.text, style: style, endIndent: style.face.size, element: element, node: node.id, name: node.text)
      return [.prose(prose([signature], isFirst: isFirst, gap: style.leading / 2))]
    case .list:
      return [.prose(prose(entries(of: node, in: section, &elements), isFirst: isFirst, gap: design.paragraphGap))]
    case .definitions:
      return [.prose(prose(definitions(of: node, in: section, &elements), isFirst: isFirst, gap: design.paragraphGap))]
    case .table(let table):
      let content = PlainTableContent(table, node, in: outline)
      return [plainTable(content, design: design, layout: layout, measure: measure, in: section, &elements)]
    case .summary(let summary):
      let content = PlainTableContent(summaryTable(summary, of: selection), node, in: outline)
      return [plainTable(content, design: design, layout: layout, measure: measure, in: section, &elements)]
    case .sectionIndex:
      return [.prose(prose(indexEntries(in: section, &elements), isFirst: isFirst, gap: design.paragraphGap))]
    case .figure(let figure): return self.figure(figure, node, in: section, &elements)
    }
  }

  private func figure(
    _ figure: GoalBook.Figure, _ node: BookNode, in section: ElementID, _ elements: inout ElementTree
  ) -> [Block] {
    guard let (picture, size) = pictures[figure.file.text] else { return [] }
    let texts = outline.children(of: node.id)
    let alternative = texts.first { $0.kind == .detail(.alternative) }
    let element = elements.add(
      .figure(alternative: outline.book.printed(figure.alternative.text)), in: section, node: alternative?.id)
    var block = Typesetting.Figure(
      picture, naturalSize: size, width: figure.printedWidth(em: style.face.size),
      captionGap: design.captionStyle.face.size / 2, spaceBefore: design.tableGap, spaceAfter: design.tableGap,
      element: element, node: alternative?.id)
    if let caption = texts.first(where: { $0.kind == .detail(.caption) }) {
      var style = design.captionStyle
      style.alignment = .center
      style.rules.balancesLines = true
      block.caption = Paragraph(
        caption.text, style: style, element: elements.add(.caption, in: element, node: caption.id), node: caption.id,
        name: caption.text)
    }
    return [.figure(block)]
  }

  private func prose(_ paragraphs: [Paragraph], isFirst: Bool, gap: Length? = nil) -> Prose {
    let gap = gap ?? design.paragraphGap
    // Notes are close below the table that they belong to.
    let before = isNote && isFirst ? style.face.size / 2 : gap
    return Prose(paragraphs, spaceBefore: before, spaceAfter: gap, keepsWithPrevious: isNote && isFirst)
  }

  private func heading(
    _ node: BookNode, _ design: HeadingDesign, _ level: Int, in section: ElementID, _ elements: inout ElementTree
  ) -> Heading {
    let element = elements.add(.heading(level: level), in: section, node: node.id)
    return Heading(
      title: Paragraph(node.text, style: design.style, element: element, node: node.id, name: node.text),
      spaceBefore: design.spaceBefore, spaceAfter: design.spaceAfter)
  }

  private func paragraph(
    _ node: BookNode, before next: BookNode?, in section: ElementID, _ elements: inout ElementTree
  ) -> Paragraph {
    let element = elements.add(.paragraph, in: section, node: node.id)
    let (indent, turnover) = indents(of: node.text)
    return Paragraph(
      node.text, style: style, turnover: turnover, firstIndent: indent, keepsWithNext: next?.isLedInto ?? false,
      element: element, node: node.id, name: node.text)
  }

  /// The indents of a paragraph: one for its first line, unless the text has one already; a text that begins with a
  /// reference mark (※1) hangs.
  private func indents(of text: String) -> (first: Length, turnover: Length) {
    let em = style.face.size
    guard let first = text.first else { return (.zero, .zero) }
    if first == "※" || first == "注" && isNote {
      let figures = text.dropFirst().prefix { $0.isASCII && $0.isNumber }.count
      return (.zero, em + em / 2 * figures)
    }
    return (isNote || first.isWhitespace ? .zero : design.indent, .zero)
  }

  private func entries(of node: BookNode, in section: ElementID, _ elements: inout ElementTree) -> [Paragraph] {
    let context = CellContext(
      design: layout.layout.table, style: style, outline: outline, cell: section,
      bullet: layout.layout.table.list.bullet)
    return itemParagraphs(Array(outline.children(of: node.id)), context, &elements).map { paragraph in
      var paragraph = paragraph
      paragraph.indent += isNote ? .zero : design.indent
      return paragraph
    }
  }

  /// The paragraphs of definitions: each term above its meaning, which is indented.
  private func definitions(of node: BookNode, in section: ElementID, _ elements: inout ElementTree) -> [Paragraph] {
    let list = elements.add(.list(.counter), in: section)
    var paragraphs: [Paragraph] = []
    for term in outline.children(of: node.id) {
      let item = elements.add(.listItem, in: list)
      let label = elements.add(.label, in: item, node: term.id)
      paragraphs.append(
        Paragraph(
          term.text, style: design.subheading.style, spaceBefore: paragraphs.isEmpty ? .zero : style.leading / 2,
          keepsWithNext: true, element: label, node: term.id, name: term.text))
      let body = elements.add(.listBody, in: item)
      for meaning in outline.children(of: term.id) {
        let element = elements.add(.paragraph, in: body, node: meaning.id)
        paragraphs.append(
          Paragraph(
            meaning.text, style: style, indent: style.face.size, element: element, node: meaning.id, name: term.text))
      }
    }
    return paragraphs
  }

  /// The paragraphs of the index: every section of the book with its folios.
  private func indexEntries(in section: ElementID, _ elements: inout ElementTree) -> [Paragraph] {
    index.places.map { name, places in
      let element = elements.add(.paragraph, in: section)
      var style = style
      style.alignment = .start
      var entry = Paragraph("\(name)　", style: style, turnover: style.face.size, element: element, name: name)
      for place in places {
        if !entry.links.isEmpty { entry.text += ", " }
        let start = entry.text.unicodeScalars.count
        entry.text += String(place.folio)
        // The folio links to the first of the section's rows that begins there.
        entry.links.append(.init(start..<entry.text.unicodeScalars.count, to: Anchor(of: place.row)))
      }
      return entry
    }
  }
}

extension BookNode {
  /// Whether the text before it introduces it, so that a page should not end between them.
  fileprivate var isLedInto: Bool {
    guard case .passage(_, let kind) = kind else { return false }
    return [.list, .definitions, .table, .figure, .summary, .sectionIndex].contains(kind)
  }
}

/// The folios of each section (課等), in the order in which the sections first appear.
public struct SectionPages: Hashable, Sendable {
  private(set) var places: OrderedDictionary<String, [Place]> = [:]

  /// A folio, and the first of the section's rows that begins on it.
  struct Place: Hashable, Sendable {
    var folio: Int
    var row: NodeID
  }

  /// No sections.
  public init() {}

  /// The sections of the selected rows; a folio on which several rows of a section begin is listed once.
  ///
  /// - Parameter rows: the folio on which each row begins.
  public init(_ selection: Selection, folios rows: [NodeID: Int]) {
    for row in selection.rows {
      guard let folio = rows[row] else { continue }
      for node in selection.outline.subtree(of: row) where node.kind == .section {
        guard places[node.text]?.last?.folio != folio else { continue }
        places[node.text, default: []].append(Place(folio: folio, row: row))
      }
    }
  }
}
