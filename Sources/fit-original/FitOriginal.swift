// fit-original: the measures of a layout, found by comparing its pages with a printed original.
//
// Enters: a book, a layout to begin with, and the places where the original's pages began. Leaves: values of measures
// with which the book's pages begin where the original's did, to be written into the layout by hand. It is a program of
// its own, because it is run when a layout is made, not when a booklet is.

import Answers
import ArgumentParser
import Booklet
import Diagnostics
import GoalBook

@main
struct FitOriginal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit-original",
    abstract: "Searches the measures of a layout with which a book falls as its printed original did.")

  @Argument(help: "The book.")
  var book: String

  @Option(name: .long, help: "A layout's name, or a file: where the search begins.")
  var layout = "five-column"

  @Option(name: .long, help: "Where the original's pages began.")
  var original: String

  @Option(name: .long, help: "How many settings are tried from each beginning.")
  var steps = 20_000

  @Option(name: .long, help: "How many beginnings.")
  var beginnings = 8

  @Option(name: .long, help: "What the random numbers begin with.")
  var seed: UInt64 = 1

  @Option(name: .long, help: "A measure that is to keep one value: font=BIZ UDGothic. May be repeated.")
  var hold: [String] = []

  @Option(name: .long, help: "A measure to begin with: size=8.5pt. May be repeated.")
  var begin: [String] = []

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { (report) throws(RunError) in
      let outline = Outline(try openBook(book, &report))
      let pages = try openOriginal(original, of: outline, &report)
      let opened = try OpenedLayout(layout, home: try Home.found(), &report)
      let search = OriginalSearch(
        steps: steps, beginnings: beginnings, seed: seed, held: named(hold), begun: named(begin))
      let fits = try search.fits(of: outline, to: pages, in: opened) { printError($0) }
      for fit in fits.prefix(3) {
        print(fit.fall.line)
        for row in pages.breaks { print("  \(fit.fall.breaks.contains(row) ? "✓" : "–") \(outline.path(of: row))") }
        for measure in fit.measures { print("  \(measure.name)\t\(measure.value)") }
      }
      return .done
    }
  }

  /// The pairs of NAME=VALUE as a dictionary; others are ignored.
  private func named(_ pairs: [String]) -> [String: String] {
    let parts = pairs.map { $0.split(separator: "=", maxSplits: 1).map(String.init) }.filter { $0.count == 2 }
    return Dictionary(parts.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
  }
}
