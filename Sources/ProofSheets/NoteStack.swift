import Measure

/// Notes in a column, each as near as can be to where it wants to stand, none over another.
struct NoteStack: Hashable {
  /// The upper edges of the notes that have room, in the order given.
  private(set) var tops: [Length] = []

  /// - Parameters:
  ///   - notes: what each wants: the upper edge, and how high it is; from the head down.
  ///   - gap: the least room between two.
  ///   - column: from where to where the column goes.
  /// - Returns: as many of the first notes as the column holds; the others have to go elsewhere.
  /// - Complexity: O(notes).
  init(_ notes: [(wanted: Length, height: Length)], gap: Length, column: ClosedRange<Length>) {
    var count = 0
    var filled = -gap
    while count < notes.count, filled + gap + notes[count].height <= column.upperBound - column.lowerBound {
      filled += gap + notes[count].height
      count += 1
    }
    // Notes that would meet stand together, where the mean of their wishes is: the least squares of all distances.
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
    // Moving all alike into the column keeps them apart.
    let head = column.lowerBound.units
    let foot = column.upperBound.units - filled.units
    for group in groups {
      let origin = min(max(group.mean, head), foot)
      for _ in 0..<group.count { tops.append(Length(units: origin + offsets[tops.count])) }
    }
  }

  /// Notes that stand together; what each of them wishes for the first.
  private struct Group {
    var sum: Int
    var count: Int
    var mean: Int { sum / count }
  }
}
