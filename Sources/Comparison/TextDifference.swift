import Checks
import LineComposition

/// A change in a text: what stood there, and what stands there now, in Unicode scalars; either may be empty.
public struct TextEdit: Hashable, Sendable {
  public var old: Range<Int>
  public var new: Range<Int>

  public init(old: Range<Int>, new: Range<Int>) {
    self.old = old
    self.new = new
  }
}

/// What was taken out of `old` and put in to make `new`, from left to right.
///
/// The smallest piece is a number with its grouping commas, a Latin or katakana word, or one character as people see
/// it. Where two edits have less between them than either changes, they are one: a phrase that was written anew is not
/// shown as a mosaic.
///
/// - Complexity: O(length × number of changed pieces).
public func textEdits(from old: String, to new: String) -> [TextEdit] {
  let (before, after) = (pieces(of: old), pieces(of: new))
  var edits: [TextEdit] = []
  var (i, j, oldEnd, newEnd) = (0, 0, 0, 0)
  func step(_ isOld: Bool, _ isNew: Bool) {
    let (oldStart, newStart) = (oldEnd, newEnd)
    if isOld { (i, oldEnd) = (i + 1, oldEnd + before[i].count) }
    if isNew { (j, newEnd) = (j + 1, newEnd + after[j].count) }
    guard isOld != isNew else { return }
    if let last = edits.last, last.old.upperBound == oldStart, last.new.upperBound == newStart {
      edits[edits.count - 1] = TextEdit(old: last.old.lowerBound..<oldEnd, new: last.new.lowerBound..<newEnd)
    } else {
      edits.append(TextEdit(old: oldStart..<oldEnd, new: newStart..<newEnd))
    }
  }
  for pair in commonSubsequence(before, after) {
    while i < pair.old { step(true, false) }
    while j < pair.new { step(false, true) }
    step(true, true)
  }
  while i < before.count { step(true, false) }
  while j < after.count { step(false, true) }
  return joined(widened(edits, Array(old.unicodeScalars), Array(new.unicodeScalars)))
}

/// A word is no longer than this, so that an edit does not run on where no word is told.
private let longestWord = 6

/// The edits with all of a word in each that changes a part of it: 促進 → 推進, not 促 → 推.
private func widened(_ edits: [TextEdit], _ old: [Unicode.Scalar], _ new: [Unicode.Scalar]) -> [TextEdit] {
  guard !edits.isEmpty else { return [] }
  let (oldStarts, newStarts) = (wordStarts(in: old), wordStarts(in: new))
  func isEdge(_ i: Int, _ j: Int) -> Bool {
    (i >= old.count || oldStarts[i]) && (j >= new.count || newStarts[j])
  }
  var wide: [TextEdit] = []
  for (index, edit) in edits.enumerated() {
    var (lower, upper) = ((edit.old.lowerBound, edit.new.lowerBound), (edit.old.upperBound, edit.new.upperBound))
    // What stands between two edits is the same in both texts, letter by letter.
    let first = wide.last?.old.upperBound ?? 0
    let last = edits.indices.contains(index + 1) ? edits[index + 1].old.lowerBound : old.count
    var room = longestWord
    while lower.0 > first, room > 0, !isEdge(lower.0, lower.1) {
      (lower, room) = ((lower.0 - 1, lower.1 - 1), room - 1)
    }
    room = longestWord
    while upper.0 < last, room > 0, !isEdge(upper.0, upper.1) {
      (upper, room) = ((upper.0 + 1, upper.1 + 1), room - 1)
    }
    let edit = TextEdit(old: lower.0..<upper.0, new: lower.1..<upper.1)
    if let before = wide.last, before.old.upperBound == edit.old.lowerBound {
      wide[wide.count - 1] = TextEdit(
        old: before.old.lowerBound..<edit.old.upperBound, new: before.new.lowerBound..<edit.new.upperBound)
    } else {
      wide.append(edit)
    }
  }
  return wide
}

/// The text in pieces that are changed as a whole.
///
/// Compared letter by letter, so that a composed character and its decomposed form differ.
private func pieces(of text: String) -> [[Unicode.Scalar]] {
  var pieces: [[Unicode.Scalar]] = []
  var last: CharacterKind?
  for character in text {
    let scalars = Array(character.unicodeScalars)
    let kind = CharacterKind(scalars[0])
    // A comma or point belongs to a number if a digit stands on either side; the one behind is seen to below.
    let goesOn = last == kind && [.digit, .latin, .wideDigit, .wideLatin, .katakana].contains(kind)
    if goesOn {
      pieces[pieces.count - 1] += scalars
    } else if kind == .digit, pieces.count > 1, [[","], ["."]].contains(pieces[pieces.count - 1]),
      pieces[pieces.count - 2].last.map({ CharacterKind($0) }) == .digit
    {
      let point = pieces.removeLast()
      pieces[pieces.count - 1] += point + scalars
    } else {
      pieces.append(scalars)
    }
    last = kind
  }
  return pieces
}

/// The edits with those made one that have little between them.
private func joined(_ edits: [TextEdit]) -> [TextEdit] {
  var joined: [TextEdit] = []
  for edit in edits {
    guard let last = joined.last else {
      joined.append(edit)
      continue
    }
    let between = edit.old.lowerBound - last.old.upperBound
    let size = { (edit: TextEdit) in max(edit.old.count, edit.new.count) }
    if between < min(size(last), size(edit)) {
      joined[joined.count - 1] = TextEdit(
        old: last.old.lowerBound..<edit.old.upperBound, new: last.new.lowerBound..<edit.new.upperBound)
    } else {
      joined.append(edit)
    }
  }
  return joined.count < edits.count ? Comparison.joined(joined) : joined
}
