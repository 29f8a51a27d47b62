/// The parts of a text in Markdown that are not prose: code, links, emphasised words, quotations.
func markdownMarks(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  var index = 0
  var isLineStart = true
  while index < scalars.count {
    let scalar = scalars[index]
    if isLineStart, scalar == ">", index + 1 < scalars.count, scalars[index + 1] == " " {
      let end = scalars[index...].firstIndex(of: "\n") ?? scalars.count
      ranges.append(index..<end)
      index = end
      continue
    }
    isLineStart = scalar == "\n"
    switch scalar {
    case "`", "*", "_":
      if let end = partner(of: index, in: scalars) {
        ranges.append(index..<end)
        index = end
        continue
      }
    case "[":
      if let end = linkEnd(from: index, in: scalars) {
        ranges.append(index..<end)
        index = end
        continue
      }
    default: break
    }
    index += 1
  }
  return ranges
}

/// The index behind the mark that closes the one at `start` on the same line, with something between; nil for none.
private func partner(of start: Int, in scalars: [Unicode.Scalar]) -> Int? {
  let mark = scalars[start]
  var open = start + 1
  while open < scalars.count, scalars[open] == mark { open += 1 }
  let width = open - start
  guard width < 4, open < scalars.count, scalars[open] != " " else { return nil }
  var index = open
  while index < scalars.count, scalars[index] != "\n" {
    if scalars[index] == mark, index > open {
      var end = index
      while end < scalars.count, scalars[end] == mark, end - index < width { end += 1 }
      if end - index == width { return end }
      index = end
    } else {
      index += 1
    }
  }
  return nil
}

/// The index behind a link `[words](address)`, `[words][]` or the beginning of a definition `[words]:`; nil for others.
private func linkEnd(from start: Int, in scalars: [Unicode.Scalar]) -> Int? {
  guard let close = scalars[start...].firstIndex(where: { $0 == "]" || $0 == "\n" }), scalars[close] == "]",
    close + 1 < scalars.count
  else { return nil }
  switch scalars[close + 1] {
  case "(":
    guard let end = scalars[close...].firstIndex(where: { $0 == ")" || $0 == "\n" }), scalars[end] == ")" else {
      return nil
    }
    return end + 1
  case "[":
    guard let end = scalars[(close + 2)...].firstIndex(where: { $0 == "]" || $0 == "\n" }), scalars[end] == "]" else {
      return nil
    }
    return end + 1
  case ":": return scalars[start...].firstIndex(of: "\n") ?? scalars.count
  default: return nil
  }
}
