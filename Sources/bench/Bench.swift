// bench: what `make bench` measures apart from whole runs of `sasshi`.

import Answers
import ArgumentParser
import Booklet
import Diagnostics
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

  @Option(name: .short, help: "The PDF of that, the book (.yaml), or a workbook (.xlsx) with all rows on one sheet.")
  var output = "/dev/null"

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { (report) throws(RunError) in
      let content = try openBook(book, &report)
      if let times, output.hasSuffix(".yaml") {
        try writeBook(content.repeated(times), to: output, sparing: report.inputs)
        return .done
      }
      if let times, output.hasSuffix(".xlsx") {
        let long = content.onOneSheet(times)
        try writeWorkbook(of: long, Subset(), to: output, &report)
        print(counted(long.counts.rows, "row"))
        return .done
      }
      let opened = try OpenedLayout(layout, home: try Home.found(), &report)
      if let times {
        let long = Outline(content.repeated(times))
        let publication = try opened.typeset(long, RenderRequest(), &report)
        let files = try opened.write(publication, of: long.book, RenderRequest(), to: output, sparing: report.inputs)
        for file in files { print(counted(file.pageCount, "page")) }
      } else {
        print(try opened.compositionTime(content, &report).line)
      }
      return .done
    }
  }
}
