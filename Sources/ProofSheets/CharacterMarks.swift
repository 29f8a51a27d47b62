import Frames
import Measure

/// The marks on the characters that notes are about, each with the note's number.
struct CharacterMarks {
  /// The areas of the numbers placed so far.
  private var taken: [Rectangle] = []

  /// Marks a note's places on one page, given in the sheet's coordinates; the first place gets the number, if there is
  /// one.
  mutating func place(
    _ places: [Rectangle], of note: ProofNote, number: Int?, scale: Scale, into frame: inout Frame,
    type: MarginType<some TextShaper>
  ) {
    for place in places { mark(place, note, scale, into: &frame) }
    guard let first = places.first, let number else { return }
    let tag = NumberTag(number, color: note.color, type: type)
    let size = Size(width: tag.width, height: tag.height)
    // The tag is in the space above the line; where it would overlap another one, further right.
    var corner = Point(x: first.left - .points(0.5), y: first.top - tag.height + scale.applied(to: .points(0.4)))
    while let other = taken.first(where: { $0.overlaps(Rectangle(origin: corner, size: size)) }) {
      corner.x = other.right + .points(0.4)
    }
    taken.append(Rectangle(origin: corner, size: size))
    tag.place(into: &frame, at: corner)
  }

  private func mark(_ box: Rectangle, _ note: ProofNote, _ scale: Scale, into frame: inout Frame) {
    let ink = Ink.proof(note.color, thousandths: 1000)
    guard box.size.width > .zero else {
      // An empty range, between two characters: ∧ below the line.
      let reach = scale.applied(to: .points(2.2))
      let tip = Point(x: box.left, y: box.bottom - reach / 2)
      for side in [-1, 1] {
        frame.rule(tip, Point(x: box.left + reach * side, y: box.bottom + reach), weight: 0.7, ink: ink)
      }
      return
    }
    let below = box.bottom + .points(0.6)
    switch note.emphasis {
    case .underlined: break
    case .tinted: frame.tint(box, .proof(note.color, thousandths: 160))
    case .framed:
      frame.tint(box, .proof(note.color, thousandths: 160))
      frame.outline(box, weight: 0.4, ink: ink)
    case .struck:
      frame.tint(box, .proof(note.color, thousandths: 100))
      let middle = box.top + box.size.height / 2
      frame.rule(Point(x: box.left, y: middle), Point(x: box.right, y: middle), weight: 0.8, ink: ink)
      return
    }
    frame.rule(Point(x: box.left, y: below), Point(x: box.right, y: below), weight: 0.8, ink: ink)
  }
}

extension Rectangle {
  /// Whether the two areas overlap; a common edge is no overlap.
  func overlaps(_ other: Rectangle) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}
