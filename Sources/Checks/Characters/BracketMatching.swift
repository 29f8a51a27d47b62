extension Passage {
  /// Brackets without a partner, and pairs of different widths; a blank line closes all that are open.
  var bracketTrouble: (unmatched: [Int], unlike: [Range<Int>]) {
    var open: [Int] = []
    var unmatched: [Int] = []
    var unlike: [Range<Int>] = []
    var quote: Int?
    for index in scalars.indices where kinds[index] != .other || scalars[index].value > 0x7F {
      let scalar = scalars[index]
      if openings[scalar] != nil {
        open.append(index)
      } else if closings.contains(scalar) {
        if let start = open.last, let ends = openings[scalars[start]], ends.close == scalar || ends.other == scalar {
          open.removeLast()
          if ends.close != scalar { unlike.append(start..<index + 1) }
        } else if let depth = open.lastIndex(where: {
          openings[scalars[$0]].map { $0.close == scalar || $0.other == scalar } ?? false
        }) {
          unmatched += open[(depth + 1)...]
          open.removeSubrange(depth...)
        } else if !isListNumber(closedAt: index) {
          unmatched.append(index)
        }
      } else if scalar == "\"" {
        if let start = quote {
          if start < index { quote = nil }
        } else {
          quote = index
        }
      } else if scalar == "<", let next = kind(index + 1), next != .digit, next != .space, next != .lineBreak,
        !paragraph(from: index).contains(">")
      {
        unmatched.append(index)
      } else if scalar == "\n", self.scalar(index + 1) == "\n" {
        unmatched += open + [quote].compactMap { $0 }
        (open, quote) = ([], nil)
      }
    }
    return ((unmatched + open + [quote].compactMap { $0 }).sorted(), unlike)
  }

  /// The text from `index` to the next blank line.
  private func paragraph(from index: Int) -> ArraySlice<Unicode.Scalar> {
    var end = index
    while end < scalars.count, !(scalars[end] == "\n" && scalar(end + 1) == "\n") { end += 1 }
    return scalars[index..<end]
  }

  /// Whether a closing bracket ends a number of a list, 1) or ア）, at the beginning or after a blank or 、.
  private func isListNumber(closedAt index: Int) -> Bool {
    guard scalars[index] == ")" || scalars[index] == "）" else { return false }
    var start = index
    while start > 0, isAny(KindSet(.digit, .wideDigit, .latin, .wideLatin), at: start - 1) { start -= 1 }
    guard start < index, index - start <= 2 else {
      return index == 1 && isAny(KindSet(.katakana), at: 0)
    }
    return start == 0 || isAny(KindSet(.space, .wideSpace, .lineBreak), at: start - 1) || scalars[start - 1] == "、"
  }
}
