// sasshi: the command line.
//
// Enters: arguments. Leaves: files, answers on standard output, diagnostics on standard error, and an exit status after
// `sysexits.h`. Nothing is decided here but how to ask and how to print.

import ArgumentParser
import Booklet

@main
struct Sasshi: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sasshi",
    abstract: "Typesets a city's organisational goals (組織目標) as a printed booklet (冊子).",
    version: "0.1.0",
    subcommands: [
      Render.self, Export.self, Import.self, Pages.self, Layouts.self, Fonts.self, Schema.self, Compose.self,
      CheckCommand.self, ProofCommand.self, Diff.self,
    ])

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      exit(withError: error)
    }
  }
}
