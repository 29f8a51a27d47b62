// bench: what `make bench` measures besides whole runs of `sasshi`.

import Answers
import ArgumentParser
import Booklet
import GoalBook

@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Tells how long the text of a book's tables takes to set, or renders a book many times over.")

  @Argument(help: "The book.")
  var book: String

  @Option(name: .long, help: "A layout's name, or a file.")
  var layout = "four-column"

  @Option(name: .long, help: "Render the book's departments so many times under other names, instead.")
  var times: Int?

  @Option(name: .short, help: "The PDF of that.")
  var output = "/dev/null"

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { (report) throws(Stop) in
      let content = try openBook(book, &report)
      let press = try Press(home: try Home.found(), layout: layout, &report)
      if let times {
        let long = content.repeated(times)
        let publication = try press.typeset(long, RenderWishes(), &report)
        let files = try press.write(publication, of: long, RenderWishes(), to: output)
        for file in files { print(counted(file.pageCount, "page")) }
      } else {
        print(try press.compositionTime(content, &report).line)
      }
      return .done
    }
  }
}
