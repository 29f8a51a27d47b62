import Answers
import ArgumentParser
import Booklet
import Diagnostics
import Foundation

struct Layouts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the layouts, or tells the widths that a layout's columns have in a book.")

  @Flag(
    name: .long, help: "Print the columns' widths for LAYOUT and BOOK; those that are auto are chosen for the book.")
  var resolve = false

  @Argument(help: "With --resolve: a layout's name, or a file.")
  var layout: String?

  @Argument(help: "With --resolve: the book.")
  var book: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if resolve != (book != nil) || resolve != (layout != nil) {
      throw ValidationError("--resolve needs a layout and a book, and they need --resolve")
    }
  }

  func run() throws {
    try common.run { (report) throws(RunError) in
      if let layout, let book {
        let content = try openBook(book, &report)
        let columns = try resolvedColumns(of: layout, for: content, home: try Home.found(), &report)
        try say(columns.joined(separator: "\n"))
        return .done
      }
      for (name, summary) in try layoutList(of: try Home.found(), &report) { try say("\(name)\t\(summary)") }
      return .done
    }
  }
}
