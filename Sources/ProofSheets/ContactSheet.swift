public import Diagnostics
public import Frames
import Measure

/// Sheets that show all pages at reduced size, in rows.
///
/// A sheet has the size of the first page, and at least three columns: as few as let all pages fit on one sheet, but no
/// page is made narrower than 100 pt for that.
///
/// - Parameter language: the language of the captions.
/// - Returns: the sheets in order; none where there are no pages.
public func contactSheets(
  of pages: [PageFrame], in language: Language, face: FontFace, shaper: some TextShaper
) -> [PageFrame] {
  guard let first = pages.first else { return [] }
  let type = MarginType(face: face, shaper: shaper, language: language)
  let sheet = first.trim.size
  let (margin, gap, label) = (Length.points(28), Length.points(12), Length.points(12))
  // As few columns as let all pages fit, from three up, while pages stay at least 100 pt wide.
  let widest = (sheet.width - margin * 2 + gap).units / (Length.points(100) + gap).units
  func grid(_ columns: Int) -> (cell: Size, scale: Scale, rows: Int) {
    let width = (sheet.width - margin * 2 - gap * (columns - 1)) / columns
    let scale = Scale(thousandths: max(1, width.units * 1000 / sheet.width.units))
    let cell = Size(width: width, height: scale.applied(to: sheet.height) + label)
    return (cell, scale, max(1, (sheet.height - margin * 2 + gap).units / (cell.height + gap).units))
  }
  let most = max(3, widest)
  let columns = (3...most).first { $0 * grid($0).rows >= pages.count } ?? most
  let (cell, scale, rows) = grid(columns)
  return stride(from: 0, to: pages.count, by: columns * rows).map { begin in
    var frame = Frame(size: sheet)
    for (offset, page) in pages[begin...].prefix(columns * rows).enumerated() {
      let corner = Point(
        x: margin + (cell.width + gap) * (offset % columns), y: margin + (cell.height + gap) * (offset / columns))
      let box = Rectangle(origin: corner, size: scale.applied(to: page.trim.size))
      frame.place(.frame(page.trim.withoutLinksToAddresses, scale: scale), at: corner, as: .artifact(.layout))
      frame.outline(box, weight: 0.3, ink: .book(Tint(thousandths: 500)))
      let name = [String(page.index), page.chapter, page.folio.map { Phrase(folio: $0)[language] }].compactMap(\.self)
      let line = type.lines(
        name.joined(separator: "\u{3000}"), size: 6.5, leading: 9, measure: cell.width, most: 1)
      line.place(into: &frame, at: Point(x: corner.x, y: box.bottom + .points(2)), ink: .black)
    }
    return PageFrame(
      trim: frame, index: begin / (columns * rows) + 1, role: .body,
      typeArea: Rectangle(origin: .zero, size: sheet))
  }
}
