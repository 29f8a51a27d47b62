import Frames
import LineComposition
import Measure

// The texts and labels of a row's first columns that are repeated beside each part of the row on another page, so that
// the part tells what it is about.

/// The marks behind texts that are repeated in a later part of their row: （つづき）.
struct ContinuationMarks: Sendable {
  /// The mark of the section for each row of the grid; nil where the section has none.
  private var boxes: [LineBox?] = []
  /// The cells whose last line has no room for the mark, which then has a line of its own.
  private var ownLines: Set<Int> = []

  init() {}

  /// The marks of a grid's sections, set in the style of the first cell that carries one.
  init(of grid: TableGrid, style: TableStyle, shaper: some TextShaper) {
    guard let carrier = grid.cells.first(where: { $0.repetition == .markedText && !$0.paragraphs.isEmpty }),
      let text = carrier.paragraphs.last?.style
    else { return }
    boxes = Array(repeating: nil, count: grid.rowCount)
    var known: (mark: String, box: LineBox?) = ("", nil)
    for section in grid.sections {
      if section.mark != known.mark {
        let measure = style.measure(of: carrier)
        let lines = compose(section.mark, in: text.face, measure: measure, rules: text.rules, shaper: shaper).lines
        known = (section.mark, lines.first)
      }
      for row in grid.groups[section.groups].flatMap(\.rows) { boxes[row] = known.box }
    }
  }

  /// The mark for a cell that begins in a row.
  func box(ofRow row: Int) -> LineBox? { boxes.indices.contains(row) ? boxes[row] : nil }

  /// Whether there is no room for the mark behind a cell's text, whose last line is `last`.
  func standsAlone(behind last: StackedLine?, _ cell: Int, of grid: TableGrid, _ style: TableStyle) -> Bool {
    let content = grid.cells[cell]
    guard content.repetition == .markedText, let last, let text = content.paragraphs.last?.style,
      let mark = box(ofRow: content.rows.lowerBound)
    else { return false }
    let isFlush = text.alignment == .start || text.alignment == .justify
    let joined = last.box.followed(by: mark, in: text.face, rules: text.rules)
    return !isFlush || last.x + joined.width > style.measure(of: content)
  }

  /// Gives a cell's mark a line of its own.
  mutating func standAlone(at cell: Int) { ownLines.insert(cell) }

  /// Whether a cell's mark has a line of its own.
  func standsAlone(at cell: Int) -> Bool { ownLines.contains(cell) }
}

/// How much of a row is repeated.
enum RepetitionForm {
  /// The texts, with their marks.
  case whole
  /// Labels with marks, ②（つづき）, and the texts of cells without labels, such as sections.
  case short
  /// Labels with marks only.
  case labels
}

extension ComposedTable {
  /// The repeated texts of a group that continues; nil where they are higher than `most`.
  ///
  /// In each row in which a cell continues, these are the texts of the cells that have ended.
  func standingAgain(
    in group: Int, after progress: RowProgress, _ form: RepetitionForm, within most: Length
  ) -> [Int: LineStack]? {
    guard !progress.isEmpty else { return [:] }
    let rows = grid.groups[group].rows
    let shared = sharedCells[group].map { (cell: $0, had: had($0, of: group, progress), count: cells[$0].lines.count) }
    // Where a cell over several rows continues, so do rows whose own cells are finished.
    let goingOn = shared.filter { $0.had < $0.count && grid.cells[$0.cell].role == .body }
    let first = goingOn.map { offset(ofCell: $0.cell, in: group) }.min() ?? .max
    // Behind the rows that have begun, only a cell that began above them can have ended.
    var pending = shared.filter { $0.had == $0.count && $0.count > 0 && grid.cells[$0.cell].isRepeated }.map(\.cell)
    var again: [Int: LineStack] = [:]
    var height = Length.zero
    for offset in min(first, progress.finishedRows)..<rows.count {
      let row = rows.lowerBound + offset
      if offset >= progress.begunRows {
        pending.removeAll { again[$0] != nil || grid.cells[$0].rows.upperBound <= row }
        if pending.isEmpty { break }
      }
      // A cell over several columns is there for each of them.
      var (isGoingOn, ended) = (false, [Int]())
      for cell in owners[row] where grid.cells[cell].role == .body {
        let (had, count) = (had(cell, of: group, progress), cells[cell].lines.count)
        isGoingOn = isGoingOn || had < count
        if had == count, count > 0, grid.cells[cell].isRepeated, again[cell] == nil { ended.append(cell) }
      }
      guard isGoingOn else { continue }
      var own = Length.zero
      for cell in ended {
        let stack = lines(of: cell, standingAgain: form)
        again[cell] = stack
        if grid.cells[cell].rows.count == 1 {
          own = max(own, wholeHeight(stack))
        } else if wholeHeight(stack) > most {
          return nil
        }
      }
      height += own
      if height > most { return nil }
    }
    return again
  }

  /// The lines of a cell in their repeated form.
  private func lines(of cell: Int, standingAgain form: RepetitionForm) -> LineStack {
    var stack = cells[cell]
    let content = grid.cells[cell]
    guard content.repetition == .markedText, let style = content.paragraphs.last?.style, let first = stack.lines.first
    else {
      if form == .labels { stack.lines = [] }
      return stack
    }
    let mark = marks.box(ofRow: content.rows.lowerBound)
    if form != .whole { stack.lines = [first] }
    guard let mark, var last = stack.lines.popLast() else { return stack }
    if form != .whole {
      last.box = last.label == nil ? last.box : mark
      stack.lines.append(last)
    } else if marks.standsAlone(at: cell) {
      stack.lines.append(last)
      (last.box, last.label, last.spaceBefore) = (mark, nil, .zero)
      stack.lines.append(last)
    } else {
      last.box = last.box.followed(by: mark, in: style.face, rules: style.rules)
      stack.lines.append(last)
    }
    return stack
  }
}
