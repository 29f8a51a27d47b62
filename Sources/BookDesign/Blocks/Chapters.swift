import Diagnostics
package import Frames
import GoalBook
import LineComposition
import Measure
package import Provenance
import Typesetting

/// Makes the chapters of a book: headings, running text and tables of its parts, and of the sections before and behind
/// them, with bookmarks and elements.
///
/// A chapter begins on a new page; parts of a level that does not begin pages follow each other within it.
struct ChapterWriter {
  let selection: Selection
  let layout: ResolvedLayout
  let options: PublicationOptions
  /// The level of a chapter's heading in the publication, from 1.
  let headingLevel: Int
  var elements: ElementTree
  private(set) var bookmarks: [Bookmark] = []
  private(set) var chapters: [Chapter] = []
  /// The width of the column of text.
  var measure: Length
  /// Takes each chapter when it is complete, and may take its blocks; nil where all are needed until the end.
  private let isWritten: ((inout Chapter) -> Void)?
  /// How many chapters were complete and taken.
  private var takenCount = 0

  var outline: Outline { selection.outline }
  private var levels: [Level] { outline.book.levels }

  init(
    selection: Selection, layout: ResolvedLayout, options: PublicationOptions, headingLevel: Int, elements: ElementTree,
    isWritten: ((inout Chapter) -> Void)? = nil
  ) {
    self.isWritten = isWritten
    self.selection = selection
    self.layout = layout
    self.options = options
    self.headingLevel = headingLevel
    self.elements = elements
    measure = layout.layout.page.typeAreaSize.width
  }

  /// Begins a chapter; all before it are complete.
  private mutating func begin(_ chapter: Chapter) {
    takeWritten()
    chapters.append(chapter)
  }

  /// Hands over the chapters that are complete.
  mutating func takeWritten() {
    guard let isWritten else { return }
    for index in takenCount..<chapters.count { isWritten(&chapters[index]) }
    takenCount = chapters.count
  }

  // MARK: Sections before and behind the parts

  /// Adds a page that is made from the book, and its bookmark.
  ///
  /// - Parameter isTogether: whether it follows another such page on the same page, where that leaves half a page.
  mutating func addOpening(
    _ chapter: Chapter, _ bookmark: Bookmark, onPageOfLast isTogether: Bool, in section: ElementID
  ) {
    bookmarks.append(bookmark)
    guard isTogether, var last = chapters.last, last.isFrontPiece else {
      begin(chapter)
      chapters[chapters.count - 1].backLink = backLink(in: section)
      return
    }
    last.names.append(Chapter.Name(block: last.blocks.count, name: chapter.name))
    last.gentleStarts.append(last.blocks.count)
    last.blocks += chapter.blocks
    chapters[chapters.count - 1] = last
  }

  mutating func add(_ sections: [BookNode], numbering: PageNumbering) {
    for matter in sections {
      let model = outline.book.matter(outline, matter)
      let section = elements.add(.section, in: ElementTree.document)
      let columns: Columns =
        (model?.columnCount ?? 1) == 1
        ? .one : Columns(count: model?.columnCount ?? 1, gap: layout.layout.text.columnGap, spanningBlocks: 1)
      measure = columns.measure(on: layout.layout.page.typeAreaSize.width)
      begin(
        Chapter(
          name: matter.text, shortName: outline.furnitureName(of: matter), node: matter.id, number: 0,
          anchor: Anchor(of: matter.id), blocks: blocks(of: matter, depth: 0, in: section), columns: columns,
          numbering: numbering, hasTab: false, breaking: .firstFit))
      chapters[chapters.count - 1].backLink = backLink(in: section)
    }
  }

