import ArgumentParser
import Booklet
import Diagnostics
import Foundation

/// How diagnostics are printed.
enum DiagnosticsForm: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// The options every command has.
struct CommonOptions: ParsableArguments {
  @Option(name: .customLong("diagnostics"), help: "How problems are printed on standard error: text or json.")
  var form: DiagnosticsForm = .text

  @Flag(name: .long, help: "Print errors only.")
  var quiet = false

  /// Runs `work`, prints what it has to say, and ends with the status the contract names.
  func run(_ work: (inout Report) throws(Stop) -> ExitStatus) throws {
    var report = Report()
    var status: ExitStatus
    do {
      status = try work(&report)
    } catch {
      status = error.status
      report.diagnostics += error.diagnostics
    }
    print(report)
    if status != .done { throw ExitCode(status.rawValue) }
  }

  private func print(_ report: Report) {
    let shown = report.diagnostics.filter { !quiet || $0.severity == .error }
    let lines = shown.map { form == .json ? $0.jsonLine : $0.text(sources: report.sources) }
    if !lines.isEmpty { printError(lines.joined(separator: "\n")) }
  }
}

/// A number and its noun: 1 page, 2 pages.
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

/// Writes a line to standard error.
func printError(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

/// A bar on standard error that moves as files are finished; nothing where it is no terminal.
struct ProgressLine {
  let isShown: Bool

  func show(_ done: Int, of total: Int) {
    guard isShown, total > 0 else { return }
    let width = 30
    let full = width * done / total
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
    FileHandle.standardError.write(Data("\r\(bar) \(done)/\(total)\(done == total ? "\n" : "")".utf8))
  }
}
