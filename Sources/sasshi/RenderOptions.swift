import Answers
public import ArgumentParser
public import Booklet
import Diagnostics
import Foundation
import GoalBook
import PDFStructure

extension Numbering: ExpressibleByArgument {}

/// The formats in which a book is written: three for pages, and a workbook.
enum WrittenFormat: String, ExpressibleByArgument, CaseIterable {
  case pdf, png, svg, xlsx

  /// The format of pages; nil for a workbook.
  var pages: OutputFormat? { OutputFormat(rawValue: rawValue) }
}

extension Standard: ExpressibleByArgument {}

/// The options that choose a part of a book and its layout.
struct SubsetOptions: ParsableArguments {
  @Option(name: .long, help: .said(en: "A layout's name, or a file.", ja: "レイアウトの名前かファイル。"))
  var layout = "four-column"

  @OptionGroup var part: PartOptions

  @Option(
    name: .long,
    help: .said(
      en: "Whether a subset keeps the booklet's folios (book) or counts from 1 (restart).",
      ja: "一部だけを組むときのノンブル。bookは冊子全体の番号のまま、restartは1から。"))
  var numbering: Numbering?

  @OptionGroup var creation: CreationOption

  @Option(
    name: .long,
    help: .said(
      en: "The most pages that the file may have, cover and contents counted: leading and type shrink for it.",
      ja: "表紙と目次を含めたページ数の上限。収まるように行送りと文字を小さくします。"))
  var fitPages: Int?

  @Option(
    name: .long, help: .said(en: "One of the covers that the layout has.", ja: "レイアウトにある表紙の名前。"))
  var cover: String?

  @Flag(name: .long, help: .said(en: "Leave out the cover.", ja: "表紙を省きます。"))
  var noCover = false

  @Flag(name: .long, help: .said(en: "Leave out the contents (目次).", ja: "目次を省きます。"))
  var noContents = false

  /// The request that these options describe.
  ///
  /// - Throws: where an option cannot be read.
  func request(
    numbering standard: Numbering, format: OutputFormat = .pdf, ppi: Int = 144
  ) throws(RunError) -> RenderRequest {
    if let fitPages, fitPages < 1 {
      throw RunError(
        .wrongUsage, id: "bad-fit",
        Phrase(en: "--fit-pages \(fitPages) is no number of pages", ja: "--fit-pages は1以上のページ数で指定します（指定：\(fitPages)）"),
        hints: [Phrase(en: "write --fit-pages 4", ja: "--fit-pages 4 のように書いてください")])
    }
    return RenderRequest(
      subset: try part.subset(), pages: try part.pageRanges(),
      numbering: numbering ?? standard, format: format, ppi: ppi, hasCover: !noCover, hasContents: !noContents,
      date: try creation.moment(), fitPages: fitPages)
  }
}

/// The options that choose a part of a book.
struct PartOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .said(
      en: "A department (部): its name, its number, or an unambiguous beginning. May be repeated.",
      ja: "部の名前、番号、または名前の初め（ほかと紛れないもの）。何度でも指定できます。"))
  var department: [String] = []

  @Option(
    name: .long, help: .said(en: "Pillars (柱) by number: 2 or 1,3. May be repeated.", ja: "柱の番号（2、または1,3）。何度でも指定できます。")
  )
  var pillar: [String] = []

  @Option(
    name: .long,
    help: .said(
      en: "A section (課等): its name or an unambiguous beginning. May be repeated.",
      ja: "課等の名前、または名前の初め（ほかと紛れないもの）。何度でも指定できます。"))
  var section: [String] = []

  @Option(
    name: .long,
    help: .said(
      en: "A part by its name, behind those that it stands in where others have the name: “行政局/総務部”. May be repeated.",
      ja: "部などの名前。同じ名前がほかにあるときは、上の階層から続けて書きます（行政局/総務部 など）。何度でも指定できます。"))
  var part: [String] = []

  @Option(
    name: .long, help: .said(en: "Pages by their index in the file: 2,4-6,9-.", ja: "ファイルの中でのページの順番（2,4-6,9- など）。"))
  var pages: String?

  /// The chosen part of the book.
  ///
  /// - Throws: where a pillar's number cannot be read.
  func subset() throws(RunError) -> Subset {
    var numbers: [Int] = []
    for part in pillar.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false) }) {
      guard let number = Int(part.filter { $0 != " " }) else {
        throw RunError(
          .wrongUsage, id: "bad-pillar", Phrase(en: "“\(part)” is not a pillar's number", ja: "「\(part)」は柱の番号ではありません"),
          hints: [Phrase(en: "write --pillar 2 or --pillar 1,3", ja: "--pillar 2 や --pillar 1,3 のように書いてください")])
      }
      numbers.append(number)
    }
    return Subset(departments: department, pillars: numbers, sections: section, parts: part)
  }

  /// The chosen pages; nil for all.
  ///
  /// - Throws: where the list cannot be read.
  func pageRanges() throws(RunError) -> PageRanges? {
    guard let pages else { return nil }
    if let ranges = PageRanges(pages) { return ranges }
    throw RunError(
      .wrongUsage, id: "bad-pages", Phrase(en: "“\(pages)” is no list of pages", ja: "「\(pages)」はページの範囲として読めません"),
      hints: [Phrase(en: "write --pages 2,4-6,9-", ja: "--pages 2,4-6,9- のように書いてください")])
  }
}

