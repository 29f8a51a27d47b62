import BookDesign
import Booklet
import Diagnostics
import Foundation
import GoalBook
import Typesetting

/// The time that the text of a book's tables took to set.
struct CompositionTime: Sendable {
  var cells: Int
  var characters: Int
  /// The CPU time of the fastest round.
  var milliseconds: Double

  /// The time as a line of the output of `make bench`.
  var line: String {
    let perCell = milliseconds * 1000 / Double(max(1, cells))
    return String(
      format: "%.1f ms for %d cells with %d characters, %.1f µs a cell", milliseconds, cells, characters, perCell)
  }
}

extension Book {
  /// The book with its departments repeated `times` times; each repetition has its number in the departments' names.
  func repeated(_ times: Int) -> Book {
    var long = self
    long.parts = (0..<max(1, times)).flatMap { round in
      parts.map { part in
        var copy = part
        if round > 0 { copy.title += " \(round + 1)" }
        return copy
      }
    }
    return long
  }
}

extension Book {
  /// The book with all objectives in one department, `times` times over, as on one sheet; every objective has another
  /// text.
  func onOneSheet(_ times: Int) -> Book {
    func all(_ parts: [Part]) -> [Part] { parts.flatMap { [$0] + all($0.parts) } }
    let goals = all(parts)
    var long = self
    long.levels = [levels[0]]
    long.parts = [
      Part(
        title: parts.first?.title ?? "",
        objectives: (0..<max(1, times)).flatMap { round in
          goals.flatMap(\.objectives).enumerated().map { index, objective in
            var copy = objective
            copy.text = "\(round * 1000 + index + 1) \(objective.text)"
            return copy
          }
        })
    ]
    return long
  }
}

extension OpenedLayout {
  /// Measures the time to set all cells of a book's tables, without pages and painting, with the fonts already open.
  func compositionTime(_ book: Book, rounds: Int = 20, _ report: inout Report) throws(RunError) -> CompositionTime {
    let outline = Outline(book)
    let resolved = try resolved(layout, for: outline, RenderRequest(), shaper: fonts, &report)
    let designed = publication(of: Selection(all: outline), layout: resolved, options: PublicationOptions())
    var time = CompositionTime(cells: 0, characters: 0, milliseconds: .infinity)
    var tables: [(grid: TableGrid, style: TableStyle)] = []
    for case .table(let grid, let style) in designed.chapters.flatMap(\.blocks) {
      tables.append((grid, style))
      time.cells += grid.cells.count
      time.characters += grid.cells.flatMap(\.paragraphs).reduce(0) { $0 + $1.text.count }
    }
    for _ in 0..<max(1, rounds) {
      let start = clock()
      for table in tables { _ = compose(table.grid, style: table.style, shaper: fonts) }
      time.milliseconds = min(time.milliseconds, Double(clock() - start) * 1000 / Double(CLOCKS_PER_SEC))
    }
    return time
  }
}
