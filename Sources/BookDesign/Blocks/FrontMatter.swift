import Dates
import Diagnostics
import Frames
import GoalBook
import Measure
import Provenance
import Typesetting

/// The parts of every page outside the type area: running head, folio, thumb index, signpost.
func furniture(_ resolved: ResolvedLayout, _ outline: Outline) -> Furniture {
  let layout = resolved.layout
  var furniture = Furniture(
    runningHead: layout.runningHead.map { head in
      Furniture.RunningHead(
        title: outline.book.withoutReadings(filled(head.text, with: outline.book)), titleStyle: head.style,
        chapterStyle: head.chapterStyle,
        leastSize: head.leastSize, node: longestWord(in: head.text, of: outline), gap: head.gap,
        distance: head.distance)
    }, folio: layout.folio,
    thumbIndex: layout.thumbIndex.map(resolved.tabs.index))
  furniture.signpost = layout.signpost
  furniture.runningHead?.repeatsHeading = layout.runningHead?.repeatsHeading ?? true
  return furniture
}

/// The contents of a publication, with entries that are elements of its tree.
struct LinkedContents {
  var design: ContentsDesign
  var lines: [ContentsLine] = []
  var grouped: GroupedContents?
  private let outline: Outline
  /// The element around the contents.
  private let section: ElementID

  /// - Parameter nodes: the entries in order, each with its level, from 1 for the highest.
  init(
    _ design: ContentsDesign, of nodes: [(node: BookNode, level: Int)], _ outline: Outline, headingLevel: Int,
    _ elements: inout ElementTree
  ) {
    self.design = design
    self.outline = outline
    section = elements.add(.section, in: ElementTree.document)
    self.design.heading.anchor = .contents
    self.design.heading.title.element = elements.add(.heading(level: headingLevel), in: section)
    let list = elements.add(.contents, in: section)
    lines = nodes.map { line(of: $0.node, outline.fullTitle(of: $0.node), level: $0.level, in: list, &elements) }
  }

  private func line(
    of node: BookNode, _ title: String, level: Int, in list: ElementID, _ elements: inout ElementTree
  ) -> ContentsLine {
    let entry = elements.add(.contentsEntry, in: list)
    let own = outline.titleNode(of: node.id)
    // The number is before the title.
    let start = title.unicodeScalars.count - (own?.length ?? 0)
    let link = elements.add(.link, in: elements.add(.reference, in: entry), node: own?.id, textStart: max(0, start))
    return ContentsLine(title: title, level: level, target: Anchor(of: node.id), element: link)
  }

  /// Adds the second part of the contents: for each number, the parts with that number, by the names of the parts
  /// around them.
  mutating func addNumbers(
    _ numbered: GroupedContentsDesign, of selection: Selection, _ inks: NumberInks?, headingLevel: Int,
    _ elements: inout ElementTree
  ) {
    let levels = outline.book.levels
    guard let level = levels.indices.last(where: { levels[$0].namesPartsByNumber && $0 > 0 }) else { return }
    let element = elements.add(.heading(level: headingLevel), in: section)
    let heading = Heading(
      title: Paragraph(numbered.title, style: numbered.style, element: element, name: numbered.title),
      spaceBefore: numbered.spaceBefore, spaceAfter: numbered.spaceAfter)
    var groups: [GroupedContents.Group] = []
    for number in levels[level].headings {
      let parts = outline.parts(ofLevel: level).filter { $0.number == number.number && selection.contains($0.id) }
      guard !parts.isEmpty else { continue }
      var design = numbered.number
      if let inks, min(inks.level, levels.count - 1) == level {
        design = design.exchanged(inks.exchange(for: number.number))
      }
      let title = partHeading(
        design, number: number.number, title: number.title, of: levels[level],
        role: .heading(level: headingLevel + 1), in: section, &elements)
      let list = elements.add(.contents, in: section)
      groups.append(
        GroupedContents.Group(
          title: title,
          lines: parts.map { part in
            let entry = elements.add(.contentsEntry, in: list)
            let link = elements.add(
              .link, in: elements.add(.reference, in: entry), node: outline.nameInFurniture(of: part.parent).id)
            return ContentsLine(
              title: outline.furnitureName(of: outline[part.parent]), target: Anchor(of: part.id), element: link)
          }))
    }
    guard !groups.isEmpty else { return }
    grouped = GroupedContents(
      heading: heading, groups: groups, item: numbered.item, indent: numbered.indent, gap: numbered.gap)
  }
}