  private mutating func blocks(of matter: BookNode, depth: Int, in section: ElementID) -> [Block] {
    let anchor = Anchor(of: matter.id)
    bookmarks.append(Bookmark(title: outline.book.printed(matter.text), level: depth + 1, target: anchor))
    let inner = layout.layout.text
    let design = [layout.layout.heading(ofLevel: 0, of: 1), inner.heading, inner.subheading][min(depth, 2)]
    let element = elements.add(.heading(level: headingLevel + depth), in: section, node: matter.id)
    let title = Paragraph(
      matter.text, style: design.style, element: element, node: matter.id, name: matter.text)
    var blocks = [
      Block.heading(
        Heading(
          title: title, spaceBefore: design.spaceBefore, spaceAfter: design.spaceAfter, rule: design.rule,
          ruleDistance: design.ruleDistance, anchor: anchor))
    ]
    blocks += text(of: matter, .text, level: depth, in: section)
    for inner in selection.children(of: matter.id) where inner.kind.isMatter {
      blocks += self.blocks(of: inner, depth: depth + 1, in: section)
    }
    return blocks
  }

  private mutating func text(
    of node: BookNode, _ list: PassageList, level: Int, in section: ElementID
  ) -> [Block] {
    let setter = RunningTextSetter(
      of: node.id, selection: selection, layout: layout, headingLevel: headingLevel + level + 1,
      index: options.sectionPages, pictures: options.pictures, measure: measure, isNote: list == .notes)
    return setter.blocks(selection.passages(of: node.id, list), in: section, &elements)
  }

  /// A link back to the contents at the end of a section; nil where there are no contents.
  private mutating func backLink(in section: ElementID) -> ElementID? {
    guard options.hasContents, layout.layout.contents != nil else { return nil }
    return elements.add(.link, in: elements.add(.paragraph, in: section))
  }

  // MARK: Parts

  /// Adds all selected parts.
  ///
  /// - Parameters:
  ///   - earlier: the parts of an earlier publication that is the same apart from its parts.
  ///   - keeps: whether the content of each part is kept for a later publication.
  /// - Returns: the content that each part added; empty where it is not kept.
  mutating func addParts(after earlier: [DesignedPart] = [], keeps: Bool = true) -> [DesignedPart] {
    measure = layout.layout.page.typeAreaSize.width
    let firstChapter = chapters.count
    var designed: [DesignedPart] = []
    for (index, part) in selection.parts().enumerated() {
      if keeps {
        designed.append(designedPart(part, after: earlier.indices.contains(index) ? earlier[index] : nil))
      } else {
        if standsAlone(part) { closeChapter() }
        add(part, level: 0)
      }
    }
    closeChapter()
    for (index, parts) in partsOfChapters.enumerated() {
      guard let first = selection.firstFolio(of: parts.map(\.part), in: options.folios) else { continue }
      chapters[firstChapter + index].firstFolio = first.folio
      chapters[firstChapter + index].folioBlock = parts.first { $0.part == first.part }?.block ?? 0
    }
    return designed
  }

  /// Whether a part of the highest level that is added next begins a page and follows no open part.
  private func standsAlone(_ part: BookNode) -> Bool {
    openPart == nil && (sections.isEmpty || beginsPage(part, level: 0))
  }

  /// Adds a part of the highest level, taken over from `earlier` where it is the same, and returns its content.
  private mutating func designedPart(_ part: BookNode, after earlier: DesignedPart?) -> DesignedPart {
    let standsAlone = standsAlone(part)
    if standsAlone { closeChapter() }
    let firstElement = ElementID(elements.count)
    let content = outline.book.parts[part.ordinal - 1]
    if let earlier, earlier.standsAlone, standsAlone, earlier.node == part.id, earlier.firstElement == firstElement,
      earlier.part == content
    {
      elements.add(earlier.elements, from: firstElement)
      chapters += earlier.chapters
      bookmarks += earlier.bookmarks
      sections += earlier.sections
      partsOfChapters += earlier.partsOfChapters
      return earlier
    }
    let counts = (chapters.count, bookmarks.count, sections.count)
    add(part, level: 0)
    // Text made from the whole book changes with other parts.
    let isOwn = !outline.subtree(of: part.id).contains { $0.kind.isMadeFromBook }
    return DesignedPart(
      part: content, node: part.id, firstElement: firstElement, standsAlone: standsAlone && isOwn,
      elements: elements.elements(from: firstElement), chapters: Array(chapters[counts.0...]),
      bookmarks: Array(bookmarks[counts.1...]), sections: Array(sections[counts.2...]),
      partsOfChapters: Array(partsOfChapters[counts.2...]))
  }

