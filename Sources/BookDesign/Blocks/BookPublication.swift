public import Diagnostics
import Frames
public import GoalBook
import Measure
import OrderedCollections
public import Typesetting

/// What is wanted of a book besides its pages.
public struct PublicationWishes: Hashable, Sendable {
  public var hasCover: Bool
  public var hasContents: Bool
  /// The folio of each chosen department's first page, by its number in the book; without one it counts on.
  public var firstFolios: [Int: Int]

  public init(hasCover: Bool = true, hasContents: Bool = true, firstFolios: [Int: Int] = [:]) {
    self.hasCover = hasCover
    self.hasContents = hasContents
    self.firstFolios = firstFolios
  }
}

/// The chosen part of a book in a layout, ready to be typeset; nil where the layout does not fit the book.
public func publication(
  of chosen: ChosenBook, layout: Layout, wishes: PublicationWishes
) -> (publication: Publication?, diagnostics: [Diagnostic]) {
  let book = chosen.book
  var diagnostics = missingFields(layout.table, book: book) + hiddenFields(layout, chosen)
  let (widths, found) = columnWidths(layout.table, typeArea: layout.page.typeAreaSize.width, book: book)
  diagnostics += found
  guard !diagnostics.hasErrors else { return (nil, diagnostics) }

  let style = tableStyle(layout.table, widths: widths)
  var elements = ElementTree()
  let cover = wishes.hasCover ? cover(layout.cover, book: book, &elements) : nil
  // Headings begin at the highest level that is there: under the cover's title, or without one at the top.
  let level = cover == nil ? 1 : 2
  let contentsDesign = wishes.hasContents ? layout.contents : nil
  let contents = contentsDesign.map { design in
    linkedContents(design, of: chosen.departments.map(\.name), level: level, &elements)
  }
  var bookmarks: [Bookmark] = []
  let chapters = chosen.departments.enumerated().map { index, department in
    let section = elements.add(.section, in: ElementTree.document)
    let anchor = Anchor("d\(department.number)")
    bookmarks.append(Bookmark(title: department.name, level: 1, target: anchor))
    let title = elements.add(.heading(level: level), in: section, name: TextID.department(department.name).description)
    var blocks = [Block.heading(departmentHeading(department, layout.department, anchor, title))]
    for pillar in department.pillars {
      let anchor = Anchor("d\(department.number)p\(pillar.number)")
      let title = book.pillarTitle(pillar.number) ?? ""
      bookmarks.append(Bookmark(title: "(\(pillar.number)) \(title)", level: 2, target: anchor))
      blocks.append(
        .heading(
          pillarHeading(pillar, title: title, layout.pillar, anchor, level: level + 1, in: section, &elements)))
      blocks.append(
        .table(pillarGrid(pillar, of: department.name, layout.table, in: section, &elements), style))
    }
    return Chapter(
      name: department.name, number: department.number, anchor: anchor, blocks: blocks,
      contentsLink: contents?.links[index] ?? ElementTree.document, firstFolio: wishes.firstFolios[department.number])
  }
  let furniture = Furniture(
    runningHead: layout.runningHead.map { head in
      Furniture.RunningHead(
        title: filled(head.text, with: book), titleStyle: head.style, chapterStyle: head.chapterStyle, gap: head.gap,
        distance: head.distance)
    }, folio: layout.folio, thumbIndex: layout.thumbIndex)
  return (
    Publication(
      geometry: layout.page, furniture: furniture, cover: cover, contents: contents?.design,
      chapters: chapters, bookmarks: bookmarks, keepsParity: layout.keepsParity,
      breaking: layout.pageBreaking, elements: elements, limits: layout.limits), diagnostics
  )
}

/// Columns whose field the book does not have.
private func missingFields(_ table: TableDesign, book: Book) -> [Diagnostic] {
  let known = (Field.known + book.fields).map(\.key.rawValue)
  return table.columns.compactMap { column in
    guard case .field(let key) = column.content, !known.contains(key.rawValue) else { return nil }
    let near = nearestWords(to: key.rawValue, in: known + ColumnRole.known.map(\.key))
    let hint = near.isEmpty ? "the book has \(known.joined(separator: ", "))" : "did you mean \(near[0])?"
    return .error(.unknownField(key.rawValue), at: column.fieldSpan, hints: [hint])
  }
}

