/// The difference between two versions of a text file, as `diff -u` writes it and `patch` reads it; empty if equal.
///
/// Lines end at line feeds; carriage returns are part of them. Few lines are expected to differ: where the two
/// versions part, the nearest lines are searched at which they agree again.
///
/// - Parameter file: the file's name in both headers.
public func unifiedDifference(from old: String, to new: String, file: String) -> String {
  let (old, new) = (lines(of: old), lines(of: new))
  let parts = differingParts(old, new)
  guard !parts.isEmpty else { return "" }
  var text = "--- \(file)\n+++ \(file)\n"
  var rest = parts[...]
  while let first = rest.popFirst() {
    // Parts whose context touches are in the same hunk.
    var hunk = [first]
    while let next = rest.first, let last = hunk.last, next.old.lowerBound - last.old.upperBound <= 2 * context {
      hunk.append(next)
      rest.removeFirst()
    }
    text += hunkText(hunk, old, new)
  }
  return text
}

/// How many equal lines are shown before and behind each difference.
private let context = 3

/// The lines of a text with their line ends; the last one has none where the text does not end with one.
private func lines(of text: String) -> [[UInt8]] {
  var lines: [[UInt8]] = []
  var line: [UInt8] = []
  for byte in text.utf8 {
    line.append(byte)
    guard byte == UInt8(ascii: "\n") else { continue }
    lines.append(line)
    line = []
  }
  if !line.isEmpty { lines.append(line) }
  return lines
}

/// The ranges of lines in which the old and the new text differ.
private func differingParts(_ old: [[UInt8]], _ new: [[UInt8]]) -> [(old: Range<Int>, new: Range<Int>)] {
  var parts: [(old: Range<Int>, new: Range<Int>)] = []
  var (i, j) = (0, 0)
  while i < old.count || j < new.count {
    if i < old.count, j < new.count, old[i] == new[j] {
      (i, j) = (i + 1, j + 1)
      continue
    }
    let (di, dj) = nextMeeting(old[i...], new[j...])
    parts.append((i..<i + di, j..<j + dj))
    (i, j) = (i + di, j + dj)
  }
  return parts
}

/// How many lines of each text lie before the nearest place at which two lines in a row, or the ends, are equal.
private func nextMeeting(_ old: ArraySlice<[UInt8]>, _ new: ArraySlice<[UInt8]>) -> (Int, Int) {
  for total in 1...max(1, old.count + new.count) {
    // Equal numbers of lines on both sides are tried first: a rewritten text mostly keeps its lines.
    for own in (max(0, total - new.count)...max(0, min(total, old.count))).sorted(by: {
      abs(2 * $0 - total) < abs(2 * $1 - total)
    }) where total - own <= new.count {
      let (a, b) = (old.dropFirst(own), new.dropFirst(total - own))
      if a.prefix(2).elementsEqual(b.prefix(2)) { return (own, total - own) }
    }
  }
  return (old.count, new.count)
}

private func hunkText(
  _ parts: [(old: Range<Int>, new: Range<Int>)], _ old: [[UInt8]], _ new: [[UInt8]]
) -> String {
  guard let first = parts.first, let last = parts.last else { return "" }
  let before = min(context, first.old.lowerBound)
  let after = min(context, old.count - last.old.upperBound)
  let oldRange = first.old.lowerBound - before..<last.old.upperBound + after
  let newRange = first.new.lowerBound - before..<last.new.upperBound + after
  var text = "@@ -\(extent(oldRange)) +\(extent(newRange)) @@\n"
  var index = oldRange.lowerBound
  for part in parts {
    for line in old[index..<part.old.lowerBound] { text += marked(" ", line) }
    for line in old[part.old] { text += marked("-", line) }
    for line in new[part.new] { text += marked("+", line) }
    index = part.old.upperBound
  }
  for line in old[index..<oldRange.upperBound] { text += marked(" ", line) }
  return text
}

/// A range of lines as in a hunk's header, `3,7`: the first line from 1 and the number of lines.
///
/// An empty range has the line before it instead of a first line.
private func extent(_ range: Range<Int>) -> String {
  let start = range.isEmpty ? range.lowerBound : range.lowerBound + 1
  return range.count == 1 ? "\(start)" : "\(start),\(range.count)"
}

private func marked(_ sign: String, _ line: [UInt8]) -> String {
  let text = sign + String(decoding: line, as: UTF8.self)
  return line.last == UInt8(ascii: "\n") ? text : text + "\n\\ No newline at end of file\n"
}
