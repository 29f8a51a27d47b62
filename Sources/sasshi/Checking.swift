import Answers
public import ArgumentParser
import Booklet
public import Checks
import Diagnostics
import GoalBook

extension Profile: ExpressibleByArgument {}

/// The format in which findings are printed.
enum FindingsFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif, github
}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: said(en: "Proofreads a book: its shape, its words, its pages.", ja: "冊子の形、言葉、ページを校正します。"))

  @Argument(
    help: .said(
      en:
        "The book: .yaml, .yml, .json, a spreadsheet (.xlsx, .xlsm, .ods, .csv, .tsv), or a transcript (.txt); - is standard input.",
      ja: "冊子のファイル（.yaml、.yml、.json）、表計算のファイル（.xlsx .xlsm .ods .csv .tsv）、または文字起こし（.txt）。- は標準入力。"))
  var book: String?

  @Option(
    name: .long,
    help: .said(
      en: "A layout's name, or a file: its pages are checked, and tell the folios.",
      ja: "レイアウトの名前かファイル。そのページも検査し、ノンブルを示します。"))
  var layout = "four-column"

  @OptionGroup var part: PartOptions

  @OptionGroup var checks: CheckOptions

  @Flag(
    name: .long,
    help: .said(
      en: "Write the corrections that are sure into the book's file (YAML or JSON), everything else to the byte.",
      ja: "確かな訂正を冊子のファイル（YAMLかJSON）に書き込みます。ほかは1バイトも変えません。"))
  var fix = false

  @Flag(
    name: .long,
    help: .said(
      en: "Only show what --fix would write, as a difference; nothing is written.",
      ja: "--fix で書き込む内容を差分で示すだけで、ファイルには書き込みません。"))
  var dryRun = false

  @Flag(
    name: .long,
    help: .said(en: "List the checks: id, severity, profiles, what is found.", ja: "検査の一覧を出します（id、重さ、プロファイル、見つけるもの）。"))
  var list = false

  @Option(
    name: .long,
    help: .said(
      en: "What is printed: text, json, sarif (2.1.0), or github (annotations of a pull request).",
      ja: "出力の形（text、json、sarif 2.1.0、またはGitHubの注釈にするgithub）。"))
  var format = FindingsFormat.text

  @Option(name: .long, help: .said(en: "Write all findings into such a file.", ja: "指摘をすべてこのファイルに書きます。"))
  var writeBaseline: String?

  @Flag(
    name: .long,
    help: .said(
      en: "Make no pages: faster, without folios and preflight.", ja: "ページを組まずに検査します（速くなりますが、ノンブルとページの検査はありません）。"))
  var noPages = false

  @Flag(
    name: .long,
    help: .said(
      en: "Check lines of standard input, each a text for itself; the answer is JSON a line.",
      ja: "標準入力の1行を一つの文として検査し、1行ごとにJSONで答えます。"))
  var text = false

  @Flag(
    name: .long,
    help: .said(
      en: "With --text: the input is a JSON object with a text a line.",
      ja: "--text の入力を、1行に一つのJSONオブジェクト（textを含む）として読みます。"))
  var ndjson = false

  @Flag(name: .long, help: .said(en: "Exit with 1 for warnings too.", ja: "警告だけのときも終了コードを1にします。"))
  var strict = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if book == nil, !list, !text {
      throw ValidationError(said(en: "Missing expected argument '<book>'", ja: "「<book>」がありません"))
    }
    if dryRun, format != .text {
      throw ValidationError(
        said(en: "--dry-run shows a difference, which has no --format", ja: "--dry-run は差分を示すので、--format は指定できません"))
    }
    if part.pages != nil, noPages {
      throw ValidationError(said(en: "--pages needs pages", ja: "--pages と --no-pages は一緒に使えません"))
    }
  }

  func run() throws {
    try common.run { (report) throws(RunError) in
      if list {
        try say(Check.all.map { $0.line(in: common.language) }.joined(separator: "\n"))
        return .done
      }
      var request = try checks.request(layout: noPages ? nil : layout)
      (request.subset, request.pages) = (try part.subset(), try part.pageRanges())
      guard let book, !text else { return try checkLines(request, &report) }
      if fix || dryRun {
        let fixed = try Booklet.fix(book, request, isTrial: dryRun, &report)
        try sayCorrections(fixed, in: book)
        // What remains to be corrected by hand is shown: the check reads the file as it is now.
        if dryRun { return .done }
      }
      let outcome: CheckOutcome
      do throws(RunError) {
        outcome = try check(book, request, &report)
      } catch {
        // A program that reads the answer gets one, with the errors of the book.
        if error.status == .wrongInput, format != .text {
          try sayAnswer([], of: Outline(Book(title: "")), problems: report.diagnostics + error.diagnostics, [])
        }
        throw error
      }
      if let writeBaseline {
        let known = Baseline(outcome.findings, of: outcome.outline).text
        try writeText(known, to: writeBaseline, sparing: report.inputs)
      }
      switch format {
      case .text: try sayFindings(outcome, problems: report.diagnostics)
      case .json, .sarif, .github:
        try sayAnswer(outcome.findings, of: outcome.outline, problems: report.diagnostics, outcome.checks)
      }
      let worst: [Severity] = strict ? [.error, .warning] : [.error]
      let severities = outcome.shown.map(\.severity) + report.diagnostics.map(\.severity)
      return severities.contains(where: worst.contains) ? .wrongInput : .done
    }
  }

  private func sayCorrections(_ fixed: FixOutcome, in book: String) throws(RunError) {
    if dryRun, fixed.count > 0 { try sayExactly(String(fixed.difference.dropLast())) }
    guard !common.quiet else { return }
    let (corrections, texts) = (counted(fixed.count, "correction"), counted(fixed.textCount, "text"))
    let words =
      fixed.count == 0
      ? Phrase(en: "“\(book)” has nothing to correct", ja: "「\(book)」に直すところはありません")
      : dryRun
        ? Phrase(
          en: "\(corrections) in \(texts) would be written into “\(book)”",
          ja: "「\(book)」に書き込まれる訂正は、\(fixed.textCount)件の文の\(fixed.count)か所です")
        : Phrase(
          en: "\(corrections) in \(texts) written into “\(book)”",
          ja: "「\(book)」の\(fixed.textCount)件の文の\(fixed.count)か所を直しました")
    printError(words[common.language].visible)
  }

  /// Prints the answer for programs: problems from reading the book and making its pages, then the findings.
  private func sayAnswer(
    _ findings: [Finding], of outline: Outline, problems: [Diagnostic], _ checks: [Check]
  ) throws(RunError) {
    let all = problems.map(Finding.init(problem:)) + findings
    let answer =
      switch format {
      case .sarif: sarif(all, of: outline, checks: checks, version: Sasshi.configuration.version, in: common.language)
      case .github: annotations(all, in: common.language)
      case .json, .text: findingsJSON(all, of: outline, in: common.language)
      }
    try sayExactly(answer)
  }

  private func sayFindings(_ outcome: CheckOutcome, problems: [Diagnostic]) throws(RunError) {
    let shown = outcome.shown.filter { !common.quiet || $0.severity == .error }
    if !shown.isEmpty { try say(outcome.text(of: shown, in: common.language)) }
    if !common.quiet {
      var counts = [Severity.error, .warning, .note].map { severity in
        let count = (outcome.shown.map(\.severity) + problems.map(\.severity)).count { $0 == severity }
        return Phrase(en: counted(count, severity.rawValue), ja: "\(severity.word.ja)\(count)件")
      }
      let hidden = outcome.findings.count - outcome.shown.count
      if hidden > 0 { counts.append(Phrase(en: "\(hidden) not shown", ja: "ほかに表示しないもの\(hidden)件")) }
      printError(counts.listed[common.language])
    }
  }

  private func checkLines(_ request: CheckRequest, _ report: inout Report) throws(RunError) -> ExitStatus {
    let checks = try request.checks()
    let words = try request.words(&report)
    let data = languageData(for: checks, &report)
    var number = 0
    while let line = readLine() {
      number += 1
      let text = try composeText(inLine: line, isJSON: ndjson, number: number)
      let answer = textAnswer(text, checks: checks, words: words, languageData: data, in: common.language)
      guard try sayExactly(answer) else { return .done }
    }
    return .done
  }
}

