import Checks
import Frames
import Measure

/// Marks the characters on page `index` that notes are about, and places the page's notes beside it.
///
/// - Returns: the page's notes for which the column has no room.
func placeNotes(
  _ numbered: [(number: Int, note: ProofNote)], ofPage index: Int, geometry: SheetGeometry, into frame: inout Frame,
  type: MarginType<some TextShaper>
) -> [(number: Int, note: ProofNote)] {
  var marks = CharacterMarks()
  for (number, note) in numbered {
    let places = note.places.filter { $0.page == index }.map { geometry.rectangle($0.box) }
    marks.place(places, of: note, number: number, scale: geometry.scale, into: &frame, type: type)
  }
  let area = geometry.notes
  let own = numbered.filter { $0.note.page == index }
  let blocks = own.map { NoteBlock($0.note, number: $0.number, width: area.size.width, hasSubject: false, type: type) }
  let wanted = blocks.map { block in
    let level = block.note.places.first.map { geometry.rectangle($0.box).middle - block.middle }
    return (wanted: level ?? area.top, height: block.height)
  }
  let stack = NoteStack(wanted, gap: .points(5), column: area.top...area.bottom)
  for (block, top) in zip(blocks, stack.tops) {
    block.place(into: &frame, at: Point(x: area.left, y: top))
    guard let place = block.note.places.first else { continue }
    placeLeader(
      from: geometry.rectangle(place.box), to: Point(x: area.left, y: top + block.middle), color: block.note.color,
      over: geometry.page, into: &frame)
  }
  return Array(own.dropFirst(stack.tops.count))
}

/// A thin line from a mark to a note that is not level with it: along the line of text to the page's edge, then to the
/// note.
private func placeLeader(
  from mark: Rectangle, to note: Point, color: ProofColor, over page: Rectangle, into frame: inout Frame
) {
  guard abs((mark.middle - note.y).units) > Length.points(6).units else { return }
  let ink = Ink.proof(color, thousandths: 450)
  let begin = Point(x: mark.right, y: mark.bottom + .points(0.6))
  let turn = Point(x: page.right + .points(1), y: begin.y)
  frame.rule(begin, turn, weight: 0.3, ink: ink)
  frame.rule(turn, Point(x: note.x - .points(1), y: note.y), weight: 0.3, ink: ink)
}

/// Sheets with notes only, in columns; each note names its subject.
func noteSheets(
  _ notes: [(number: Int, note: ProofNote)], geometry: SheetGeometry, type: MarginType<some TextShaper>
) -> [Frame] {
  let area = Rectangle(
    left: geometry.page.left, top: geometry.page.top, right: geometry.notes.right, bottom: geometry.notes.bottom)
  let (gutter, gap) = (Length.points(14), Length.points(7))
  let columns = max(1, (area.size.width + gutter).units / (Length.points(190) + gutter).units)
  let width = (area.size.width - gutter * (columns - 1)) / columns
  var sheets: [Frame] = []
  var (column, y) = (0, area.top)
  for (number, note) in notes {
    let block = NoteBlock(note, number: number, width: width, hasSubject: true, type: type)
    if y > area.top, y + block.height > area.bottom { (column, y) = (column + 1, area.top) }
    if sheets.isEmpty || column == columns {
      (column, y) = (0, area.top)
      sheets.append(Frame(size: geometry.sheet))
    }
    block.place(
      into: &sheets[sheets.count - 1], at: Point(x: area.left + (width + gutter) * column, y: y))
    y += block.height + gap
  }
  return sheets
}

extension Rectangle {
  /// The height of the middle.
  var middle: Length { top + size.height / 2 }
}
