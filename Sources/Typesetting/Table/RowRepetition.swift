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
  /// The repeated texts of a group whose cells have had `consumed` lines.
  ///
  /// In each row in which a cell continues, these are the texts of the cells that have ended.
  func standingAgain(in group: Int, consumed: [Int: Int], _ form: RepetitionForm) -> [Int: LineStack] {
    guard !consumed.isEmpty else { return [:] }
    var again: [Int: LineStack] = [:]
    for row in grid.groups[group].rows {
      // A cell over several columns is there for each of them.
      var (isGoingOn, ended) = (false, [Int]())
      for cell in owners[row] where grid.cells[cell].role == .body {
        let (had, count) = (consumed[cell, default: 0], cells[cell].lines.count)
        isGoingOn = isGoingOn || had < count
        if had == count, count > 0, grid.cells[cell].isRepeated, again[cell] == nil { ended.append(cell) }
      }
      guard isGoingOn else { continue }
      for cell in ended { again[cell] = lines(of: cell, standingAgain: form) }
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
