import Frames
import GoalBook
import Measure
import Provenance
import Typesetting

// The pages before the parts that are made from the book, each a chapter.

extension ChapterWriter {
  /// Adds the pages in the layout's order; one without content in this book is left out.
  mutating func add(_ opening: OpeningDesign, numbering: PageNumbering) {
    measure = layout.layout.page.typeAreaSize.width
    for page in opening.pages {
      switch page {
      case .chart:
        guard let chart = opening.chart else { continue }
        add(chart.title, lead: chart.lead, opening, numbering: numbering) { writer, section in
          partChart(
            of: writer.selection, chart, writer.layout, width: writer.measure, in: section, &writer.elements)
        }
      case .guide:
        guard let guide = opening.guide else { continue }
        add(guide.title, lead: guide.lead, opening, numbering: numbering) { $0.guideBlocks(guide, in: $1) }
      }
    }
  }

  /// Adds a page with its title and the sentence below it, unless `blocks` makes nothing for it.
  private mutating func add(
    _ title: String, lead: String, _ opening: OpeningDesign, numbering: PageNumbering,
    blocks: (inout ChapterWriter, ElementID) -> [Block]?
  ) {
    let section = elements.add(.section, in: ElementTree.document)
    let anchor = Anchor("opening\(chapters.count)")
    let element = elements.add(.heading(level: headingLevel), in: section)
    let heading = Heading(
      title: Paragraph(title, style: opening.heading.style, element: element, name: title),
      spaceBefore: opening.heading.spaceBefore, spaceAfter: opening.heading.spaceAfter, rule: opening.heading.rule,
      ruleDistance: opening.heading.ruleDistance, anchor: anchor)
    var above: [Block] = [.heading(heading)]
    if !lead.isEmpty {
      let paragraph = Paragraph(
        lead, style: opening.lead, keepsWithNext: true, element: elements.add(.paragraph, in: section), name: title)
      above.append(.prose(Prose([paragraph], spaceAfter: opening.lead.leading)))
    }
    guard let made = blocks(&self, section) else { return }
    var chapter = Chapter(
      name: title, number: 0, anchor: anchor, blocks: above + made, numbering: numbering, hasTab: false,
      breaking: .firstFit)
    (chapter.isFrontPiece, chapter.showsFolios) = (true, true)
    addOpening(
      chapter, Bookmark(title: title, level: 1, target: anchor), onPageOfLast: opening.standTogether,
      in: section)
  }

  // MARK: この冊子の見方

  /// A row of the book as an example, and a legend of its parts; nil for a book without rows.
  private mutating func guideBlocks(_ guide: GuideDesign, in section: ElementID) -> [Block]? {
    guard let row = exampleRow() else { return nil }
    let wanted = selection.rows { $0 == row }
    guard let part = outline.partsAround(row).last(where: \.kind.isPart) else { return nil }
    let first = elements.count
    let design = exchange(in: part).map(layout.layout.table.exchanged) ?? layout.layout.table
    let level = if case .part(let level) = part.kind { level } else { 0 }
    let noun = outline.book.levels[level].noun
    var letters = Callouts(guide, level: noun)
    var blocks: [Block] = []
    if var heading = exampleHeading(of: part, level: level, in: section) {
      letters.name("part", noun).map { heading.title.label = $0 }
      blocks.append(.heading(heading))
    }
    let table = letters.naming(design, in: outline.book)
    var style = tableStyle(table, widths: layout.widths, pointColumns: layout.pointColumns)
    var grid: TableGrid
    if let cards = table.cards {
      grid = partCards(part, of: wanted, table, cards, level: headingLevel, in: section, &elements)
      (style.columnWidths, style.pointColumns) = ([measure], [])
      letters.nameCards(&grid, table)
    } else {
      grid = partGrid(part, of: wanted, table, in: section, &elements)
      letters.nameHeader(&grid, table)
    }
    elements.makeExample(from: first)
    grid.makeExample(elements)
    style.spaceAfter = guide.text.leading * 3 / 2
    blocks.append(.table(grid, style))
    blocks.append(.prose(legend(letters.entries, guide, in: section)))
    return blocks
  }

  private mutating func exampleHeading(of part: BookNode, level: Int, in section: ElementID) -> Heading? {
    let usual = layout.layout.heading(ofLevel: level, of: outline.book.levels.count)
    let title = outline.titleNode(of: part.id)?.text ?? ""
    guard !title.isEmpty else { return nil }
    var heading = partHeading(
      exchange(in: part).map(usual.exchanged) ?? usual, number: part.number, title: title,
      of: outline.book.levels[level], role: .paragraph, in: section, &elements)
    heading.title.flatten(elements)
    heading.badge?.element = nil
    return heading
  }

  /// The first row with content in every column and 60 to 200 characters; else the shortest of those with most columns
  /// filled.
  private func exampleRow() -> NodeID? {
    let columns = layout.layout.table.columns.map(\.content)
    func count(_ row: NodeID) -> (columns: Int, characters: Int) {
      let grid = outline.grid(of: row)
      let filled = columns.count { $0 == .objective || grid.cells(of: $0).contains { !$0.nodes.isEmpty } }
      return (filled, outline.subtree(of: row).reduce(0) { $0 + $1.text.unicodeScalars.count })
    }
    let counted = selection.rows.map { ($0, count($0)) }
    if let good = counted.first(where: { $0.1.columns == columns.count && (60...200).contains($0.1.characters) }) {
      return good.0
    }
    return counted.min { ($1.1.columns, $0.1.characters) < ($0.1.columns, $1.1.characters) }?.0
  }

