import Diagnostics
import Frames
import Measure

/// The frames and measures that a page is made of, drawn over it in colour for the typesetter.
///
/// Type area and turned frames as outlines; a box around the lines of each text, as wide as the measure; baselines; and
/// where adjustment changed the space between two characters, a bar as wide as the change.
struct Boxes {
  var geometry: SheetGeometry

  private static let typeArea = ProofColor.cyan
  private static let measure = ProofColor.green
  private static let baseline = ProofColor.magenta
  private static let added = ProofColor.orange
  private static let taken = ProofColor.blue
  private static let frame = ProofColor.red

  func place(of page: PageFrame, into sheet: inout Frame, type: MarginType<some TextShaper>) {
    sheet.outline(geometry.rectangle(page.typeArea), weight: 0.5, ink: .proof(Self.typeArea, thousandths: 1000))
    for placed in page.trim.items {
      guard case .frame(let inner, let turns, let scale) = placed.item else { continue }
      let size = scale.applied(to: turns.isMultiple(of: 2) ? inner.size : inner.size.turned)
      let box = geometry.rectangle(Rectangle(origin: placed.origin, size: size))
      sheet.outline(box, weight: 0.25, ink: .proof(Self.frame, thousandths: 800))
    }
    for line in page.trim.lines { place(line, into: &sheet) }
    for box in measureBoxes(of: page) {
      sheet.outline(geometry.rectangle(box), weight: 0.25, ink: .proof(Self.measure, thousandths: 800))
    }
    placeLegend(into: &sheet, type: type)
  }

  private func place(_ line: PlacedLine, into sheet: inout Frame) {
    let begin = line.origin
    let end = Point(x: begin.x + line.setting.measure, y: begin.y)
    sheet.rule(geometry.point(begin), geometry.point(end), weight: 0.15, ink: .proof(Self.baseline, thousandths: 700))
    let top = begin.y - EmBox.ascent(of: line.em)
    for change in line.setting.changes {
      let width = change.change < .zero ? -change.change : change.change
      let corner = Point(x: begin.x + change.x - width, y: top)
      let sliver = geometry.rectangle(Rectangle(origin: corner, size: Size(width: width, height: line.em)))
      let color = change.change < .zero ? Self.taken : Self.added
      sheet.tint(sliver, .proof(color, thousandths: 650))
    }
  }

  /// A box for each run of lines of one text on one measure: from the top of the first line's leading to the bottom of
  /// the last line's.
  private func measureBoxes(of page: PageFrame) -> [Rectangle] {
    var boxes: [Rectangle] = []
    var before: PlacedLine?
    for line in page.trim.lines {
      let top = line.origin.y - EmBox.ascent(of: line.em) - (line.leading - line.em) / 2
      let box = Rectangle(
        origin: Point(x: line.origin.x, y: top), size: Size(width: line.setting.measure, height: line.leading))
      if let last = boxes.last, let before, before.belonging == line.belonging, last.left == box.left,
        last.right == box.right, last.bottom == box.top
      {
        boxes[boxes.count - 1].size.height += line.leading
      } else {
        boxes.append(box)
      }
      before = line
    }
    return boxes
  }

  /// Writes what the colours mean, below the page.
  private func placeLegend(into sheet: inout Frame, type: MarginType<some TextShaper>) {
    let words: [(Phrase, ProofColor)] = [
      (Phrase(en: "type area", ja: "版面"), Self.typeArea), (Phrase(en: "measure", ja: "行長"), Self.measure),
      (Phrase(en: "baseline", ja: "ベースライン"), Self.baseline), (Phrase(en: "space added", ja: "空きを加えた"), Self.added),
      (Phrase(en: "space taken", ja: "空きを詰めた"), Self.taken), (Phrase(en: "turned frame", ja: "回転した枠"), Self.frame),
    ]
    var x = geometry.page.left + .points(16)
    let y = geometry.page.bottom + .points(11)
    for (word, color) in words {
      let side = Length.points(5)
      sheet.tint(
        Rectangle(origin: Point(x: x, y: y - side), size: Size(width: side, height: side)),
        .proof(color, thousandths: 1000))
      let line = type.line(word, size: 6)
      sheet.place(line, at: Point(x: x + .points(7), y: y), ink: .black, as: .artifact(.layout))
      x += line.width + .points(17)
    }
  }
}