  private mutating func add(_ part: BookNode, level: Int) {
    let follows = openPart == part.parent
    let hasTitlePage = follows && layout.layout.heading(ofLevel: level - 1, of: levels.count).hasOwnPage
    if sections.isEmpty || hasTitlePage || beginsPage(part, level: level) && !follows {
      beginChapter(with: part)
    } else if follows, levels[level].startsPage, !chapters[chapters.count - 1].endsWithHeading {
      chapters[chapters.count - 1].gentleStarts.append(chapters[chapters.count - 1].blocks.count)
    }
    openPart = part.id
    partsOfChapters[partsOfChapters.count - 1].append((part.id, chapters[chapters.count - 1].blocks.count))
    let section = sections[sections.count - 1]
    noteNames(from: part)
    let anchor = Anchor(of: part.id)
    let title = outline.titleNode(of: part.id)
    bookmarks.append(
      Bookmark(title: outline.book.printed(outline.fullTitle(of: part)), level: level + 1, target: anchor))
    append([.heading(heading(of: part, title, level: level, anchor, in: section))])
    var lead = text(of: part, .lead, level: level, in: section)
    // The space between a message and the goals is at least that above any other table.
    if selection.hasTable(part), case .prose(var last)? = lead.last {
      last.spaceAfter = max(last.spaceAfter, layout.layout.text.tableGap)
      lead[lead.count - 1] = .prose(last)
    }
    append(lead)
    if selection.hasTable(part) {
      let design = exchange(in: part).map(layout.layout.table.exchanged) ?? layout.layout.table
      var style = tableStyle(design, widths: layout.widths, pointColumns: layout.pointColumns)
      style.headers = design.headers
      let grid: TableGrid
      if let cards = design.cards {
        grid = partCards(
          part, of: selection, design, cards, level: headingLevel + level + 1, in: section, &elements)
        (style.columnWidths, style.pointColumns) = ([measure], [])
      } else {
        grid = partGrid(part, of: selection, design, in: section, &elements)
      }
      append([.table(grid, style)])
      openPart = nil
    }
    for inner in selection.parts(of: part.id) { add(inner, level: level + 1) }
    let notes = text(of: part, .notes, level: level, in: sections[sections.count - 1])
    if !notes.isEmpty { noteNames(from: part) }
    append(notes)
    openPart = nil
  }

  /// Whether a part begins a page: where its level says so, or where the first part in it does and would be separated
  /// from this part's heading.
  private func beginsPage(_ part: BookNode, level: Int) -> Bool {
    if levels[level].startsPage { return true }
    guard !selection.hasTable(part), let inner = selection.parts(of: part.id).first else { return false }
    return beginsPage(inner, level: level + 1)
  }

  /// The part whose heading and leading text are all that the chapter has of it so far.
  private var openPart: NodeID?

  /// The elements of the chapters that hold parts.
  private var sections: [ElementID] = []

  /// For each of these chapters, the parts whose headings are in it, with the index of the heading's block.
  private var partsOfChapters: [[(part: NodeID, block: Int)]] = []

  /// Adds a link back to the contents to the last chapter of parts, which is complete.
  private mutating func closeChapter() {
    guard let section = sections.last, chapters[chapters.count - 1].backLink == nil else { return }
    chapters[chapters.count - 1].backLink = backLink(in: section)
  }

