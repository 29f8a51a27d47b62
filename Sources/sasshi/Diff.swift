import Answers
import ArgumentParser
import Booklet
import Diagnostics

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: said(
      en: "Tells what differs between two books or two versions of one, and what it did to the pages.",
      ja: "二つの冊子（二つの版）の違いと、ページへの影響を示します。"),
    discussion: said(
      en: """
        What is gone stands between [- and -], what is new between {+ and +}; on a terminal they are red and green. With -o \
        the pages that differ are written as a PDF, old and new side by side, the changes marked and numbered.
        """,
      ja: """
        なくなった文字は [- と -]、新しい文字は {+ と +} で囲みます（端末では赤と緑）。-o を付けると、違いのあるページだけを、\
        左に旧版、右に新版を並べ、変更に印と番号を付けたPDFにします。
        """))

  @Argument(
    help: .said(
      en: "The old book: .yaml, .yml, .json, a spreadsheet (.xlsx, .xlsm, .ods, .csv, .tsv), or a transcript (.txt).",
      ja: "旧版の冊子のファイル（.yaml、.yml、.json）、表計算のファイル（.xlsx .xlsm .ods .csv .tsv）、または文字起こし（.txt）。"))
  var old: String

  @Argument(help: .said(en: "The new book; - is standard input.", ja: "新版の冊子。- は標準入力。"))
  var new: String

  @Option(
    name: .short, help: .said(en: "A PDF of the pages that differ; - is standard output.", ja: "違いのあるページのPDF。- は標準出力。")
  )
  var output: String?

  @Flag(name: .long, help: .said(en: "As JSON.", ja: "JSONで答えます。"))
  var json = false

  @Option(
    name: .long,
    help: .said(en: "A layout's name, or a file: its pages tell the folios.", ja: "レイアウトの名前かファイル。そのページでノンブルを示します。"))
  var layout = "four-column"

  @Option(
    name: .long,
    help: .said(
      en: "Only the changes of this department (部) of either book. May be repeated.",
      ja: "どちらかの冊子のこの部の変更だけを示します。何度でも指定できます。"))
  var department: [String] = []

  @Flag(name: .long, help: .said(en: "Exit with 1 where the books differ.", ja: "違いがあるとき、終了コードを1にします。"))
  var exitCode = false

  @OptionGroup var creation: CreationOption

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { (report) throws(RunError) in
      let request = DifferenceRequest(
        layout: layout, departments: department, date: try creation.moment(), language: common.language)
      report.diagnostics += output?.endingProblems(among: ["pdf"]) ?? []
      let comparison = try BookComparison(old: old, new: new, request, &report)
      if output != "-" {
        try sayExactly(json ? comparison.json : comparison.text(isColored: isTerminal(standardError: false)))
      }
      if let output {
        let file = try comparison.writePages(to: output)
        if !common.quiet, !json, output != "-" {
          try say("\n" + writtenLine(file.path, file.pageCount, .pages, in: common.language))
        }
      }
      return exitCode && comparison.hasChanges ? .wrongInput : .done
    }
  }
}
