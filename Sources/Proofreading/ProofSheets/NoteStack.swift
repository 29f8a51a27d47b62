import Measure

/// Notes in a column, each as near as can be to where it wants to stand, none over another.
struct NoteStack: Hashable {
  /// The upper edges of the notes that have room, in the order given.
  var tops: [Length]

  /// - Parameters:
  ///   - notes: what each wants: the upper edge, and how high it is; from the head down.
  ///   - gap: the least room between two.
  ///   - column: from where to where the column goes.
  /// - Returns: as many of the first notes as the column holds; the others have to go elsewhere.
  init(_ notes: [(wanted: Length, height: Length)], gap: Length, column: ClosedRange<Length>) {
    var count = 0
    var filled = -gap
    while count < notes.count, filled + gap + notes[count].height <= column.upperBound - column.lowerBound {
      filled += gap + notes[count].height
      count += 1
    }
    tops = []
    var next = column.lowerBound
    for note in notes.prefix(count) {
      tops.append(max(next, note.wanted))
      next = (tops.last ?? next) + note.height + gap
    }
    // What stands too low moves up, and moves what stands above it.
    var limit = column.upperBound
    for index in tops.indices.reversed() {
      tops[index] = min(tops[index], limit - notes[index].height)
      limit = tops[index] - gap
    }
  }
}
