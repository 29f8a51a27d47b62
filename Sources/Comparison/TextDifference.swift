import Checks

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
  return joined(edits)
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
