// Tables of Markdown: cells separated by |.

extension MarkupText {
  /// The tables of a text, in order: consecutive lines with |, at least one of which can only belong to a table.
  func tables() -> [LeftOver] {
    guard scalars.contains("|") else { return [] }
    var tables: [LeftOver] = []
    var lines: [TableLine] = []
    func close() {
      if let first = lines.first, let last = lines.last, lines.contains(where: \.isCertain) {
        tables.append(LeftOver(range: first.range.lowerBound..<last.range.upperBound, kind: .markdown))
      }
      lines = []
    }
    var begin = 0
    while begin < scalars.count {
      let lineEnd = end(from: begin) { $0 != "\n" }
      if let line = tableLine(begin..<lineEnd) { lines.append(line) } else { close() }
      begin = lineEnd + 1
    }
    close()
    return tables
  }

  /// A line with |, without the white space around it.
  private struct TableLine {
    var range: Range<Int>
    /// Whether the line alone is certainly a table.
    var isCertain: Bool
  }

  private func tableLine(_ line: Range<Int>) -> TableLine? {
    guard scalars[line].contains("|"), let first = line.first(where: { !scalars[$0].isWhite }),
      let last = line.last(where: { !scalars[$0].isWhite })
    else { return nil }
    let range = first..<last + 1
    let bars = bars(in: range)
    guard let firstBar = bars.first, let lastBar = bars.last else { return nil }
    let (begins, ends) = ([first] + bars.map(\.upperBound), bars.map(\.lowerBound) + [range.upperBound])
    let cells = zip(begins, ends).map { scalars[$0..<$1].filter { !$0.isWhite } }.filter { !$0.isEmpty }
    let isEnclosed = bars.count > 1 && firstBar.lowerBound == first && lastBar.upperBound == range.upperBound
    let isRule =
      !cells.isEmpty && cells.allSatisfy { $0.allSatisfy { $0 == "-" || $0 == ":" } && $0.contains("-") }
      && cells.contains { $0.count > 1 }
    // 1|2|3 are numbers side by side.
    let hasCells = bars.count > 1 && cells.count > 1 && cells.contains { $0.contains(where: \.properties.isAlphabetic) }
    return TableLine(range: range, isCertain: isRule || hasCells || isEnclosed && !cells.isEmpty)
  }

  /// The bars of a line, consecutive ones as one, without those of other marks: {揖斐|いび}, `a|b`.
  private func bars(in line: Range<Int>) -> [Range<Int>] {
    var bars: [Range<Int>] = []
    var index = line.lowerBound
    while index < line.upperBound {
      if let mark = mark(at: index) {
        index = max(index + 1, mark.range.upperBound)
      } else if scalars[index] == "|" {
        let end = index + run(at: index)
        bars.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return bars
  }
}
