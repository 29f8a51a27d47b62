import ArgumentParser
import Booklet

/// What `make bench` asks; of no use to clerks, and so not in the list of commands.
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells how long the text of a book's tables takes to set.", shouldDisplay: false)

  @Argument(help: "The book.")
  var book: String

  @Option(name: .long, help: "A layout's name, or a file.")
  var layout = "four-column"

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { (report) throws(Stop) in
      let content = try openBook(book, &report)
      let press = try Press(home: try Home.found(), layout: layout, &report)
      print(try press.compositionTime(content, &report).line)
      return .done
    }
  }
}
