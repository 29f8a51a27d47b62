// Answers: how a command tells what it has to say, and how it ends.
//
// Enters: what a run reported. Leaves: text or JSON on standard error, and an exit status after `sysexits.h`. It is shared
// by `sasshi` and by the programs for those who work on it.

public import ArgumentParser
public import Booklet
public import Diagnostics

/// How diagnostics are printed.
public enum DiagnosticsForm: String, ExpressibleByArgument, CaseIterable, Sendable {
  case text, json
}

/// The language, which may be chosen before a command too.
public struct LanguageOption: ParsableArguments, Sendable {
  @Option(
    name: .customLong("lang"),
    help: .said(
      en: "The language of messages, help and notes on proofs: ja or en; otherwise that of LANG.",
      ja: "メッセージ、説明、校正刷りの指摘の言語（jaかen）。指定しなければLANGに従います。"))
  public var language: Language = .spoken

  public init() {}
}

/// The options every command has.
public struct CommonOptions: ParsableArguments, Sendable {
  @Option(
    name: .customLong("diagnostics"),
    help: .said(en: "How problems are printed on standard error: text or json.", ja: "標準エラーに出す問題の形（textかjson）。"))
  var form: DiagnosticsForm = .text

  @OptionGroup var spoken: LanguageOption

  public var language: Language { spoken.language }

  @Flag(name: .long, help: .said(en: "Print errors only.", ja: "エラーだけを表示します。"))
  public var quiet = false

  @Option(
    name: .long,
    help: .said(
      en: "Write how long each stage took, as trace events for a browser (chrome://tracing, Perfetto).",
      ja: "各段階にかかった時間を書き出すファイル（ブラウザーのトレース表示用のJSON）。"))
  var trace: String?

  public init() {}

  /// Runs `work`, prints what it has to say, and ends with the status that scripts rely on.
  public func run(_ work: (inout Report) throws(RunError) -> ExitStatus) throws {
    var report = Report()
    var status: ExitStatus
    if trace != nil { beginTrace() }
    do {
      status = try work(&report)
      if let trace { try writeText(traceText(), to: trace, sparing: report.inputs) }
    } catch {
      status = error.status
      report.diagnostics += error.diagnostics
    }
    print(report)
    if status != .done { throw ExitCode(status.rawValue) }
  }

  private func print(_ report: Report) {
    let shown = report.diagnostics.filter { !quiet || $0.severity == .error }
    guard !shown.isEmpty else { return }
    switch form {
    case .json: printError(shown.map { $0.jsonLine(in: language) }.joined(separator: "\n"))
    case .text: printError(shown.text(sources: report.sources, in: language))
    }
  }
}

/// Answers on standard output, for people: lines of text, in which nothing steers the terminal.
///
/// Returns false where nobody reads any more.
///
/// - Throws: where it cannot be written.
@discardableResult
public func say(_ lines: String) throws(RunError) -> Bool { try sayExactly(lines.visible(keeping: ["\n", "\t"])) }

/// The same for what is read by programs, or has its own colours.
@discardableResult
public func sayExactly(_ lines: String) throws(RunError) -> Bool {
  try writeToStandardOutput(Array((lines + "\n").utf8))
}

/// Writes a line to standard error.
public func printError(_ line: String) { writeToStandardError(Array((line + "\n").utf8)) }

/// A bar on standard error that moves as files are finished; nothing where it is no terminal.
public struct ProgressLine: Sendable {
  private let isShown: Bool

  public init(isShown: Bool) { self.isShown = isShown }

  public func show(_ done: Int, of total: Int) {
    guard isShown, total > 0 else { return }
    let width = 30
    let full = width * done / total
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
    writeToStandardError(Array("\r\(bar) \(done)/\(total)\(done == total ? "\n" : "")".utf8))
  }
}
