import Diagnostics
import Frames
import GoalBook
import Measure
import Provenance
import Typesetting

/// What stands on every page outside the type area.
func furniture(_ layout: Layout, _ outline: Outline) -> Furniture {
  Furniture(
    runningHead: layout.runningHead.map { head in
      Furniture.RunningHead(
        title: outline.book.withoutReadings(filled(head.text, with: outline.book)), titleStyle: head.style,
        chapterStyle: head.chapterStyle,
        leastSize: head.leastSize, node: longestWord(in: head.text, of: outline), gap: head.gap,
        distance: head.distance)
    }, folio: layout.folio,
    thumbIndex: layout.thumbIndex.map { index in
      var index = index
      let parts = outline.parts(ofLevel: layout.thumbIndexLevel)
      index.names = parts.map { outline.book.printed(outline.furnitureName(of: $0)) }
      if let inks = layout.numberInks, min(inks.level, outline.book.levels.count - 1) == layout.thumbIndexLevel {
        index.tints = parts.map { index.tint.exchanged(inks.exchange(for: $0.number ?? $0.ordinal)) }
      }
      return index
    })
}

/// The contents' heading and lines.
func linkedContents(
  _ design: ContentsDesign, of nodes: [BookNode], _ outline: Outline, headingLevel: Int, _ elements: inout ElementTree
) -> (design: ContentsDesign, lines: [ContentsLine]) {
  var design = design
  let section = elements.add(.section, in: ElementTree.document)
  design.heading.title.element = elements.add(.heading(level: headingLevel), in: section)
  let list = elements.add(.contents, in: section)
  let lines = nodes.map { node -> ContentsLine in
    let entry = elements.add(.contentsEntry, in: list)
    let title = outline.fullTitle(of: node)
    let own = outline.titleNode(of: node.id)
    // What stands before the title is the number.
    let start = title.unicodeScalars.count - (own?.length ?? 0)
    let link = elements.add(.link, in: elements.add(.reference, in: entry), node: own?.id, textStart: start)
    return ContentsLine(
      title: title, level: outline.partsAround(node.id).count, target: Anchor(of: node.id), element: link)
  }
  return (design, lines)
}

/// The cover, on which the line that shows the book's title is the booklet's heading.
func cover(
  _ lines: [CoverLine], of outline: Outline, _ pictures: BookPictures, _ elements: inout ElementTree
) -> Cover? {
  guard !lines.isEmpty else { return nil }
  let section = elements.add(.section, in: ElementTree.document)
  let title = lines.firstIndex { $0.text.contains("{title}") } ?? 0
  return Cover(
    lines: lines.enumerated().map { index, line in
      if let width = line.logoWidth { return logo(line, width, of: outline, pictures, section, &elements) }
      let element = elements.add(index == title ? .heading(level: 1) : .paragraph, in: section)
      let text = Paragraph(
        filled(line.text, with: outline.book), style: line.style, element: element,
        node: longestWord(in: line.text, of: outline), name: "cover")
      return Cover.Line(
        text, top: line.top, leastSize: line.leastSize, rule: line.rule, ruleWidth: line.ruleWidth)
    })
}

/// The book's logo in its place; an empty line where the book has none.
private func logo(
  _ line: CoverLine, _ width: Length, of outline: Outline, _ pictures: BookPictures, _ section: ElementID,
  _ elements: inout ElementTree
) -> Cover.Line {
  guard let logo = outline.book.logo, let (picture, size) = pictures[logo.file.text] else {
    return Cover.Line(Paragraph("", style: line.style), top: line.top)
  }
  let node = outline.children(of: Outline.root).first { $0.kind == .logo }?.id
  let alternative = outline.book.printed(logo.alternative.text)
  let element = elements.add(.figure(alternative: alternative), in: section, node: node)
  return Cover.Line(
    CoverPicture(picture, size: size.scaled(toWidth: width), element: element), top: line.top, style: line.style,
    node: node)
}

/// The book's words by the names that stand for them in a layout's texts.
private func words(of book: Book) -> [(name: String, kind: NodeKind, text: String)] {
  [
    ("{title}", .title, book.title), ("{edition}", .edition, book.edition),
    ("{fiscalYear}", .fiscalYear, book.fiscalYear), ("{issuer}", .issuer, book.issuer),
  ]
}

/// The text with the book's words in the places of their names; brackets around nothing fall away.
func filled(_ text: String, with book: Book) -> String {
  words(of: book).reduce(text) { $0.replacing($1.name, with: $1.text) }.replacing("（）", with: "")
}

/// The longest of the book's words that stand in a layout's text, which is to blame where that has no room; nil where
/// none does.
private func longestWord(in text: String, of outline: Outline) -> NodeID? {
  let longest = words(of: outline.book).filter { text.contains($0.name) }.max { $0.text.count < $1.text.count }
  return longest.flatMap { word in outline.children(of: Outline.root).first { $0.kind == word.kind }?.id }
}