/// The options that choose checks.
struct CheckOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .said(
      en: "Turn on more checks: koyobun, jtf, style, fair, homophones. May be repeated.",
      ja: "検査を追加します（koyobun、jtf、style、fair、homophones）。何度でも指定できます。"))
  var profile: [Profile] = []

  @Option(
    name: .long, help: .said(en: "Only these checks: ids with commas between them.", ja: "この検査だけを行います（idをコンマで区切ります）。"))
  var only: String?

  @Option(name: .long, help: .said(en: "Not these checks.", ja: "この検査を行いません。"))
  var without: String?

  @Option(name: .long, help: .said(en: "A file with words of your own. May be repeated.", ja: "自分の用語のファイル。何度でも指定できます。"))
  var dictionary: [String] = []

  @Option(
    name: .long,
    help: .said(
      en: "A file of findings that are known: only what is new is shown.", ja: "すでに知っている指摘のファイル。新しいものだけを示します。"))
  var baseline: String?

  @Option(
    name: .long,
    help: .said(
      en: "Last year’s book: what stands in it too, word for word, is shown.", ja: "前年度の冊子。一字も変わっていない文や数を示します。"))
  var against: String?

  /// The request that these options describe.
  ///
  /// - Throws: where a list of ids is empty.
  func request(layout: String?) throws(RunError) -> CheckRequest {
    CheckRequest(
      profiles: Set(profile + [.standard]), only: try ids(only, "--only"), without: try ids(without, "--without"),
      layout: layout,
      dictionaries: dictionary, baseline: baseline, against: against)
  }

  /// The options as they were written, for another command with the same checks.
  var words: [String] {
    var words: [String] = []
    func add(_ option: String, _ values: [String]) {
      for value in values { words += [option, value] }
    }
    add("--profile", profile.map(\.rawValue))
    add("--only", [only].compactMap(\.self))
    add("--without", [without].compactMap(\.self))
    add("--dictionary", dictionary)
    add("--baseline", [baseline].compactMap(\.self))
    add("--against", [against].compactMap(\.self))
    return words
  }

  private func ids(_ list: String?, _ option: String) throws(RunError) -> [String] {
    guard let list else { return [] }
    let ids = list.split(separator: ",").map { String($0.filter { $0 != " " }) }.filter { !$0.isEmpty }
    guard ids.isEmpty else { return ids }
    throw RunError(
      .wrongUsage, id: "no-checks", Phrase(en: "\(option) names no check", ja: "\(option) に検査のidがありません"),
      hints: [.seeListOfChecks])
  }
}
