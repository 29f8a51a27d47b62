import Answers
import ArgumentParser
import Booklet
import Diagnostics
import GoalBook

struct Template: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: said(
      en: "Writes the form that departments fill in, as a workbook (.xlsx).", ja: "各部が記入する様式を、表計算のファイル（.xlsx）で書き出します。"),
    discussion: said(
      en: """
        With a book, its objectives and initiatives stand in the form already, and its pillars and sections can be chosen; \
        what was done and what came of it is left out. Without one the form is empty.
        """,
      ja: """
        冊子を指定すると、その組織目標と取組内容が初めから入り、柱と課を一覧から選べます。実績と成果は空欄です。指定しなければ空の様式になります。
        """))

  @Argument(
    help: .said(
      en: "Last year's book: .yaml, .yml, .json, or a transcript (.txt); - is standard input.",
      ja: "昨年度の冊子のファイル（.yaml、.yml、.json）、または文字起こし（.txt）。- は標準入力。"))
  var book: String?

  @Option(
    name: .short,
    help: .said(
      en: "The form (.xlsx), or with --by the folder to write into; - is standard output.",
      ja: "様式のファイル（.xlsx）。--byを付けるときは書き出すフォルダー。- は標準出力。"))
  var output: String

  @Option(name: .long, help: .said(en: "department: a form for each.", ja: "departmentとすると、部ごとに別のファイルにします。"))
  var by: FormUnit?

  @Option(
    name: .long,
    help: .said(
      en: "The year that the form is for: “令和8年度”; without it the book's.", ja: "様式の年度（令和8年度 など）。省くと冊子の年度のまま。"))
  var fiscalYear: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { (report) throws(RunError) in
      guard by != nil else {
        report.diagnostics += output.endingProblems(among: ["xlsx"])
        let content = try content(&report)
        try writeForm(of: content, to: output, &report)
        if !common.quiet, output != "-" { try say(output) }
        return .done
      }
      guard let content = try content(&report) else {
        throw RunError(
          .wrongUsage, id: "no-departments-without-book",
          Phrase(en: "--by asks for a book that has departments", ja: "--byを付けるときは、部のある冊子の指定が要ります"),
          hints: [
            Phrase(
              en: "write “sasshi template BOOK -o \(output) --by department”",
              ja: "「sasshi template 冊子 -o \(output) --by department」のように書いてください")
          ])
      }
      let bar = common.progressLine
      defer { bar.clear() }
      let outcome = try exportForms(of: content, to: output, &report, progress: { bar.show(.writing, $0, of: $1) })
      bar.clear()
      if !common.quiet { for file in outcome.files { try say("\(output)/\(file.file)") } }
      return report.told(failuresOf: outcome)
    }
  }

  private func content(_ report: inout Report) throws(RunError) -> Book? {
    guard let book else { return nil }
    var content = try openBook(book, tellsRepeatedNumbers: false, &report)
    if let fiscalYear { content.fiscalYear = fiscalYear }
    return content
  }
}

/// The kind of part that each form is for.
enum FormUnit: String, ExpressibleByArgument, CaseIterable {
  case department
}
