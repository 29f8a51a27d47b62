import Diagnostics
import Frames
import GoalBook
import Measure
import Typesetting

extension Message {
  static func limitsDoNotFit(_ area: Length) -> Message {
    let millimeters = Double(Int(area.millimeters * 10 + 0.5)) / 10
    return Message(
      id: "width-limits", en: "the columns cannot all keep within their “min” and “max” on \(millimeters) mm",
      ja: "\(millimeters) mmの中で、すべての列を「min」と「max」の間に収めることができません")
  }
}

extension Layout {
  /// The widths with which the tables of a part of a book together are lowest; `start` where no column is free.
  ///
  /// A column is free where its width is `auto` and it needs no width of its own. From `start`, the search moves width
  /// from one column to another, first four ems at a time, then two, one and a half, always the move that gains most,
  /// until none gains anything. The result is the best of its neighbours, and the same on every run. Of a book with at
  /// least twice ``sampledRows`` rows, only every second, third … table is measured.
  func lowestWidths(
    from start: [Length], needs: [Int: Length], of part: Selection, shaper: some TextShaper
  ) -> (widths: [Length], diagnostics: [Diagnostic]) {
    let free = table.columns.indices.filter { table.columns[$0].width == .automatic && needs[$0] == nil }
    // Columns that do not fit at all are reported where their widths are first chosen.
    guard !free.isEmpty, start.reduce(.zero, +) == page.typeAreaSize.width else { return (start, []) }
    let limits = table.columns.map { column -> ClosedRange<Length> in
      let least = max(table.narrowest(column), column.least ?? .zero)
      return least...max(least, column.most ?? page.typeAreaSize.width)
    }
    guard let widths = kept(start, within: limits, free: free) else {
      // Either the least widths together are too large for the room, or the largest widths are too small.
      let isTooMuch = free.reduce(.zero) { $0 + limits[$1].lowerBound } > free.reduce(.zero) { $0 + start[$1] }
      let worst =
        isTooMuch
        ? free.map { limits[$0].lowerBound }.max().flatMap { most in free.first { limits[$0].lowerBound == most } }
        : free.map { limits[$0].upperBound }.min().flatMap { least in free.first { limits[$0].upperBound == least } }
      let span = table.columns[worst ?? free[0]].fieldSpan
      let hints = [
        Phrase(
          en: "let “min” be less or “max” be more, or give the other columns another width",
          ja: "「min」を小さくするか「max」を大きくするか、ほかの列の幅を変えてください")
      ]
      return (start, [.error(.limitsDoNotFit(page.typeAreaSize.width), at: span, hints: hints)])
    }
    let style = tableStyle(table, widths: widths, pointColumns: table.pointColumns(in: part.outline))
    var trial = WidthTrial(of: sampledGrids(of: part, table), style: style, shaper: shaper)
    var search = WidthSearch(widths: widths, limits: limits, free: free)
    let em = table.columns[free[0]].style.face.size
    for step in [em * 4, em * 2, em, em / 2] { search.descend(by: step) { trial.height($0) } }
    return (search.widths, [])
  }

  /// The number of rows beyond whose multiples tables are left out of the search; fewer than about twice as many are
  /// measured.
  static let sampledRows = 600
}

/// Widths with the same sum within `limits`; columns beyond a limit take from the others, or give to them, in order;
/// nil where there are none.
private func kept(_ start: [Length], within limits: [ClosedRange<Length>], free: [Int]) -> [Length]? {
  var widths = start
  for column in free { widths[column] = min(max(widths[column], limits[column].lowerBound), limits[column].upperBound) }
  var missing = start.reduce(.zero, +) - widths.reduce(.zero, +)
  for column in free where missing != .zero {
    let bound = missing > .zero ? limits[column].upperBound : limits[column].lowerBound
    let room = bound - widths[column]
    let change = missing > .zero ? min(room, missing) : max(room, missing)
    widths[column] += change
    missing -= change
  }
  return missing == .zero ? widths : nil
}

/// The grids of a part's tables; of a long book, of every so many tables.
private func sampledGrids(of selection: Selection, _ design: TableDesign) -> [TableGrid] {
  let stride = max(1, selection.rows.count / Layout.sampledRows)
  var elements = ElementTree()
  return selection.tableParts.enumerated().filter { $0.offset.isMultiple(of: stride) }.map { _, part in
    partGrid(part, of: selection, design, in: ElementTree.document, &elements)
  }
}

/// A search by descent over the widths of some columns.
private struct WidthSearch {
  var widths: [Length]
  let limits: [ClosedRange<Length>]
  let free: [Int]

  /// Moves `step` from one column to another, as long as that makes the height less.
  mutating func descend(by step: Length, height: ([Length]) -> Length) {
    var best = height(widths)
    while let (candidate, lower) = bestMove(by: step, below: best, height: height) {
      precondition(lower < best, "a move gained nothing")
      (widths, best) = (candidate, lower)
    }
  }

  /// The widths and the height after the move that gains most; nil where none gains anything.
  private func bestMove(
    by step: Length, below height: Length, height measured: ([Length]) -> Length
  ) -> (widths: [Length], height: Length)? {
    var best: (widths: [Length], height: Length)?
    for narrowed in free where widths[narrowed] - step >= limits[narrowed].lowerBound {
      for widened in free where widened != narrowed && widths[widened] + step <= limits[widened].upperBound {
        var candidate = widths
        candidate[narrowed] -= step
        candidate[widened] += step
        let total = measured(candidate)
        if total < best?.height ?? height { best = (candidate, total) }
      }
    }
    return best
  }
}
