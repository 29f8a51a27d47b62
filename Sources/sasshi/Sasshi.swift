// sasshi: the command line.
//
// Enters: arguments. Leaves: files, answers on standard output, diagnostics on standard error, and an exit status after
// `sysexits.h`. Nothing is decided here but how to ask and how to print.

import Answers
import ArgumentParser
import Booklet
import Diagnostics

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
    prepareForSignals()
    sayWhenMemoryRunsOut(in: .spoken)
    do {
      try requireText(CommandLine.unsafeArgv)
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// Ends the run: help and the version are answers, all else that is left to be said is an error.
  private static func end(with error: any Error) -> Never {
    var status = exitCode(for: error)
    let text = fullMessage(for: error)
    if !text.isEmpty {
      if status == .success {
        do throws(RunError) {
          try say(text)
        } catch {
          for problem in error.diagnostics { printError(problem.text(in: .spoken)) }
          status = ExitCode(error.status.rawValue)
        }
      } else {
        printError(text.visible(keeping: ["\n"]))
      }
    }
    exit(withError: status)
  }
}

/// Refuses arguments whose bytes are no text: the file that they name would be another one.
private func requireText(
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) throws {
  var index = 1
  while let argument = arguments[index] {
    if String(validatingCString: argument) == nil {
      throw ValidationError("“\(String(cString: argument))” is no UTF-8 text: rename the file, or name it by a link")
    }
    index += 1
  }
}