/// The cover, on which the line with the book's title is the heading of the document.
///
/// - Parameter part: the name of the part that the file holds; empty for the whole book.
/// - Returns: nil where the layout's cover is empty.
func cover(
  _ lines: [CoverLine], on areas: [Cover.Area], of outline: Outline, part: String, _ pictures: BookPictures,
  _ elements: inout ElementTree
) -> Cover? {
  guard !lines.isEmpty || !areas.isEmpty else { return nil }
  let section = elements.add(.section, in: ElementTree.document)
  let title = lines.firstIndex { $0.text.contains("{title}") } ?? 0
  return Cover(
    lines: lines.enumerated().map { index, line in
      if let width = line.logoWidth { return logo(line, width, of: outline, pictures, section, &elements) }
      let element = elements.add(index == title ? .heading(level: 1) : .paragraph, in: section)
      let text = Paragraph(
        filled(line.text, with: outline.book, part: part), style: line.style, element: element,
        node: longestWord(in: line.text, of: outline), name: "cover")
      return Cover.Line(
        text, top: line.top, leastSize: line.leastSize, rule: line.rule, ruleWidth: line.ruleWidth, left: line.left,
        width: line.width, alignment: line.alignment)
    }, areas: areas)
}

/// The book's logo in its place; an empty line where the book has none.
private func logo(
  _ line: CoverLine, _ width: Length, of outline: Outline, _ pictures: BookPictures, _ section: ElementID,
  _ elements: inout ElementTree
) -> Cover.Line {
  guard let logo = outline.book.logo, let (picture, size) = pictures[logo.file.text] else {
    return Cover.Line(Paragraph("", style: line.style), top: line.top)
  }
  let node = outline.ownTexts.first { $0.kind == .logo }?.id
  let alternative = outline.book.printed(logo.alternative.text)
  let element = elements.add(.figure(alternative: alternative), in: section, node: node)
  var placed = Cover.Line(
    CoverPicture(picture, size: size.scaled(toWidth: width), element: element), top: line.top, style: line.style,
    node: node)
  (placed.left, placed.width, placed.alignment) = (line.left, line.width, line.alignment)
  return placed
}

/// The book's texts, each with the name that stands for it in a layout's texts.
private func words(of book: Book) -> [(name: String, kind: NodeKind?, text: String)] {
  [
    ("{title}", .title, book.title), ("{edition}", .edition, book.edition),
    ("{fiscalYear}", .fiscalYear, book.fiscalYear), ("{issuer}", .issuer, book.issuer),
    ("{date}", nil, book.date?.dayInWords ?? ""),
    ("{version}", .colophon(.version), book.colophon?[.version]?.text ?? ""),
  ]
}

/// The text with the book's texts instead of their names; empty brackets （）, and blanks at either end, are removed.
///
/// - Parameter part: the text for `{part}`, the part of the book that a file holds.
func filled(_ text: String, with book: Book, part: String = "") -> String {
  let filled = words(of: book).reduce(text) { $0.replacing($1.name, with: $1.text) }.replacing("{part}", with: part)
    .replacing("（）", with: "")
  let isBlankAtEnd = filled.first?.isWhitespace == true || filled.last?.isWhitespace == true
  guard isBlankAtEnd else { return filled }
  let from = filled.drop { $0.isWhitespace }
  return String(from[..<(from.lastIndex { !$0.isWhitespace }.map(from.index(after:)) ?? from.startIndex)])
}

/// The longest of the book's texts that a layout's text contains, to be named where the text has no room; nil where it
/// contains none.
private func longestWord(in text: String, of outline: Outline) -> NodeID? {
  let longest = words(of: outline.book).filter { text.contains($0.name) }.max { $0.text.count < $1.text.count }
  guard let kind = longest?.kind else { return nil }
  return outline.ownTexts.first { $0.kind == kind }?.id
}