extension Message {
  static func hiddenField(_ title: String, layout: String, count: Int) -> Message {
    Message(
      id: "hidden-field",
      text: "the layout “\(layout)” has no column for “\(title)”: what \(count) rows hold there is not printed")
  }
}

/// Fields that hold something and have no column: nothing may go missing in silence.
private func hiddenFields(_ layout: Layout, _ chosen: ChosenBook) -> [Diagnostic] {
  let rows = chosen.departments.flatMap(\.pillars).flatMap(\.objectives).flatMap(\.rows)
  return (Field.known + chosen.book.fields).compactMap { field in
    let isShown = layout.table.columns.contains { $0.content == .field(field.key) }
    let count = isShown ? 0 : rows.count { !($0.row.cells[field.key] ?? []).isEmpty }
    guard count > 0 else { return nil }
    return .warning(
      .hiddenField(field.title, layout: layout.name, count: count), at: field.place.span,
      hints: ["add a column with “field: \(field.key.rawValue)” to the layout"])
  }
}

func tableStyle(_ design: TableDesign, widths: [Length]) -> TableStyle {
  TableStyle(
    columnWidths: widths, sidePadding: design.sidePadding, headPadding: design.headPadding,
    footPadding: design.footPadding, rules: design.rules, headerTint: design.headerTint,
    headingTint: design.objectiveTint, breaks: design.breaks)
}

private func departmentHeading(
  _ department: ChosenDepartment, _ design: DepartmentDesign, _ anchor: Anchor, _ element: ElementID
) -> Heading {
  Heading(
    title: Paragraph(department.name, style: design.style, element: element, owner: department.name),
    spaceAfter: design.spaceAfter, rule: design.rule, ruleDistance: design.ruleDistance, anchor: anchor)
}

/// The pillar's heading: its title, and before it its number, which is a label of its own where it stands on a square.
private func pillarHeading(
  _ pillar: ChosenPillar, title: String, _ design: PillarDesign, _ anchor: Anchor, level: Int, in section: ElementID,
  _ elements: inout ElementTree
) -> Heading {
  let label = design.label.replacing("{number}", with: String(pillar.number))
  let name = TextID.pillar(pillar.number).description
  var badge = design.badge
  var element = elements.add(.heading(level: level), in: section, name: badge == nil ? name : nil)
  if badge != nil {
    badge?.text = String(pillar.number)
    let heading = element
    badge?.element = elements.add(.label, in: heading)
    element = elements.add(.span, in: heading, name: name)
  }
  return Heading(
    title: Paragraph(label + title, style: design.style, element: element, owner: label + title), badge: badge,
    spaceBefore: design.spaceBefore, spaceAfter: design.spaceAfter, anchor: anchor)
}

/// The contents' heading and an entry's link for each department, in order.
private func linkedContents(
  _ design: ContentsDesign, of names: [String], level: Int, _ elements: inout ElementTree
) -> (design: ContentsDesign, links: [ElementID]) {
  var design = design
  let section = elements.add(.section, in: ElementTree.document)
  design.heading.title.element = elements.add(.heading(level: level), in: section)
  let list = elements.add(.contents, in: section)
  let links = names.map { name in
    let entry = elements.add(.contentsEntry, in: list)
    return elements.add(
      .link, in: elements.add(.reference, in: entry), name: TextID.department(name).description)
  }
  return (design, links)
}

/// The cover, on which the line that shows the book's title is the booklet's heading.
private func cover(_ lines: [CoverLine], book: Book, _ elements: inout ElementTree) -> Cover? {
  guard !lines.isEmpty else { return nil }
  let section = elements.add(.section, in: ElementTree.document)
  let title = lines.firstIndex { $0.text.contains("{title}") } ?? 0
  return Cover(
    lines: lines.enumerated().map { index, line in
      let element = elements.add(index == title ? .heading(level: 1) : .paragraph, in: section)
      let text = Paragraph(filled(line.text, with: book), style: line.style, element: element, owner: "cover")
      return Cover.Line(text, top: line.top, rule: line.rule, ruleWidth: line.ruleWidth)
    })
}

/// The text with the book's words in the places of their names; brackets around nothing fall away.
func filled(_ text: String, with book: Book) -> String {
  let words = [
    ("{title}", book.title), ("{edition}", book.edition), ("{fiscalYear}", book.fiscalYear), ("{issuer}", book.issuer),
  ]
  return words.reduce(text) { $0.replacing($1.0, with: $1.1) }.replacing("（）", with: "")
}