  private mutating func beginChapter(with part: BookNode) {
    closeChapter()
    sections.append(elements.add(.section, in: ElementTree.document))
    partsOfChapters.append([])
    let called = name(from: part, level: layout.layout.runningHead?.level ?? 0, block: 0)
    begin(
      Chapter(
        name: called.name, shortName: called.shortName, node: called.node, number: part.ordinal,
        anchor: Anchor(of: part.id), blocks: [], hasTab: false))
  }

  private mutating func append(_ blocks: [Block]) { chapters[chapters.count - 1].blocks += blocks }

  /// Records the running head's name and the tab for the pages from a part on, where they differ from those before.
  private mutating func noteNames(from part: BookNode) {
    var chapter = chapters[chapters.count - 1]
    let block = chapter.blocks.count
    let called = name(from: part, level: layout.layout.runningHead?.level ?? 0, block: block)
    if called.node != chapter.names.last?.node { chapter.names.append(called) }
    let tab = tab(from: part, block: block)
    if let tab, tab.node != chapter.tabs.last?.node { chapter.tabs.append(tab) }
    chapters[chapters.count - 1] = chapter
  }

  /// The name for the running head from a part on: that of the part of a level that it is or is in, or its own where it
  /// holds such parts.
  private func name(from part: BookNode, level: Int, block: Int) -> Chapter.Name {
    let named = outline.part(around: part, level: level)
    let called = named ?? part
    return Chapter.Name(
      block: block, name: outline.titleNode(of: called.id)?.text ?? "", shortName: outline.furnitureName(of: called),
      node: outline.nameInFurniture(of: called.id).id, isOuter: named == nil)
  }

  /// The tab of pages from a part on; a part that holds tabbed parts has the place of the first of their tabs.
  private func tab(from part: BookNode, block: Int) -> Chapter.Tab? {
    let level = layout.layout.thumbIndexLevel
    let called = name(from: part, level: level, block: block)
    let kind = NodeKind.part(level: level)
    let place =
      outline.part(around: part, level: level)
      ?? outline.subtree(of: part.id).first { $0.kind == kind && selection.contains($0.id) }
    guard let place, let number = layout.tabs.numbers[place.id] else { return nil }
    return Chapter.Tab(
      block: block, number: number, name: outline.book.printed(called.shortName), node: called.node,
      isOuter: called.isOuter)
  }

  /// The exchange of inks for a part, by the number of the part around it (or its own) whose level has inks by number;
  /// nil for none.
  func exchange(in part: BookNode) -> InkExchange? {
    guard let inks = layout.layout.numberInks,
      let place = outline.part(of: part.id, level: min(inks.level, levels.count - 1))
    else { return nil }
    return inks.exchange(for: outline[place].number ?? outline[place].ordinal)
  }

  /// A part's heading: number and title; a number on a square is an element of its own.
  private mutating func heading(
    of part: BookNode, _ title: BookNode?, level: Int, _ anchor: Anchor, in section: ElementID
  ) -> Heading {
    let usual = layout.layout.heading(ofLevel: level, of: levels.count)
    let design = exchange(in: part).map(usual.exchanged) ?? usual
    return partHeading(
      design, number: part.number, title: title?.text ?? "", node: title?.id, of: levels[level],
      role: .heading(level: headingLevel + level), anchor, in: section, &elements)
  }
}

/// A heading with a title and a number before it; a number on a square is an element of its own.
func partHeading(
  _ design: HeadingDesign, number: Int?, title: String, node: NodeID? = nil, of level: Level,
  role: ElementRole,
  _ anchor: Anchor? = nil, in section: ElementID, _ elements: inout ElementTree
) -> Heading {
  let numbering = level.numbering
  let isOnSquare = design.badge != nil && numbering.isBare && number != nil
  var label = ""
  if let number, !isOnSquare {
    label =
      numbering.isBare && !design.label.isEmpty
      ? design.label.replacing("{number}", with: String(number)) : numbering.label(number)
  }
  var badge = isOnSquare ? design.badge : nil
  let element: ElementID
  if badge != nil {
    let heading = elements.add(role, in: section)
    badge?.text = numbering.figures?.printed(number ?? 0) ?? number.map { String($0) } ?? ""
    badge?.element = elements.add(.label, in: heading)
    element = elements.add(.span, in: heading, node: node)
  } else {
    element = elements.add(role, in: section, node: node, textStart: label.unicodeScalars.count)
  }
  let text = label + title
  return Heading(
    title: Paragraph(text, style: design.style, element: element, node: node, name: text), badge: badge,
    spaceBefore: design.spaceBefore, spaceAfter: design.spaceAfter, rule: design.rule,
    ruleDistance: design.ruleDistance, anchor: anchor)
}

