import Dates
import Frames
import GoalBook
import LineComposition
import Measure
import Typesetting

/// The back cover: the booklet's title, below it the lines of the colophon (奥付) with their titles, and beside these the
/// QR code of its page on the web.
///
/// Nil where the book has no colophon.
func backCover(
  _ design: BackCoverDesign, _ page: PageGeometry, of outline: Outline, _ pictures: BookPictures,
  _ elements: inout ElementTree
) -> Cover? {
  let book = outline.book
  guard let colophon = book.colophon else { return nil }
  let section = elements.add(.section, in: ElementTree.document)
  let code = design.code > .zero ? colophon[.url].flatMap { pictures.code(of: $0.text) } : nil
  let gap = design.style.face.size
  let width = max(
    design.style.face.size * 4,
    page.trim.width - design.left - page.margins.foreEdge - (code == nil ? .zero : design.code + gap))
  var lines: [Cover.Line] = []
  var top = design.top
  func add(_ paragraph: Paragraph, rule: Rule? = nil) {
    lines.append(
      Cover.Line(
        paragraph, top: top, leastSize: paragraph.style.face.size * 3 / 4, rule: rule, ruleWidth: width,
        left: design.left, width: width, alignment: .start))
    top += paragraph.style.leading + (rule == nil ? .zero : paragraph.style.leading)
  }
  let title = filled("{fiscalYear} {title}（{edition}）", with: book)
  add(
    Paragraph(title, style: design.titleStyle, element: elements.add(.paragraph, in: section), name: "colophon"),
    rule: design.rule)
  let first = lines.count
  func add(_ name: String, _ text: String, node: BookNode?) {
    let element = elements.add(.paragraph, in: section, node: node?.id, textStart: name.unicodeScalars.count)
    let label = Paragraph.Label(
      name, style: design.style.unspaced, width: .fixed(design.style.face.size * 9 / 2))
    add(
      Paragraph(text, style: design.style, label: label, element: element, node: node?.id, name: "colophon"))
  }
  for entry in Colophon.Entry.allCases {
    if entry == .printing, let date = book.date { add("発行日", date.dayInWords, node: nil) }
    guard let text = colophon[entry]?.text else { continue }
    add(entry.title, text, node: outline.ownTexts.first { $0.kind == .colophon(entry) })
  }
  if let code, let url = colophon[.url]?.text {
    let element = elements.add(.figure(alternative: "QRコード：\(url)"), in: section)
    var line = Cover.Line(
      CoverPicture(code.id, size: code.size.scaled(toWidth: design.code), element: element),
      top: lines[first].top, style: design.style)
    // The box of the code, quiet zone included, ends at the fore-edge margin.
    (line.left, line.alignment) = (page.trim.width - page.margins.foreEdge - design.code, .start)
    line.standsBeside = true
    lines.append(line)
  }
  return Cover(lines: lines, areas: design.areas)
}
