import ArgumentParser
import Booklet

/// What `make bench` asks; of no use to clerks, and so not in the list of commands.
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells how long the text of a book's tables takes to set, or renders a book many times over.",
    shouldDisplay: false)

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
