// Answers: the output of a command, and its end.
//
// Enters: what a run reported. Leaves: text or JSON on standard error, and an exit status after `sysexits.h`. It is
// shared by `sasshi` and by the developers' programs.

public import ArgumentParser
public import Booklet
public import Diagnostics

/// The form in which diagnostics are printed on standard error.
public enum DiagnosticsForm: String, ExpressibleByArgument, CaseIterable, Sendable {
  /// Lines for people, or one JSON object per line.
  case text, json
}

/// The option `--lang`, which is allowed before a command too.
public struct LanguageOption: ParsableArguments, Sendable {
  /// The language of this run; its default, `Language.spoken`, has already read `--lang`.
  @Option(
    name: .customLong("lang"),
    help: .said(
      en: "The language of messages, help and notes on proofs: ja or en; otherwise that of LANG.",
      ja: "メッセージ、説明、校正刷りの指摘の言語（jaかen）。指定しなければLANGに従います。"))
  public var language: Language = .spoken

  /// The option with its default.
  public init() {}
}

/// The options that every command has.
public struct CommonOptions: ParsableArguments, Sendable {
  @Option(
    name: .customLong("diagnostics"),
    help: .said(en: "How problems are printed on standard error: text or json.", ja: "標準エラーに出す問題の形（textかjson）。"))
  var form: DiagnosticsForm = .text

  @OptionGroup var spoken: LanguageOption

  /// The language of messages, help and notes.
  public var language: Language { spoken.language }

  /// Whether only errors are printed.
  @Flag(name: .long, help: .said(en: "Print errors only.", ja: "エラーだけを表示します。"))
  public var quiet = false

  @Option(
    name: .long,
    help: .said(
      en: "Write how long each stage took, as trace events for a browser (chrome://tracing, Perfetto).",
      ja: "各段階にかかった時間を書き出すファイル（ブラウザーのトレース表示用のJSON）。"))
  var trace: String?

  /// The options with their defaults.
  public init() {}

  /// Runs `work`, prints its diagnostics, and ends with the exit status that scripts rely on.
  ///
  /// - Throws: `ExitCode` for every status other than `done`; an error of `work` is printed like any diagnostic.
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

/// Prints lines of text for people to standard output, without control characters that a terminal would obey.
///
/// - Returns: false where standard output is closed, so that nobody reads any more.
/// - Throws: where standard output cannot be written.
@discardableResult
public func say(_ lines: String) throws(RunError) -> Bool { try sayExactly(lines.visible(keeping: ["\n", "\t"])) }

/// Prints text as it is to standard output, for programs, or with colours of its own; a line end is added.
///
/// - Returns: false where standard output is closed.
/// - Throws: where standard output cannot be written.
@discardableResult
public func sayExactly(_ lines: String) throws(RunError) -> Bool {
  try writeToStandardOutput(Array((lines + "\n").utf8))
}

/// Prints a line to standard error.
public func printError(_ line: String) { writeToStandardError(Array((line + "\n").utf8)) }
