internal import GoalBook

/// The lines without those that continue a cell whose quotation mark is not closed.
///
/// The mark is reported where it is. The lines after it would be reported again as rows with missing cells and lines
/// that belong nowhere, though nothing is wrong with them.
func withoutRemaindersOfCells(_ lines: [TranscriptLine]) -> [TranscriptLine] {
  var kept: [TranscriptLine] = []
  // The number of columns of the table, and the number of cells that the broken row still lacks.
  var columns = 0
  var open: (cells: Int, isHeader: Bool)?
  for (index, line) in lines.enumerated() {
    let next = lines.dropFirst(index + 1).first
    if let (cells, isHeader) = open {
      if line.goesOnWithACell(of: cells, isHeader: isHeader, next: next) {
        // The last line of the row has the missing cells.
        if !isHeader, line.cells.count > 1 { open = nil }
        continue
      }
      open = nil
    }
    if line.opensTable { columns = line.cells.count }
    if line.isUnclosed, line.opensTable || columns > 0 {
      open = (max(1, columns - line.cells.count + 1), line.opensTable)
      // Without its header no row of the table can be read.
      if line.opensTable { continue }
    }
    kept.append(line)
  }
  return kept
}

extension TranscriptLine {
  /// Whether the line continues the broken row above it, which lacks `cells` cells.
  ///
  /// - Parameter next: the line below.
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
