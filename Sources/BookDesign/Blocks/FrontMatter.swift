import Diagnostics
import Frames
import GoalBook
import Measure
import Typesetting

/// What stands on every page outside the type area.
func furniture(_ layout: Layout, _ book: Book) -> Furniture {
  Furniture(
    runningHead: layout.runningHead.map { head in
      Furniture.RunningHead(
        title: filled(head.text, with: book), titleStyle: head.style, chapterStyle: head.chapterStyle, gap: head.gap,
        distance: head.distance)
    }, folio: layout.folio, thumbIndex: layout.thumbIndex)
}

/// The contents' heading and an entry's link for each part, in order.
func linkedContents(
  _ design: ContentsDesign, of parts: [BookNode], headingLevel: Int, _ elements: inout ElementTree
) -> (design: ContentsDesign, links: [ElementID]) {
  var design = design
  let section = elements.add(.section, in: ElementTree.document)
  design.heading.title.element = elements.add(.heading(level: headingLevel), in: section)
  let list = elements.add(.contents, in: section)
  let links = parts.map { part in
    let entry = elements.add(.contentsEntry, in: list)
    return elements.add(.link, in: elements.add(.reference, in: entry), node: part.id)
  }
  return (design, links)
}

/// The cover, on which the line that shows the book's title is the booklet's heading.
func cover(_ lines: [CoverLine], book: Book, _ elements: inout ElementTree) -> Cover? {
  guard !lines.isEmpty else { return nil }
  let section = elements.add(.section, in: ElementTree.document)
  let title = lines.firstIndex { $0.text.contains("{title}") } ?? 0
  return Cover(
    lines: lines.enumerated().map { index, line in
      let element = elements.add(index == title ? .heading(level: 1) : .paragraph, in: section)
      let text = Paragraph(filled(line.text, with: book), style: line.style, element: element, name: coverName)
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
