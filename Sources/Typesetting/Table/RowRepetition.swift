import Frames
import LineComposition
import Measure

// What stands again of a row beside each part of it that goes on on another page: the texts and labels of its first
// columns, so that a part tells what it is about.

/// The marks behind texts that stand again in a part of their row: （つづき）.
struct ContinuationMarks: Sendable {
  /// For each row of the grid its section's mark; nil where it has none.
  private var boxes: [LineBox?] = []
  /// The cells whose last line has no room for it, so that it stands on a line of its own.
  private var ownLines: Set<Int> = []

  init() {}

  /// The marks of a grid's sections, set as the text of the first cell that carries one.
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

  /// The mark of a cell that begins in a row.
  func box(ofRow row: Int) -> LineBox? { boxes.indices.contains(row) ? boxes[row] : nil }

  /// Whether the mark of a cell whose text ends with `last` has no room behind it.
  func standsAlone(behind last: StackedLine?, _ cell: Int, of grid: TableGrid, _ style: TableStyle) -> Bool {
    let content = grid.cells[cell]
    guard content.repetition == .markedText, let last, let text = content.paragraphs.last?.style,
      let mark = box(ofRow: content.rows.lowerBound)
    else { return false }
    let isFlush = text.alignment == .start || text.alignment == .justify
    let joined = last.box.followed(by: mark, in: text.face, rules: text.rules)
    return !isFlush || last.x + joined.width > style.measure(of: content)
  }

  /// Puts a cell's mark on a line of its own.
  mutating func standAlone(at cell: Int) { ownLines.insert(cell) }

  /// Whether a cell's mark stands on a line of its own.
  func standsAlone(at cell: Int) -> Bool { ownLines.contains(cell) }
}

/// How much of a row stands again.
enum RepetitionForm {
  /// The texts.
  case whole
  /// Labels and marks, ②（つづき）, and the texts of cells without them, such as sections.
  case short
  /// Labels and marks alone.
  case labels
}

extension ComposedTable {
  /// What stands again of the cells of a group whose lines so far are `consumed`: in each row over which a cell goes on,
  /// those that have ended.
  func standingAgain(in group: Int, consumed: [Int: Int], _ form: RepetitionForm) -> [Int: LineStack] {
    guard !consumed.isEmpty else { return [:] }
    var again: [Int: LineStack] = [:]
    for row in grid.groups[group].rows {
      let body = Set(owners[row]).filter { grid.cells[$0].role == .body }
      guard body.contains(where: { consumed[$0, default: 0] < cells[$0].lines.count }) else { continue }
      for cell in body where grid.cells[cell].isRepeated && !cells[cell].lines.isEmpty {
        guard consumed[cell, default: 0] == cells[cell].lines.count else { continue }
        again[cell] = lines(of: cell, standingAgain: form)
      }
    }
    return again
  }

  /// The lines of a cell as they stand again.
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
