internal import GoalBook

/// The lines without those that go on with a cell whose quotation mark does not end.
///
/// That mark is told where it stands. What follows would be told once more, line by line, as rows that lack cells and
/// lines that belong nowhere, none of which is to be mended.
func withoutRemaindersOfCells(_ lines: [TranscriptLine]) -> [TranscriptLine] {
  var kept: [TranscriptLine] = []
  // The columns of the table, and how many cells the broken row has still to come.
  var columns = 0
  var open: (cells: Int, isHeader: Bool)?
  for (index, line) in lines.enumerated() {
    let next = lines.dropFirst(index + 1).first
    if let (cells, isHeader) = open {
      if line.goesOnWithACell(of: cells, isHeader: isHeader, next: next) {
        // Its last line has the cells that were missing.
        if !isHeader, line.cells.count > 1 { open = nil }
        continue
      }
      open = nil
    }
    if line.opensTable { columns = line.cells.count }
    if line.isUnclosed, line.opensTable || columns > 0 {
      open = (max(1, columns - line.cells.count + 1), line.opensTable)
      // Without a header none of its rows can be read.
      if line.opensTable { continue }
    }
    kept.append(line)
  }
  return kept
}

extension TranscriptLine {
  /// Whether the line belongs to the broken row above it, which lacks `cells`; `next` is the line below.
  fileprivate func goesOnWithACell(of cells: Int, isHeader: Bool, next: TranscriptLine?) -> Bool {
    switch kind {
    case .pillarHeading: next?.opensTable != true
    case .looseDepartment: false
    case .heading:
      !(next?.opensTable == true && loosePillarHeading(text) != nil)
        && !(text.withoutDecoration ?? text).endsAsDepartment
        && !text.foldedYear.contains("年度")
    case .header: isHeader
    case .row: isHeader || self.cells.count <= cells && self.cells.first?.text.isEmpty == false
    case .contentsHeading, .contentsEntry, .folio: true
    }
  }
}
