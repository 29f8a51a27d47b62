import Answers
import ArgumentParser
import Booklet
import Diagnostics

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells what differs between two books or two versions of one, and what it did to the pages.",
    discussion: """
      What is gone stands between [- and -], what is new between {+ and +}; on a terminal they are red and green. With -o \
      the pages that differ are written as a PDF, old and new side by side, the changes marked and numbered.
      """)

  @Argument(help: "The old book: .yaml, .yml, .json, or a transcript (.txt).")
  var old: String

  @Argument(help: "The new book; - is standard input.")
  var new: String

  @Option(name: .short, help: "A PDF of the pages that differ; - is standard output.")
  var output: String?

  @Flag(name: .long, help: "As JSON.")
  var json = false

  @Option(name: .long, help: "A layout's name, or a file: its pages tell the folios.")
  var layout = "four-column"

  @Option(name: .long, help: "Only the changes of this department (部) of either book. May be repeated.")
  var department: [String] = []

  @Flag(name: .long, help: "Exit with 1 where the books differ.")
  var exitCode = false

  @OptionGroup var creation: CreationOption

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { (report) throws(RunError) in
      let request = DifferenceRequest(
        layout: layout, departments: department, date: try creation.moment(), language: common.language)
      let comparison = try BookComparison(old: old, new: new, request, &report)
      if output != "-" {
        try sayExactly(json ? comparison.json : comparison.text(isColored: isTerminal(standardError: false)))
      }
      if let output {
        let file = try comparison.writePages(to: output)
        if !common.quiet, !json, output != "-" { try say("\n\(file.path) (\(counted(file.pageCount, "page")))") }
      }
      return exitCode && comparison.hasChanges ? .wrongInput : .done
    }
  }
}
