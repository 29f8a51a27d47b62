import Answers
import ArgumentParser
import Booklet
import Diagnostics
import Foundation
import GoalBook

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads a transcript of a printed booklet, or a book, and writes it as YAML or JSON.")

  @Argument(help: "A transcript (.txt), or a book (.yaml, .json).")
  var source: String

  @Option(name: .short, help: "book.yaml or book.json; - is standard output, as YAML.")
  var output: String = "book.yaml"

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { (report) throws(RunError) in
      let content = try importBook(source, &report)
      try writeBook(content, to: output, sparing: report.inputs)
      let counts = content.counts
      let parts = zip(content.levels, counts.parts).map { level, count in
        counted(count, level.numbering.isEmpty ? level.englishNoun : "\(level.englishNoun) section")
      }
      let summary =
        parts + [
          counted(counts.objectives, "objective"), counted(counts.rows, "row"),
          counted(counts.initiatives, "initiative"),
        ]
      report.diagnostics.append(.note(.imported(summary.joined(separator: ", "), to: output)))
      return .done
    }
  }
}

extension Message {
  /// What an import found.
  static func imported(_ counts: String, to path: String) -> Message {
    Message(id: "imported", text: "\(path) holds \(counts)")
  }
}

struct Pages: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Tells which rows stand on which page.")

  @Argument(help: "The book: .yaml, .yml, .json, or a transcript (.txt); - is standard input.")
  var book: String

  @Flag(name: .long, help: "As JSON.")
  var json = false

  @OptionGroup var subset: SubsetOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { (report) throws(RunError) in
      let request = try subset.request(numbering: .restart)
      let outline = Outline(try openBook(book, tellsRepeatedNumbers: false, &report))
      let opened = try OpenedLayout(subset.layout, home: try Home.found(), &report)
      let map = PageMap(try opened.typeset(outline, request, &report), of: outline, layout: opened.name)
      if json { try sayExactly(map.json) } else { try say(map.text) }
      return .done
    }
  }
}
