import ArgumentParser
import Booklet
import Diagnostics
import Foundation

struct Layouts: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Lists the layouts.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { (report) throws(Stop) in
      for (name, summary) in try layoutList(of: try Home.found(), &report) { print("\(name)\t\(summary)") }
      return .done
    }
  }
}

struct Fonts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the fonts that may be used, and checks their files.")

  @Flag(name: .long, help: "As JSON.")
  var json = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { (report) throws(Stop) in
      let fonts = try fontList(of: try Home.found(), &report)
      print(json ? jsonText(fonts) : fonts.map(\.line).joined(separator: "\n"))
      return fonts.allSatisfy { $0.state == .whole } ? .done : .cannotOpen
    }
  }
}

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Prints the JSON Schema of the book's model.")

  func run() throws { print(bookSchemaText()) }
}

/// Whether standard error is a terminal.
func isTerminal(standardError: Bool) -> Bool { isatty(standardError ? 2 : 1) == 1 }

extension Message {
  /// A file of an export that could not be made.
  static func exportFailed(_ name: String) -> Message {
    Message(id: "export-failed", text: "“\(name)” was not written")
  }
}
