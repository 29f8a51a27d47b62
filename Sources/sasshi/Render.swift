import Answers
import ArgumentParser
import Booklet
import Diagnostics
import GoalBook

struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: said(en: "Typesets a book, or a part of it, as PDF, PNG or SVG.", ja: "冊子の全部または一部を組み、PDF、PNG、SVGにします。"),
    discussion: said(
      en: """
        A row stays if its department, its pillar and one of its sections are all wanted. Images are one a page: write \
        -o 'page-{0p}.png', with {p}, {0p}, {folio} or {department}.
        """,
      ja: """
        部、柱、課等のすべてに当てはまる行だけが残ります。画像は1ページに1枚です。名前に {p}、{0p}、{folio}、{department} を\
        入れて、-o 'page-{0p}.png' のように書いてください。
        """))

  @Argument(
    help: .said(
      en:
        "The book: .yaml, .yml, .json, a spreadsheet (.xlsx, .xlsm, .ods, .csv, .tsv), or a transcript (.txt); - is standard input.",
      ja: "冊子のファイル（.yaml、.yml、.json）、表計算のファイル（.xlsx .xlsm .ods .csv .tsv）、または文字起こし（.txt）。- は標準入力。"))
  var book: String

  @Option(name: .short, help: .said(en: "The output; - is standard output, for a PDF.", ja: "出力先。PDFなら - で標準出力。"))
  var output: String?

  @OptionGroup var subset: SubsetOptions
  @OptionGroup var form: OutputOptions
  @OptionGroup var print: PrintOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { (report) throws(RunError) in
      let format = try form.format(forName: output, &report)
      var request = form.applied(to: try subset.request(numbering: .restart, format: format, ppi: form.ppi))
      if output == "-", format != .pdf {
        throw RunError(.wrongUsage, id: "no-images-in-a-pipe", onlyPDFInAPipe)
      }
      request.print = try print.request(origin: PrintRequest.Origin())
      let (content, origin) = try openBook(
        book, tellsRepeatedNumbers: false, version: Sasshi.configuration.version, &report)
      request.print.origin = origin
      let outline = Outline(consume content, keepsParts: false)
      let opened = try OpenedLayout(subset.layout, home: try Home.found(), cover: subset.cover, &report)
      let bar = common.progressLine
      defer { bar.clear() }
      tellProgress { bar.show($0, $1, of: $2) }
      let publication = try opened.typeset(outline, request, &report)
      let name = output ?? standardOutputName(forBook: book, ending: format.rawValue)
      let printed = try opened.printed(consume publication, of: outline.book, request, &report)
      let notes = printed.notes
      // Nobody else holds the pages and the book, so what is painted is given back.
      let names = (consume outline).book
      let files = try opened.write(
        consume printed, of: consume names, request, to: name, sparing: report.inputs, workerCount: coreCount)
      bar.clear()
      if !common.quiet, output != "-" {
        for file in files {
          try say(format == .pdf ? writtenLine(file.path, file.pageCount, .pages, in: common.language) : file.path)
        }
        for note in notes { try say(note[common.language]) }
      }
      return .done
    }
  }
}

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: said(
      en: "Writes one file for each department (部), pillar (柱), section (課等) or part of a level, and index.json.",
      ja: "部、柱、課等、または階層ごとに分けたファイルと、index.jsonを書き出します。"),
    discussion: said(
      en: """
        With --format xlsx the book is written as workbooks, which can be imported again: one with a sheet for each \
        department, or with --by one for each.
        """,
      ja: """
        --format xlsxを付けると、取り込みのできる表計算のファイルにします。部ごとにシートを分けた一つのファイルになり、--byを付けると、それぞれ別のファイルになります。
        """))

  @Argument(
    help: .said(
      en:
        "The book: .yaml, .yml, .json, a spreadsheet (.xlsx, .xlsm, .ods, .csv, .tsv), or a transcript (.txt); - is standard input.",
      ja: "冊子のファイル（.yaml、.yml、.json）、表計算のファイル（.xlsx .xlsm .ods .csv .tsv）、または文字起こし（.txt）。- は標準入力。"))
  var book: String

  @Option(
    name: .short,
    help: .said(en: "The folder to write into; it is made where it is not there.", ja: "書き出すフォルダー。なければ作ります。"))
  var output: String

  @Option(
    name: .long,
    help: .said(
      en: """
        What each file holds: department (the highest level), pillar, section, level (the parts of every level), level:2, or \
        what the book calls a level: “部”. Without it a department, unless it is a workbook of all.
        """,
      ja:
        "何ごとに一つのファイルにするか。department（最も上の階層）、pillar、section、level（すべての階層）、level:2、または冊子での階層の名前（部 など）。省くとdepartment（xlsxでは全体で一つ）。"
    ))
  var by: String?

  @OptionGroup var subset: SubsetOptions
  @OptionGroup var form: OutputOptions
  @OptionGroup var print: PrintOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { (report) throws(RunError) in
      if form.format == .xlsx || form.format == nil && output.ending == "xlsx" { return try writeWorkbooks(&report) }
      let format = try form.format(forName: nil, &report)
      var request = form.applied(to: try subset.request(numbering: .book, format: format, ppi: form.ppi))
      request.print = try print.request(origin: PrintRequest.Origin())
      let (content, origin) = try openBook(
        book, tellsRepeatedNumbers: false, version: Sasshi.configuration.version, &report)
      request.print.origin = origin
      let opened = try OpenedLayout(subset.layout, home: try Home.found(), cover: subset.cover, &report)
      let bar = common.progressLine
      defer { bar.clear() }
      let unit = try by.map { (wish) throws(RunError) in try ExportUnit(wish, for: content) } ?? .department
      let outcome = try export(
        consume content, by: unit, in: opened, request, to: output, &report,
        progress: { bar.show(.writing, $0, of: $1) })
      bar.clear()
      if !common.quiet {
        for file in outcome.files {
          try say(writtenLine("\(output)/\(file.file)", file.pageCount, .pages, in: common.language))
        }
      }
      return report.told(failuresOf: outcome)
    }
  }

  /// Writes the book as workbooks into a folder, or as one file where the output's name ends in .xlsx.
  private func writeWorkbooks(_ report: inout Report) throws(RunError) -> ExitStatus {
    let wishes = try subset.request(numbering: .book).subset
    let content = try openBook(book, tellsRepeatedNumbers: false, &report)
    if by == nil, output.ending == "xlsx" {
      try writeWorkbook(of: content, wishes, to: output, &report)
      if !common.quiet { try say(output) }
      return .done
    }
    let bar = common.progressLine
    defer { bar.clear() }
    let outcome = try exportWorkbooks(
      of: content, by: try by.map { (wish) throws(RunError) in try ExportUnit(wish, for: content) }, wishes, to: output,
      &report, progress: { bar.show(.writing, $0, of: $1) })
    bar.clear()
    if !common.quiet { for file in outcome.files { try say("\(output)/\(file.file)") } }
    return report.told(failuresOf: outcome)
  }
}

extension Report {
  /// Reports the files of an export that failed, and returns the status of the run.
  mutating func told(failuresOf outcome: ExportOutcome) -> ExitStatus {
    for failure in outcome.failures {
      diagnostics += failure.diagnostics + failure.error.diagnostics
      diagnostics.append(.error(.exportFailed(failure.name)))
    }
    return outcome.failures.isEmpty ? .done : .wrongInput
  }
}
