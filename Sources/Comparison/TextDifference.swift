import Checks
import LineComposition

/// A change in a text: a range of the old text, and the range of the new text that replaced it.
public struct TextEdit: Hashable, Sendable {
  /// The removed characters, in Unicode scalars of the old text; empty where characters were only added.
  public var old: Range<Int>
  /// The added characters, in Unicode scalars of the new text; empty where characters were only removed.
  public var new: Range<Int>

  /// A replacement of the range `old` by the range `new`.
  public init(old: Range<Int>, new: Range<Int>) {
    self.old = old
    self.new = new
  }
}

/// The edits that make `new` out of `old`, from left to right.
///
/// The texts are compared by numbers with their grouping commas, by Latin and katakana words, and else by characters as
/// people see them. An edit is then widened to whole words. Two edits with less between them than either of them
/// changes become one, so that a rewritten phrase is not shown in many small pieces.
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

/// The most characters by which an edit is widened either way, where no word begins or ends before.
private let longestWord = 6

/// The edits, each widened to whole words: 促進 → 推進, not 促 → 推.
private func widened(_ edits: [TextEdit], _ old: [Unicode.Scalar], _ new: [Unicode.Scalar]) -> [TextEdit] {
  guard !edits.isEmpty else { return [] }
  let (oldStarts, newStarts) = (wordStarts(in: old), wordStarts(in: new))
  func isEdge(_ i: Int, _ j: Int) -> Bool {
    (i >= old.count || oldStarts[i]) && (j >= new.count || newStarts[j])
  }
  var wide: [TextEdit] = []
  for (index, edit) in edits.enumerated() {
    var (lower, upper) = ((edit.old.lowerBound, edit.new.lowerBound), (edit.old.upperBound, edit.new.upperBound))
    // The text between two edits is the same in both texts, letter by letter.
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

/// The text in the pieces by which it is compared.
///
/// Pieces are lists of scalars, so that a composed character and its decomposed form differ.
private func pieces(of text: String) -> [[Unicode.Scalar]] {
  var pieces: [[Unicode.Scalar]] = []
  var last: CharacterKind?
  for character in text {
    let scalars = Array(character.unicodeScalars)
    let kind = CharacterKind(scalars[0])
    // A comma or point between two digits belongs to the number: the digit behind it joins all three below.
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

/// The edits, with two made one where little is between them.
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