extension Chapter {
  /// Whether its last block is a heading, which is kept with what follows.
  fileprivate var endsWithHeading: Bool { if case .heading? = blocks.last { true } else { false } }
}

extension PartNumbering {
  /// Whether numbers are bare or in brackets, so that they can be on a square, or as the layout writes them.
  fileprivate var isBare: Bool { ["", "(", "（"].contains(before) && ["", ")", "）", "."].contains(after) }

  /// A number as it is before a title, with a gap behind it.
  fileprivate func label(_ number: Int) -> String {
    let printed = printed(number)
    return printed.isEmpty ? "" : printed + "　"
  }
}

extension Layout {
  /// The design of headings of a level in a book of `count` levels.
  ///
  /// Where the layout has fewer headings than the book has levels, its first is for the highest level and its others
  /// for the lowest. Those between have the style of the first, without label or square, in sizes between its first and
  /// second. Where the layout has more, its last ones are unused.
  func heading(ofLevel level: Int, of count: Int) -> HeadingDesign {
    let last = headings.count - 1
    guard count > headings.count, headings.count > 1 else { return headings[min(level, last)] }
    // The layout's first heading belongs to the highest level, its others to the lowest levels, one each.
    if level == 0 { return headings[0] }
    if level >= count - last { return headings[level - count + headings.count] }
    let (large, small) = (headings[0].style.face.size, headings[1].style.face.size)
    var design = headings[1]
    let between = count - headings.count + 1
    design.style = headings[0].style.resized(
      to: large - Length(units: (large - small).units * level / between))
    design.badge = nil
    design.label = ""
    return design
  }
}

extension Outline {
  /// The name of a part in running heads and on tabs.
  func furnitureName(of part: BookNode) -> String {
    let name = nameInFurniture(of: part.id).text
    return book.withoutReadings(name.isEmpty ? titleNode(of: part.id)?.text ?? "" : name)
  }

  /// The part of a level that `part` is or is in; nil where `part` is above that level.
  fileprivate func part(around part: BookNode, level: Int) -> BookNode? {
    self.part(of: part.id, level: min(level, book.levels.count - 1)).map { self[$0] }
  }
}

extension Book {
  /// The section before or behind the parts that a node stands for; nil for any other node.
  fileprivate func matter(_ outline: Outline, _ node: BookNode) -> Matter? {
    let (front, back) = (outline.front, outline.back)
    if let index = front.firstIndex(where: { $0.id == node.id }) { return self.front[index] }
    return back.firstIndex { $0.id == node.id }.map { self.back[$0] }
  }
}

extension Selection {
  /// Whether a part has a table of its own.
  ///
  /// It has one where it has objectives, and at the lowest level also without them, so that a gap is seen, unless it
  /// has running text instead.
  func hasTable(_ part: BookNode) -> Bool {
    if !objectives(of: part.id).isEmpty { return true }
    return part.kind == .part(level: outline.book.levels.count - 1) && passages(of: part.id, .lead).isEmpty
  }

  /// The selected parts that have a table, in reading order.
  var tableParts: [BookNode] { partsOfAllLevels.map { outline[$0] }.filter(hasTable) }
}

extension Anchor {
  /// The anchor of a part, an objective or a row, for links to it.
  package init(of node: NodeID) { self.init("n\(node.index)") }
}
