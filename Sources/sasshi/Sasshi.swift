// sasshi: the command line.
//
// Enters: arguments. Leaves: files, answers on standard output, diagnostics on standard error, and an exit status after
// `sysexits.h`. Only the questions and the form of the answers are decided here.

import Answers
import ArgumentParser
import Booklet
import Diagnostics

@main
struct Sasshi: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sasshi",
    abstract: said(
      en: "Typesets a city's organisational goals (組織目標) as a printed booklet (冊子).", ja: "市の組織目標を、印刷できる冊子に組みます。"),
    version: "0.1.0",
    subcommands: [
      Render.self, Export.self, Import.self, Template.self, Pages.self, Layouts.self, Fonts.self, Schema.self,
      Compose.self,
      Sheets.self, CheckCommand.self, ProofCommand.self, Diff.self, PreviewCommand.self, Explain.self,
    ])

  @OptionGroup var language: LanguageOption

  static func main() {
    prepareProcess()
    sayWhenMemoryRunsOut(in: .spoken)
    let arguments = Language.wish(in: Array(CommandLine.arguments.dropFirst())).others
    do {
      try requireText(CommandLine.unsafeArgv)
      try requireCommand(arguments.drop { $0 == "help" }.first)
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      end(with: error, isForPrograms: arguments.contains(where: asksForPrograms))
    }
  }

  /// Ends the run: help and the version go to standard output as answers, anything else to standard error.
  ///
  /// - Parameter isForPrograms: whether the answer is a program's input, and so left as the parser makes it.
  private static func end(with error: any Error, isForPrograms: Bool) -> Never {
    var status = exitCode(for: error)
    let text = isForPrograms && status == .success ? fullMessage(for: error) : closingText(for: error)
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

/// Whether an argument asks for what shells and manuals are made of: completions, and all of the help as JSON.
private func asksForPrograms(_ argument: String) -> Bool {
  ["--generate-completion-script", "--experimental-dump-help"].contains { argument.hasPrefix($0) }
}

/// The text to print at the end of the run, in its language.
private func closingText(for error: any Error) -> String {
  guard Language.spoken == .ja else { return Sasshi.fullMessage(for: error) }
  // Unbroken lines: they are broken after they have been translated.
  var text = Sasshi.fullMessage(for: error, columns: 10_000)
  let complaint = Sasshi.message(for: error)
  var lines: [String] = []
  if let begin = text.firstRange(of: "Error: \(complaint)"), begin.lowerBound == text.startIndex {
    text.removeSubrange(begin)
    lines.append("\(Severity.error.word.ja): \(japaneseComplaint(complaint))")
    text = String(text.drop { $0 == "\n" })
  }
  let columns = terminalColumns()
  lines += text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    terminalHelpLines(japaneseHelpLine(line), columns: columns)
  }
  return lines.joined(separator: "\n")
}

/// Refuses a first word that is not a command, and suggests similar commands.
private func requireCommand(_ word: String?) throws {
  let commands = Sasshi.configuration.subcommands.compactMap { $0.configuration.commandName }
  guard let word, !word.hasPrefix("-"), !commands.contains(word) else { return }
  let hint = Phrase.nearest(to: word, in: commands, what: Phrase(en: "the commands", ja: "コマンド"))[.spoken]
  throw ValidationError(
    said(en: "there is no command “\(word)”: \(hint)", ja: "「\(word)」というコマンドはありません。\(hint)"))
}

/// Refuses arguments that are not UTF-8: repaired, the name would mean another file.
private func requireText(
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) throws {
  var index = 1
  while let argument = arguments[index] {
    if String(validatingCString: argument) == nil {
      let shown = String(cString: argument)
      throw ValidationError(
        said(
          en: "“\(shown)” is no UTF-8 text: rename the file, or name it by a link",
          ja: "「\(shown)」はUTF-8の文字ではありません。ファイルの名前を変えるか、リンクで指定してください"))
    }
    index += 1
  }
}
