public import Diagnostics
public import Frames
public import GoalBook
public import Measure
import Typesetting

extension Message {
  static func limitsDoNotFit(_ area: Length) -> Message {
    let millimeters = Double(Int(area.millimeters * 10 + 0.5)) / 10
    return Message(
      id: "width-limits", text: "the columns cannot all keep within their “min” and “max” on \(millimeters) mm")
  }
}

extension Layout {
  /// The layout with a length for each column whose width is `auto`, so that the tables of the whole book together are as
  /// low as such columns make them; the same layout where no width is.
  ///
  /// The search begins with widths by how much text the columns hold and moves width from one column to another, first
  /// four ems at a time, then two, one and a half, always the move that gains most, until none gains anything. It is a
  /// descent: the result is the best of its neighbours, and the same on every run. Of a book with more than
  /// ``sampledRows`` rows every so many tables are tried.
  ///
  /// - Parameter part: the part of the book whose tables are to be low; nil for all of it.
  public func resolved(
    for book: Book, part: ChosenBook? = nil, shaper: some TextShaper
  ) -> (layout: Layout, diagnostics: [Diagnostic]) {
    let free = table.columns.indices.filter { table.columns[$0].width == .automatic }
    guard !free.isEmpty else { return (self, []) }
    let (start, _) = columnWidths(table, typeArea: page.typeAreaSize.width, book: book)
    // Columns that do not fit at all are refused where the publication is made.
    guard start.reduce(.zero, +) == page.typeAreaSize.width else { return (self, []) }
    let limits = table.columns.map { column -> ClosedRange<Length> in
      let character = table.sidePadding * 2 + column.style.face.size
      let least = max(character, column.least ?? character)
      return least...max(least, column.most ?? page.typeAreaSize.width)
    }
    guard let widths = kept(start, within: limits, free: free) else {
      let span = table.columns[free[0]].fieldSpan
      let hints = ["let “min” be less or “max” be more, or give the other columns another width"]
      return (self, [.error(.limitsDoNotFit(page.typeAreaSize.width), at: span, hints: hints)])
    }
    var trial = WidthTrial(
      of: sampledGrids(of: part ?? ChosenBook(whole: book), table), style: tableStyle(table, widths: widths),
      shaper: shaper)
    var search = WidthSearch(widths: widths, limits: limits, free: free)
    let em = table.columns[free[0]].style.face.size
    for step in [em * 4, em * 2, em, em / 2] { search.descend(by: step) { trial.height($0) } }
    var resolved = self
    for column in free { resolved.table.columns[column].width = .fixed(search.widths[column]) }
    return (resolved, [])
  }

  /// The layout with all widths that are no lengths chosen anew, as ``resolved(for:part:shaper:)`` chooses `auto` ones; the
  /// same layout where that cannot be.
  public func withLowestWidths(for part: ChosenBook, shaper: some TextShaper) -> Layout {
    var open = self
    for index in table.columns.indices where table.columns[index].isFree {
      open.table.columns[index].width = .automatic
    }
    let (resolved, problems) = open.resolved(for: part.book, part: part, shaper: shaper)
    let isOther = columnWidths(of: resolved, for: part.book).widths != columnWidths(of: self, for: part.book).widths
    return isOther && !problems.hasErrors ? resolved : self
  }

  /// How many rows of a book are tried at most, or little more.
  static let sampledRows = 600
}

/// The width of each column of `layout` in a book's tables.
public func columnWidths(of layout: Layout, for book: Book) -> (widths: [Length], diagnostics: [Diagnostic]) {
  columnWidths(layout.table, typeArea: layout.page.typeAreaSize.width, book: book)
}

/// Widths of the same sum within `limits`, those outside them taking from or giving to the others in order; nil where
/// there are none.
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

/// The grids of a book's tables; of a long book every so many.
private func sampledGrids(of book: ChosenBook, _ design: TableDesign) -> [TableGrid] {
  let pillars = book.departments.flatMap { department in
    department.pillars.map { (department: department.name, pillar: $0) }
  }
  let rows = pillars.flatMap(\.pillar.objectives).reduce(0) { $0 + $1.rows.count }
  let stride = max(1, rows / Layout.sampledRows)
  var elements = ElementTree()
  return pillars.enumerated().filter { $0.offset.isMultiple(of: stride) }.map { _, chosen in
    pillarGrid(chosen.pillar, of: chosen.department, design, in: ElementTree.document, &elements)
  }
}

/// A descent over the widths of some columns.
private struct WidthSearch {
  var widths: [Length]
  let limits: [ClosedRange<Length>]
  let free: [Int]

  /// Moves `step` from one column to another while the height becomes less.
  mutating func descend(by step: Length, height: ([Length]) -> Length) {
    var best = height(widths)
    while let (candidate, lower) = bestMove(by: step, below: best, height: height) {
      precondition(lower < best, "a move gained nothing")
      (widths, best) = (candidate, lower)
    }
  }

  /// The widths after the move that gains most; nil where none does.
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
