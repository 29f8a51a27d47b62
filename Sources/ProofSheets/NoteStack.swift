import Measure

/// Notes in a column, each as near as possible to its wanted height, without overlap.
struct NoteStack: Hashable {
  /// The tops of the notes that have room, in the order given.
  private(set) var tops: [Length] = []

  /// Stacks as many of the first notes as the column holds; `tops` has no entry for the others.
  ///
  /// - Parameters:
  ///   - notes: for each note, the wanted top and the height, from the head down.
  ///   - gap: the least space between two notes.
  ///   - column: the top and the bottom of the column.
  /// - Complexity: O(notes).
  init(_ notes: [(wanted: Length, height: Length)], gap: Length, column: ClosedRange<Length>) {
    var count = 0
    var filled = -gap
    while count < notes.count, filled + gap + notes[count].height <= column.upperBound - column.lowerBound {
      filled += gap + notes[count].height
      count += 1
    }
    // Notes that would overlap form a group at the mean of their wanted tops, which makes the sum of squared distances
    // least.
    var groups: [Group] = []
    var offsets: [Int] = []
    var offset = 0
    for note in notes.prefix(count) {
      groups.append(Group(sum: note.wanted.units - offset, count: 1))
      offsets.append(offset)
      offset += note.height.units + gap.units
      while groups.count > 1, groups[groups.count - 2].mean > groups[groups.count - 1].mean {
        let last = groups.removeLast()
        groups[groups.count - 1].sum += last.sum
        groups[groups.count - 1].count += last.count
      }
    }
    // Groups beyond an end of the column are moved to the end, which keeps them apart.
    let head = column.lowerBound.units
    let foot = column.upperBound.units - filled.units
    for group in groups {
      let origin = min(max(group.mean, head), foot)
      for _ in 0..<group.count { tops.append(Length(units: origin + offsets[tops.count])) }
    }
  }

  /// Notes without space between them: `sum` adds up the tops that they want for the first of them.
  private struct Group {
    var sum: Int
    var count: Int
    var mean: Int { sum / count }
  }
}
