import Frames
import Measure

/// A note set on the width of a column: number, title, text, then the hints.
struct NoteBlock {
  let note: ProofNote
  private let tag: NumberTag
  private let title: MarginLines
  private let body: MarginLines
  private let hints: [MarginLines]

  /// The width of the coloured bar on the left, with the space beside it.
  private static let bar = Length.points(5)

  /// - Parameter hasSubject: whether the subject is written too, for a note that is not beside its page.
  init(_ note: ProofNote, number: Int, width: Length, hasSubject: Bool, type: MarginType<some TextShaper>) {
    self.note = note
    tag = NumberTag(number, color: note.color, type: type)
    let measure = width - Self.bar
    let subject = hasSubject ? note.subject.map { "\u{3000}\($0)" } ?? "" : ""
    title = type.lines(
      note.title + subject, size: 6.5, leading: 9, measure: measure - tag.width - .points(3), most: 3)
    body = type.lines(note.text, size: 7, leading: 9.5, measure: measure)
    hints = note.hints.map { type.lines("→ \($0)", size: 6.5, leading: 9, measure: measure, most: 8) }
  }

  var height: Length { hints.reduce(title.height + body.height) { $0 + $1.height } }

  /// The distance from the block's top to the middle of its number, where the leader ends.
  var middle: Length { title.leading / 2 }

  func place(into frame: inout Frame, at origin: Point) {
    let ink = Ink.proof(note.color, thousandths: 1000)
    frame.tint(Rectangle(origin: origin, size: Size(width: .points(1.2), height: height)), ink)
    let left = origin.x + Self.bar
    tag.place(into: &frame, at: Point(x: left, y: origin.y + (title.leading - tag.height) / 2))
    title.place(into: &frame, at: Point(x: left + tag.width + .points(3), y: origin.y), ink: ink)
    var y = origin.y + title.height
    body.place(into: &frame, at: Point(x: left, y: y), ink: .black)
    y += body.height
    for hint in hints {
      hint.place(into: &frame, at: Point(x: left, y: y), ink: .book(Tint(thousandths: 700)))
      y += hint.height
    }
  }
}

/// A number in the paper's colour on a coloured ground, which identifies a mark and its note.
struct NumberTag {
  private let line: LineBox
  private let color: ProofColor

  init(_ number: Int, color: ProofColor, type: MarginType<some TextShaper>) {
    line = type.line(String(number), size: 5)
    self.color = color
  }

  var width: Length { line.width + .points(2.4) }
  var height: Length { .points(5.4) }

  func place(into frame: inout Frame, at corner: Point) {
    frame.tint(
      Rectangle(origin: corner, size: Size(width: width, height: height)), .proof(color, thousandths: 1000))
    let baseline = Point(x: corner.x + .points(1.2), y: corner.y + .points(4.55))
    frame.place(line, at: baseline, ink: .paper, as: .artifact(.layout))
  }
}
