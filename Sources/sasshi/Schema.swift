import Answers
import ArgumentParser
import Booklet
import Diagnostics
import Foundation

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: said(en: "Prints the JSON Schema of the book's model.", ja: "冊子のファイルのJSON Schemaを出力します。"))

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { (_) throws(RunError) in
      try sayExactly(bookSchemaText(in: common.language))
      return .done
    }
  }
}

/// Whether standard error, or else standard output, is a terminal.
func isTerminal(standardError: Bool) -> Bool { isatty(standardError ? 2 : 1) == 1 }

/// The number of columns of the terminal: from COLUMNS, else from the terminal itself, else 80.
func terminalColumns() -> Int {
  if let wish = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), wish > 0 { return wish }
  var size = winsize()
  return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
}

extension Message {
  /// The message for a file of an export that could not be made.
  static func exportFailed(_ name: String) -> Message {
    Message(id: "export-failed", en: "“\(name)” was not written", ja: "「\(name)」を書き出せませんでした")
  }
}
