import Answers
public import ArgumentParser
import Booklet
import Diagnostics
import Measure
public import ProofSheets

/// The rounds as options: 初校, 再校, 校了, or first, second, done.
extension ProofStage: ExpressibleByArgument {
  /// The round that the argument names in Japanese or English; nil for any other word.
  public init?(argument: String) {
    let english: [String: ProofStage] = ["first": .first, "second": .second, "done": .done]
    guard let stage = ProofStage(rawValue: argument) ?? english[argument] else { return nil }
    self = stage
  }
}

struct ProofCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proof",
    abstract: said(
      en: "Writes the proofreading edition: the pages as they will be printed, with notes beside them.",
      ja: "校正刷りを書き出します。印刷されるページの横に指摘が並びます。"),
    discussion: said(
      en: """
        Each page stands unchanged on a larger sheet: rows' ids to its left, what the checks find to its right, numbered \
        and marked at its characters, room to write in below. As images there is a contact sheet besides.
        """,
      ja: """
        それぞれのページを、一回り大きい用紙にそのまま置きます。左に行のid、右に検査の指摘が並び、指摘の番号は該当する文字の所にも\
        付きます。下は記入欄です。画像のときは、一覧（コンタクトシート）も書き出します。
        """))

  @Argument(
    help: .said(
      en:
        "The book: .yaml, .yml, .json, a spreadsheet (.xlsx, .xlsm, .ods, .csv, .tsv), or a transcript (.txt); - is standard input.",
      ja: "冊子のファイル（.yaml、.yml、.json）、表計算のファイル（.xlsx .xlsm .ods .csv .tsv）、または文字起こし（.txt）。- は標準入力。"))
  var book: String

  @Option(
    name: .short,
    help: .said(
      en: "The output: OUT.pdf, or 'OUT-{0p}.png'; - is standard output, for a PDF.",
      ja: "出力先（OUT.pdfか'OUT-{0p}.png'）。PDFなら - で標準出力。"))
  var output: String?

  @Option(
    name: .long,
    help: .said(
      en: "The sheet's paper: A2, A3, A4, B3, B4 …; the smallest that has room otherwise.",
      ja: "用紙（A2、A3、A4、B3、B4など）。省くと、入る中で最も小さいもの。"))
  var sheet: String?

  @Option(
    name: .long,
    help: .said(
      en: "The page's size on the sheet in per cent; otherwise 100, or as large as --sheet allows.",
      ja: "ページの大きさ（％）。省くと100、または --sheet に入るだけ大きく。"))
  var scale: Int?

  @Option(
    name: .long,
    help: .said(
      en: "The round that is ticked: 初校, 再校 or 校了 (first, second, done).", ja: "印を付ける校正の段階：初校、再校、校了（first、second、done）。"
    ))
  var stage: ProofStage?

  @Flag(name: .long, help: .said(en: "Number every fifth line of each cell.", ja: "欄ごとに、5行おきに行番号を付けます。"))
  var lineNumbers = false

  @Flag(
    name: .long,
    help: .said(
      en: "Lay frames, measures, baselines and changed gaps over the pages, in colour.",
      ja: "版面、行長、ベースライン、調整した空きを、色でページに重ねます。"))
  var boxes = false

  @Option(
    name: .long,
    help: .said(
      en: "An older version of the book: mark what has changed since instead of what checks find.",
      ja: "前の版の冊子。検査の指摘の代わりに、変わった所に印を付けます。"))
  var changes: String?

  @Flag(
    name: .long,
    help: .said(
      en: "Write the notes as annotations of the PDF, to be answered in a PDF reader.",
      ja: "指摘をPDFの注釈にします。PDFを読むソフトで返事が書けます。"))
  var annotate = false

  @Flag(name: .long, help: .said(en: "Write images and a contact sheet.", ja: "画像と一覧（コンタクトシート）を書き出します。"))
  var png = false

  @OptionGroup var checks: CheckOptions
  @OptionGroup var subset: SubsetOptions
  @OptionGroup var form: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { (report) throws(RunError) in
      let format = try form.format(forName: output, wish: png ? .png : nil, &report)
      if output == "-", format != .pdf {
        throw RunError(.wrongUsage, id: "no-images-in-a-pipe", onlyPDFInAPipe)
      }
      if annotate, format != .pdf {
        throw RunError(
          .wrongUsage, id: "no-annotations-in-images", Phrase(en: "images have no annotations", ja: "画像に注釈は付けられません"),
          hints: [Phrase(en: "write a PDF", ja: "PDFで書き出してください")])
      }
      let paper = try paper()
      if let scale, !(10...400).contains(scale) {
        throw RunError(
          .wrongUsage, id: "bad-scale",
          Phrase(en: "--scale \(scale) is not between 10 and 400", ja: "--scaleの\(scale)が10から400の間にありません"))
      }
      let request = ProofRequest(
        render: try subset.request(numbering: .restart, format: format, ppi: form.ppi),
        check: try checks.request(layout: subset.layout), layout: subset.layout, sheet: paper, scale: scale,
        stage: stage,
        hasLineNumbers: lineNumbers, hasBoxes: boxes, isAnnotated: annotate, changesSince: changes,
        version: Sasshi.configuration.version, language: common.language)
      let name = output ?? proofName(format)
      let files = try proof(book, request, to: name, &report)
      if !common.quiet, output != "-" {
        for file in files {
          try say(format == .pdf ? writtenLine(file.path, file.pageCount, .sheets, in: common.language) : file.path)
        }
      }
      return .done
    }
  }

  private func paper() throws(RunError) -> Paper? {
    guard let sheet else { return nil }
    guard let paper = Paper.named(sheet) else {
      let sizes = Paper.all.map { Phrase(verbatim: $0.name) }.listed
      throw RunError(
        .wrongUsage, id: "bad-paper",
        Phrase(en: "“\(sheet)” is not a paper size", ja: "「\(sheet)」という用紙サイズはありません"),
        hints: [Phrase(en: "the sizes are \(sizes.en)", ja: "\(sizes.ja)のどれかを指定してください")])
    }
    return paper
  }

  /// The book's own name with `-proof` before the extension.
  private func proofName(_ format: OutputFormat) -> String {
    let plain = standardOutputName(forBook: book, ending: format.rawValue)
    return plain.replacing(".\(format.rawValue)", with: "-proof.\(format.rawValue)")
  }
}