  /// The legend of the example's parts, as a list of terms with explanations.
  private mutating func legend(
    _ entries: [Callouts.Named], _ guide: GuideDesign, in section: ElementID
  ) -> Prose {
    let list = elements.add(.list(.counter), in: section)
    let all = entries + guide.further.map { Callouts.Named(letter: "", term: $0.term, text: $0.text) }
    let paragraphs = all.enumerated().map { index, entry in
      let item = elements.add(.listItem, in: list)
      let term = entry.letter.isEmpty ? entry.term : "\(entry.letter)　\(entry.term)"
      let label = Paragraph.Label(
        term, style: guide.term, width: .fixed(guide.termWidth), element: elements.add(.label, in: item))
      return Paragraph(
        entry.text, style: guide.text, label: label, spaceBefore: index == 0 ? .zero : guide.gap,
        element: elements.add(.listBody, in: item), name: entry.term)
    }
    return Prose(paragraphs, spaceBefore: guide.text.leading)
  }
}

/// The letters A, B … of the example's parts, in the order in which they are asked for.
private struct Callouts {
  let guide: GuideDesign
  var entries: [Named] = []
  private let level: String
  private var given: [ColumnRole: String] = [:]

  struct Named {
    var letter: String
    var term: String
    var text: String
  }

  /// - Parameter level: the noun for the parts that have the tables, which replaces `{level}` in explanations.
  init(_ guide: GuideDesign, level: String) { (self.guide, self.level) = (guide, level) }

  /// The letter of a part as a label; nil where the guide explains nothing for it, or all letters are used.
  mutating func name(_ key: String, _ term: String) -> Paragraph.Label? {
    letter(key, term).map { label($0) }
  }

  private mutating func letter(_ key: String, _ term: String) -> String? {
    guard let text = guide.texts[key], !text.isEmpty, entries.count < 26 else { return nil }
    let letter = String(UnicodeScalar(UInt8(65 + entries.count)))
    entries.append(Named(letter: letter, term: term, text: text.replacing("{level}", with: level)))
    return letter
  }

  private func label(_ letter: String) -> Paragraph.Label {
    Paragraph.Label(letter, style: guide.callout, width: .natural(gap: guide.callout.face.size / 3))
  }

  /// The table's design with a letter before the objective's label; after this call each column has its letter.
  mutating func naming(_ design: TableDesign, in book: Book) -> TableDesign {
    var design = design
    func term(_ column: TableDesign.Column) -> String { column.title.replacing("\n", with: "") }
    if design.objective == .band {
      let title = design.caption.isEmpty ? ColumnRole.objective.title : design.caption
      if let letter = letter("objective", title) {
        given[.objective] = letter
        if !design.caption.isEmpty {
          design.caption = "\(letter)\u{2002}\(design.caption)"
          if let size = design.captionStyle?.face.size {
            // The caption's own family may not have the weight.
            design.captionStyle?.face = guide.callout.face
            design.captionStyle?.face.size = size
          }
        }
      }
    }
    for column in design.columns {
      given[column.content] = letter(column.content.key, term(column)) ?? given[column.content]
    }
    return design
  }

  /// Makes the letters labels of the columns' titles.
  func nameHeader(_ grid: inout TableGrid, _ design: TableDesign) {
    for index in grid.cells.indices where grid.cells[index].role == .header {
      let cell = grid.cells[index]
      // A title over several columns has no letter.
      guard cell.columns.count == 1, let letter = given[design.columns[cell.columns.lowerBound].content] else {
        continue
      }
      grid.cells[index].paragraphs[0].label = label(letter)
    }
  }

  /// Puts the letters before the titles on a card.
  func nameCards(_ grid: inout TableGrid, _ design: TableDesign) {
    for cell in grid.cells.indices where grid.cells[cell].role == .body {
      for index in grid.cells[cell].paragraphs.indices {
        let paragraph = grid.cells[cell].paragraphs[index]
        func isTitle(_ column: TableDesign.Column, _ text: String) -> Bool {
          !text.isEmpty && text == column.title.replacing("\n", with: "")
        }
        if let column = design.columns.first(where: { isTitle($0, paragraph.text) }), let letter = given[column.content]
        {
          grid.cells[cell].paragraphs[index].text = "\(letter)\u{2002}\(paragraph.text)"
        } else if let column = design.columns.first(where: { isTitle($0, paragraph.label?.text ?? "") }),
          let letter = given[column.content]
        {
          grid.cells[cell].paragraphs[index].label?.text = "\(letter)\u{2002}\(paragraph.label?.text ?? "")"
        } else if index == 0, let letter = given[.initiatives] {
          grid.cells[cell].paragraphs[0].label?.text = "\(letter)\u{2002}\(paragraph.label?.text ?? "")"
        }
      }
    }
  }
}

extension TableGrid {
  /// Makes the table an example of rows printed elsewhere: it has no nodes of the book and no anchors.
  fileprivate mutating func makeExample(_ elements: ElementTree) {
    for index in groups.indices { (groups[index].node, groups[index].anchor) = (nil, nil) }
    for index in sections.indices { sections[index].anchor = nil }
    for index in cells.indices {
      for paragraph in cells[index].paragraphs.indices {
        cells[index].paragraphs[paragraph].node = nil
        cells[index].paragraphs[paragraph].flatten(elements)
      }
    }
  }
}

extension Paragraph {
  /// Makes number and title of a former heading one paragraph.
  fileprivate mutating func flatten(_ elements: ElementTree) {
    guard elements[element].role == .span else { return }
    element = elements[element].parent
    label?.element = nil
  }
}
