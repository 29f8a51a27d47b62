import Answers
import ArgumentParser
import Booklet
import Diagnostics
import Foundation
import GoalBook

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: said(
      en: "Reads spreadsheets, transcripts of printed booklets and books, and writes one book as YAML or JSON.",
      ja: "表計算のファイル、印刷された冊子の文字起こし、冊子のファイルを読み、一冊にまとめてYAMLかJSONで書き出します。"))

  @Argument(
    help: .said(
      en:
        "Spreadsheets (.xlsx, .xlsm, .ods, .csv, .tsv), books (.yaml, .json) and transcripts (.txt), which are collected into one book in this order.",
      ja: "表計算のファイル（.xlsx .xlsm .ods .csv .tsv）、冊子のファイル（.yaml、.json）、文字起こし（.txt）。いくつかあれば、この順に一冊にまとめます。"))
  var sources: [String]

  @Option(
    name: .short,
    help: .said(
      en: "book.yaml or book.json; - is standard output, as YAML.", ja: "書き出すファイル（.yamlか .json）。- は標準出力（YAML）。"))
  var output: String = "book.yaml"

  @Option(
    name: .long,
    help: .said(
      en: "A YAML file that says which column is which.", ja: "どの列が何かを書いたYAMLのファイル。"))
  var columns: String?

  @Option(
    name: .long,
    help: .said(
      en: "The encoding of .csv and .tsv, where it is not told rightly: utf-8, utf-16, cp932 or euc-jp.",
      ja: ".csvと .tsvの文字コード（utf-8、utf-16、cp932、euc-jp）。指定しなければ内容で判断します。"))
  var encoding: String?

  @Option(
    name: .customLong("sheet"),
    help: .said(
      en: "Only this sheet, even if it is hidden; may be given several times.", ja: "このシートだけを読みます（非表示でも）。何度でも指定できます。"))
  var sheets: [String] = []

  @Option(name: .long, help: .said(en: "The booklet's title.", ja: "冊子の題名。"))
  var title: String?

  @Option(name: .long, help: .said(en: "The edition.", ja: "版（実績・成果など）。"))
  var edition: String?

  @Option(name: .long, help: .said(en: "The fiscal year.", ja: "年度。"))
  var fiscalYear: String?

  @Option(name: .long, help: .said(en: "The issuer.", ja: "発行者。"))
  var issuer: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { (report) throws(RunError) in
      report.diagnostics += output.endingProblems(among: ["yaml", "yml", "json"])
      var request = ImportRequest(sources)
      (request.columns, request.encoding, request.sheets) = (columns, encoding, sheets)
      (request.title, request.edition) = (title, edition)
      (request.fiscalYear, request.issuer) = (fiscalYear, issuer)
      request.output = output
      let content = try importBook(request, &report)
      try writeBook(content, to: output, sparing: report.inputs)
      let counts = content.counts
      let parts = zip(content.levels, counts.parts).map { level, count in
        Phrase(
          en: counted(count, !level.namesPartsByNumber ? level.englishNoun : "\(level.englishNoun) section"),
          ja: "\(level.noun)\(count)")
      }
      let summary =
        parts + [
          Phrase(en: counted(counts.objectives, "objective"), ja: "組織目標\(counts.objectives)件"),
          Phrase(en: counted(counts.rows, "row"), ja: "表の行\(counts.rows)行"),
          Phrase(en: counted(counts.initiatives, "initiative"), ja: "取組内容\(counts.initiatives)件"),
        ]
      report.diagnostics.append(.note(.imported(summary.listed, to: output)))
      return .done
    }
  }
}

extension Message {
  /// The number of parts and rows in an imported book.
  static func imported(_ counts: Phrase, to path: String) -> Message {
    let place = path == "-" ? "標準出力" : "「\(path)」"
    return Message(id: "imported", en: "\(path) holds \(counts.en)", ja: "\(place)に書き出しました。\(counts.ja)")
  }
}

struct Pages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages",
    abstract: said(en: "Tells which rows stand on which page.", ja: "どの行がどのページにあるかを示します。"))

  @Argument(
    help: .said(
      en:
        "The book: .yaml, .yml, .json, a spreadsheet (.xlsx, .xlsm, .ods, .csv, .tsv), or a transcript (.txt); - is standard input.",
      ja: "冊子のファイル（.yaml、.yml、.json）、表計算のファイル（.xlsx .xlsm .ods .csv .tsv）、または文字起こし（.txt）。- は標準入力。"))
  var book: String

  @Flag(name: .long, help: .said(en: "As JSON.", ja: "JSONで答えます。"))
  var json = false

  @OptionGroup var subset: SubsetOptions
  @OptionGroup var print: PrintOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { (report) throws(RunError) in
      var request = try subset.request(numbering: .restart)
      request.print = try print.request(origin: PrintRequest.Origin())
      let outline = Outline(try openBook(book, tellsRepeatedNumbers: false, &report), keepsParts: false)
      let opened = try OpenedLayout(subset.layout, home: try Home.found(), &report)
      let map = try opened.pageMap(of: try opened.typeset(outline, request, &report), outline, request)
      if json { try sayExactly(map.json) } else { try say(map.text(in: common.language)) }
      return .done
    }
  }
}
