import Answers
public import ArgumentParser
import Booklet
import Diagnostics
import Measure
public import ProofSheets

/// 初校, 再校, 校了; or first, second, done.
extension ProofStage: ExpressibleByArgument {
  public init?(argument: String) {
    let english: [String: ProofStage] = ["first": .first, "second": .second, "done": .done]
    guard let stage = ProofStage(rawValue: argument) ?? english[argument] else { return nil }
    self = stage
  }
}

struct ProofCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proof",
    abstract: "Writes the proofreading edition: the pages as they will be printed, with notes beside them.",
    discussion: """
      Each page stands unchanged on a larger sheet: rows' ids to its left, what the checks find to its right, numbered \
      and marked at its characters, room to write in below. As images there is a contact sheet besides.
      """)

  @Argument(help: "The book: .yaml, .yml, .json, or a transcript (.txt); - is standard input.")
  var book: String

  @Option(name: .short, help: "The output: OUT.pdf, or 'OUT-{0p}.png'; - is standard output, for a PDF.")
  var output: String?

  @Option(name: .long, help: "The sheet's paper: A2, A3, A4, B3, B4 …; the smallest that has room otherwise.")
  var sheet: String?

  @Option(name: .long, help: "The page's size on the sheet in per cent; otherwise 100, or as large as --sheet allows.")
  var scale: Int?

  @Option(name: .long, help: "The round that is ticked: 初校, 再校 or 校了 (first, second, done).")
  var stage: ProofStage?

  @Flag(name: .long, help: "Number every fifth line of each cell.")
  var lineNumbers = false

  @Flag(name: .long, help: "Lay frames, measures, baselines and changed gaps over the pages, in colour.")
  var boxes = false

  @Option(name: .long, help: "An older version of the book: mark what has changed since instead of what checks find.")
  var changes: String?

  @Flag(name: .long, help: "Write the notes as annotations of the PDF, to be answered in a PDF reader.")
  var annotate = false

  @Flag(name: .long, help: "Write images and a contact sheet.")
  var png = false

  @OptionGroup var checks: CheckOptions
  @OptionGroup var subset: SubsetOptions
  @OptionGroup var form: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { (report) throws(RunError) in
      let format = png ? .png : try form.format(forName: output)
      if output == "-", format != .pdf {
        throw RunError(.wrongUsage, id: "no-images-in-a-pipe", "only a PDF can go to standard output")
      }
      if annotate, format != .pdf {
        throw RunError(
          .wrongUsage, id: "no-annotations-in-images", "images have no annotations", hints: ["write a PDF"])
      }
      let paper = try paper()
      if let scale, !(10...400).contains(scale) {
        throw RunError(.wrongUsage, id: "bad-scale", "--scale \(scale) is not between 10 and 400")
      }
      let request = ProofRequest(
        render: try subset.request(numbering: .restart, format: format, ppi: form.ppi),
        check: checks.request(layout: subset.layout), layout: subset.layout, sheet: paper, scale: scale, stage: stage,
        hasLineNumbers: lineNumbers, hasBoxes: boxes, isAnnotated: annotate, changesSince: changes,
        version: Sasshi.configuration.version, language: common.language)
      let name = output ?? proofName(format)
      let files = try proof(book, request, to: name, &report)
      if !common.quiet, output != "-" {
        for file in files { try say(format == .pdf ? "\(file.path) (\(counted(file.pageCount, "sheet")))" : file.path) }
      }
      return .done
    }
  }

  private func paper() throws(RunError) -> Paper? {
    guard let sheet else { return nil }
    guard let paper = Paper.named(sheet) else {
      throw RunError(
        .wrongUsage, id: "bad-paper", "“\(sheet)” is not a paper size",
        hints: ["the sizes are \(Paper.all.map(\.name).joined(separator: ", "))"])
    }
    return paper
  }

  /// BOOK's own name with `-proof` behind it.
  private func proofName(_ format: OutputFormat) -> String {
    let plain = standardOutputName(forBook: book, ending: format.rawValue)
    return plain.replacing(".\(format.rawValue)", with: "-proof.\(format.rawValue)")
  }
}
