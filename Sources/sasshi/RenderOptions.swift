public import ArgumentParser
public import Booklet
import Diagnostics
import Foundation
import GoalBook
import PDFStructure

extension Numbering: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}
extension ExportUnit: ExpressibleByArgument {}
extension Standard: ExpressibleByArgument {}

/// What part of a book, and in which layout.
struct SubsetOptions: ParsableArguments {
  @Option(name: .long, help: "A layout's name, or a file.")
  var layout = "four-column"

  @Option(name: .long, help: "A department (部): its name, its number, or an unambiguous beginning. May be repeated.")
  var department: [String] = []

  @Option(name: .long, help: "Pillars (柱) by number: 2 or 1,3. May be repeated.")
  var pillar: [String] = []

  @Option(name: .long, help: "A section (課等): its name or an unambiguous beginning. May be repeated.")
  var section: [String] = []

  @Option(name: .long, help: "Pages by their index in the file: 2,4-6,9-.")
  var pages: String?

  @Option(name: .long, help: "Whether a subset keeps the booklet's folios (book) or counts from 1 (restart).")
  var numbering: Numbering?

  @OptionGroup var creation: CreationOption

  @Option(
    name: .long,
    help: "The most pages that the file may have, cover and contents counted: leading and type shrink for it.")
  var fitPages: Int?

  @Flag(name: .long, help: "Leave out the cover.")
  var noCover = false

  @Flag(name: .long, help: "Leave out the contents (目次).")
  var noContents = false

  /// The request, or why it cannot be understood.
  func request(
    numbering standard: Numbering, format: OutputFormat = .pdf, ppi: Int = 144
  ) throws(RunError) -> RenderRequest {
    var numbers: [Int] = []
    for part in pillar.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false) }) {
      guard let number = Int(part.filter { $0 != " " }) else {
        throw RunError(
          .wrongUsage, id: "bad-pillar", "“\(part)” is not a pillar's number",
          hints: ["write --pillar 2 or --pillar 1,3"])
      }
      numbers.append(number)
    }
    var ranges: PageRanges?
    if let pages {
      ranges = PageRanges(pages)
      if ranges == nil {
        throw RunError(
          .wrongUsage, id: "bad-pages", "“\(pages)” is no list of pages", hints: ["write --pages 2,4-6,9-"])
      }
    }
    if let fitPages, fitPages < 1 {
      throw RunError(
        .wrongUsage, id: "bad-fit", "--fit-pages \(fitPages) is no number of pages", hints: ["write --fit-pages 4"])
    }
    return RenderRequest(
      subset: Subset(departments: department, pillars: numbers, sections: section), pages: ranges,
      numbering: numbering ?? standard, format: format, ppi: ppi, hasCover: !noCover, hasContents: !noContents,
      date: try creation.moment(), fitPages: fitPages)
  }
}

/// How pages are written.
struct OutputOptions: ParsableArguments {
  @Option(name: .long, help: "pdf, png or svg; without it the ending of the output's name tells.")
  var format: OutputFormat?

  @Option(name: .long, help: "Pixels to the inch, for png.")
  var ppi = 144

  @Option(name: .long, help: "What a PDF is to be: ua (PDF/UA-1), a-2a (PDF/A-2a), both, or none.")
  var standard: Standard = .both

  @Option(name: .long, help: "An ICC profile for PDF/A, instead of Debian's sRGB.")
  var icc: String?

  @Flag(name: .long, help: "Write for printing with one ink: shades of gray and no other colour.")
  var gray = false

  /// The request with what these options say of it.
  func applied(to request: RenderRequest) -> RenderRequest {
    var request = request
    request.standard = standard
    request.profilePath = icc
    request.isGray = gray
    return request
  }

  func format(forName name: String?) throws(RunError) -> OutputFormat {
    guard (9...2400).contains(ppi) else {
      throw RunError(.wrongUsage, id: "bad-ppi", "--ppi \(ppi) is not between 9 and 2400")
    }
    let ending = name.map { URL(filePath: $0).pathExtension.lowercased() } ?? ""
    return format ?? OutputFormat(rawValue: ending) ?? .pdf
  }
}
