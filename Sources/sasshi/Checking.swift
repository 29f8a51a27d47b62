import Answers
public import ArgumentParser
import Booklet
public import Checks
import Diagnostics

extension Profile: ExpressibleByArgument {}

/// How findings are printed.
enum FindingsFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif
}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Proofreads a book: its shape, its words, its pages.")

  @Argument(help: "The book: .yaml, .yml, .json, or a transcript (.txt); - is standard input.")
  var book: String?

  @Option(name: .long, help: "A layout's name, or a file: its pages are checked, and tell the folios.")
  var layout = "four-column"

  @OptionGroup var checks: CheckOptions

  @Flag(name: .long, help: "List the checks: id, severity, profiles, what is found.")
  var list = false

  @Option(name: .long, help: "What is printed: text, json, or sarif (2.1.0).")
  var format = FindingsFormat.text

  @Option(name: .long, help: "Write all findings into such a file.")
  var writeBaseline: String?

  @Flag(name: .long, help: "Make no pages: faster, without folios and preflight.")
  var noPages = false

  @Flag(name: .long, help: "Check lines of standard input, each a text for itself; the answer is JSON a line.")
  var text = false

  @Flag(name: .long, help: "With --text: the input is a JSON object with a text a line.")
  var ndjson = false

  @Flag(name: .long, help: "Exit with 1 for warnings too.")
  var strict = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if book == nil, !list, !text { throw ValidationError("Missing expected argument '<book>'") }
  }

  func run() throws {
    try common.run { (report) throws(RunError) in
      if list {
        try say(Check.all.map { $0.line(in: common.language) }.joined(separator: "\n"))
        return .done
      }
      let request = checks.request(layout: noPages ? nil : layout)
      guard let book, !text else { return try checkLines(request, &report) }
      let outcome = try check(book, request, &report)
      if let writeBaseline {
        let known = Baseline(outcome.findings, of: outcome.outline).text
        try writeText(known, to: writeBaseline, sparing: report.inputs)
      }
      switch format {
      case .text: try sayFindings(outcome)
      case .json: try sayExactly(findingsJSON(outcome.findings, of: outcome.outline, in: common.language))
      case .sarif:
        try sayExactly(
          sarif(
            outcome.findings, of: outcome.outline, checks: outcome.checks,
            version: Sasshi.configuration.version, in: common.language))
      }
      let worst: [Severity] = strict ? [.error, .warning] : [.error]
      return outcome.shown.contains { worst.contains($0.severity) } ? .wrongInput : .done
    }
  }

  private func sayFindings(_ outcome: CheckOutcome) throws(RunError) {
    let shown = outcome.shown.filter { !common.quiet || $0.severity == .error }
    if !shown.isEmpty { try say(outcome.text(of: shown, in: common.language)) }
    if !common.quiet {
      let counts = [Severity.error, .warning, .note].map { severity in
        counted(outcome.shown.count { $0.severity == severity }, severity.rawValue)
      }
      let hidden = outcome.findings.count - outcome.shown.count
      printError(counts.joined(separator: ", ") + (hidden > 0 ? ", \(hidden) not shown" : ""))
    }
  }

  private func checkLines(_ request: CheckRequest, _ report: inout Report) throws(RunError) -> ExitStatus {
    let checks = try request.checks()
    let words = try request.words(&report)
    var number = 0
    while let line = readLine() {
      number += 1
      let text = try composeText(inLine: line, isJSON: ndjson, number: number)
      guard try sayExactly(textAnswer(text, checks: checks, words: words, in: common.language)) else { return .done }
    }
    return .done
  }
}

/// Which checks are on.
struct CheckOptions: ParsableArguments {
  @Option(name: .long, help: "Turn on more checks: koyobun, jtf, style. May be repeated.")
  var profile: [Profile] = []

  @Option(name: .long, help: "Only these checks: ids with commas between them.")
  var only: String?

  @Option(name: .long, help: "Not these checks.")
  var without: String?

  @Option(name: .long, help: "A file with words of your own. May be repeated.")
  var dictionary: [String] = []

  @Option(name: .long, help: "A file of findings that are known: only what is new is shown.")
  var baseline: String?

  func request(layout: String?) -> CheckRequest {
    CheckRequest(
      profiles: Set(profile + [.standard]), only: ids(only), without: ids(without), layout: layout,
      dictionaries: dictionary, baseline: baseline)
  }

  private func ids(_ list: String?) -> [String] {
    (list ?? "").split(separator: ",").map { String($0.filter { $0 != " " }) }
  }
}