/// The options that say how pages are written.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .said(
      en: "pdf, png or svg, of export also xlsx; without it the ending of the output's name tells.",
      ja: "pdf、png、svg（exportではxlsxも）のどれか。省くと、出力先の拡張子で決まります。"))
  var format: WrittenFormat?

  @Option(name: .long, help: .said(en: "Pixels to the inch, for png.", ja: "pngの1インチあたりの画素数。"))
  var ppi = 144

  @Option(
    name: .long,
    help: .said(
      en: "What a PDF is to be: ua (PDF/UA-1), a-2a (PDF/A-2a), both, or none.",
      ja: "PDFの規格。ua（PDF/UA-1）、a-2a（PDF/A-2a）、both（両方）、none（なし）。"))
  var standard: Standard = .both

  @Option(
    name: .long,
    help: .said(
      en: "An ICC profile for PDF/A, instead of Debian's sRGB.", ja: "PDF/Aに使うICCプロファイル。省くとDebianのsRGB。"))
  var icc: String?

  @Flag(
    name: .long,
    help: .said(
      en: "Write for printing with one ink: shades of gray and no other colour.", ja: "1色刷り用に、灰色の濃淡だけで書き出します。"))
  var gray = false

  /// The request with the settings of these options.
  func applied(to request: RenderRequest) -> RenderRequest {
    var request = request
    request.standard = standard
    request.profilePath = icc
    request.isGray = gray
    return request
  }

  /// The output's format: the one that is asked for, else the one of the name's extension, else PDF.
  ///
  /// An unknown extension is reported as a warning.
  ///
  /// - Throws: where the extension names another format than is asked for, for a workbook, and where `ppi` is out of
  ///   bounds.
  func format(
    forName name: String?, wish: OutputFormat? = nil, _ report: inout Report
  ) throws(RunError) -> OutputFormat {
    guard (9...2400).contains(ppi) else {
      throw RunError(
        .wrongUsage, id: "bad-ppi",
        Phrase(en: "--ppi \(ppi) is not between 9 and 2400", ja: "--ppi は9から2400までの数で指定します（指定：\(ppi)）"))
    }
    let ending = name.flatMap { $0 == "-" ? nil : WrittenFormat(rawValue: $0.ending) }
    if format == .xlsx || format == nil && wish == nil && ending == .xlsx { throw .noPagesInWorkbooks }
    let wished = wish ?? format?.pages
    guard let name, name != "-", !name.ending.isEmpty else { return wished ?? .pdf }
    let told = OutputFormat(rawValue: name.ending)
    guard let wished else {
      if told == nil { report.diagnostics.append(unknownEnding(name, among: ["pdf", "png", "svg"])) }
      return told ?? .pdf
    }
    guard let told, told != wished else { return wished }
    throw RunError(
      .wrongUsage, id: "other-ending",
      Phrase(
        en: "“\(name)” ends as a \(told.rawValue) does, and \(wished.rawValue) is asked for",
        ja: "「\(name)」の拡張子は\(told.rawValue)ですが、\(wished.rawValue)で書き出す指定です"),
      hints: [Phrase(en: "give the output the other ending", ja: "出力先の拡張子を合わせてください")])
  }
}

extension RunError {
  /// The error where a workbook is asked for but pages are written.
  fileprivate static let noPagesInWorkbooks = RunError(
    .wrongUsage, id: "no-pages-in-workbooks",
    Phrase(en: "a workbook (xlsx) has no typeset pages", ja: "表計算のファイル（xlsx）には、組んだページを書き出せません"),
    hints: [
      Phrase(
        en: "write the book itself with “sasshi export BOOK -o FOLDER --format xlsx”",
        ja: "冊子の内容は「sasshi export 冊子 -o フォルダー --format xlsx」で書き出せます")
    ])
}

/// The warning that a file name's extension names no format, so that the first of `endings` is written.
func unknownEnding(_ name: String, among endings: [String]) -> Diagnostic {
  let known = endings.map { Phrase(verbatim: ".\($0)") }.listed
  return .warning(
    Message(
      id: "unknown-ending",
      en: "the ending of “\(name)” says no format; \(endings[0].uppercased()) is written",
      ja: "「\(name)」の拡張子では形式が分からないため、\(endings[0].uppercased())で書き出します"),
    hints: [Phrase(en: "the endings are \(known.en)", ja: "使える拡張子は\(known.ja)です")])
}

extension String {
  /// The extension of a file's name in lower case; empty where there is none.
  var ending: String { URL(filePath: self).pathExtension.lowercased() }

  /// A warning where a file's name has another extension than these; a name without one, and standard output, are
  /// accepted.
  func endingProblems(among endings: [String]) -> [Diagnostic] {
    self == "-" || ending.isEmpty || endings.contains(ending) ? [] : [unknownEnding(self, among: endings)]
  }
}
