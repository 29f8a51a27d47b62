import Answers
import ArgumentParser
import Booklet
import Diagnostics
import Foundation

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Prints the JSON Schema of the book's model.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { (_) throws(RunError) in
      try sayExactly(bookSchemaText(in: common.language))
      return .done
    }
  }
}

/// Whether standard error is a terminal.
func isTerminal(standardError: Bool) -> Bool { isatty(standardError ? 2 : 1) == 1 }

extension Message {
  /// A file of an export that could not be made.
  static func exportFailed(_ name: String) -> Message {
    Message(id: "export-failed", text: "“\(name)” was not written")
  }
}
