import Answers
import ArgumentParser
import Booklet
import Diagnostics
import Imposition
import Measure

/// The options that say how pages go on paper.
struct PrintOptions: ParsableArguments {
  @Option(
    name: .long,
    help: .said(
      en:
        "Put pages on sheets (面付け): booklet, signature:N, quarto, octavo, quarto-saddle, 2up, 4up, cut-saddle-4up, leaves, or cover (the outside of the cover with its spine).",
      ja:
        "面付けをします。booklet（中綴じ）、signature:N（折丁）、quarto、octavo、quarto-saddle、2up、4up、cut-saddle-4up、leaves（平綴じ）、またはcover（背のある表紙の展開）。"
    ))
  var impose: String?

  @Option(
    name: .long,
    help: .said(
      en: "The paper of the sheets: A3, SRA3, B4 …; without it the smallest that has room.",
      ja: "面付けする用紙（A3、SRA3、B4など）。省くと、入るうちで最も小さい用紙。"))
  var paper: String?

  @Option(
    name: .long,
    help: .said(
      en: "Where the spine is: left for horizontal text, right for vertical, top for landscape pages.",
      ja: "綴じる側。横書きはleft、縦書きはright、横置きのページを天で綴じるときはtop。"))
  var binding = Imposition.Binding.left

  @Option(
    name: .long,
    help: .said(
      en: "The edge of the sheet about which the printer turns it; short, for leaves the one along the spine.",
      ja: "両面印刷で紙をめくる辺（short：短辺とじ、long：長辺とじ）。省くと短辺。leavesでは綴じる辺。"))
  var flip: Imposition.Flip?

  @Option(
    name: .long,
    help: .said(
      en:
        "How many of the last pages stay last, blanks standing before them: 1 for a back cover, which is what is taken.",
      ja: "終わりに残すページの数。白紙はその前に入ります。省くと、裏表紙の1。"))
  var keepLast: Int?

  @Option(
    name: .long,
    help: .said(
      en: "Whether a last signature that is not filled has blanks up to its size, or only the sheets that it needs.",
      ja: "最後の折丁がページに満たないとき、full：白紙で埋める、short：要る枚数だけにする。"))
  var lastSignature = Imposition.LastSignature.full

  @Option(
    name: .long,
    help: .said(
      en: "Move the pages of inner sheets towards the spine, by this much a sheet: 0.1mm.",
      ja: "内側の紙のページを、1枚ごとにこの長さだけ綴じ側へ寄せます（クリープ。0.1mmなど）。"))
  var creep: String?

  @Option(
    name: .long,
    help: .said(
      en:
        "The same by the paper: 70kg (a thousand sheets of 788 × 1091 mm) or 81g (a square metre); for cover, the body's.",
      ja: "クリープと背幅を用紙から決めます。70kg（四六判の連量）か81g（坪量）。"))
  var paperWeight: String?

  @Option(
    name: .long,
    help: .said(en: "The paper of the cover, for the spine: 135kg or 0.2mm.", ja: "背幅を決めるための表紙の用紙（135kgか0.2mmなど）。"))
  var coverWeight: String?

  @Option(name: .long, help: .said(en: "The width of the spine: 3.5mm.", ja: "背の幅（3.5mmなど）。"))
  var spine: String?

  @Flag(
    name: .long,
    help: .said(
      en: "With --impose: one sheet to try the printer with, instead of the book.",
      ja: "--imposeと一緒に：冊子の代わりに、両面印刷を試す紙を1枚作ります。"))
  var test = false

  @Option(
    name: .long,
    help: .said(
      en: "Printer's marks (トンボ), with commas between them: crop, center, fold, register, bar, slug, or all.",
      ja: "トンボなど。crop（角トンボ）、center（センタートンボ）、fold（折トンボ）、register（見当）、bar（濃度の帯）、slug（欄外の情報）をコンマで区切るか、all。"))
  var marks: String?

  @Option(
    name: .long,
    help: .said(
      en: "How far tints run beyond the trim, instead of what the layout says: 3mm.", ja: "塗り足しの幅（3mmなど）。省くとレイアウトのとおり。")
  )
  var bleed: String?

  /// The print request that these options describe.
  ///
  /// - Throws: where a word or a length cannot be read, or an option is of no use without another.
  func request(origin: PrintRequest.Origin) throws(RunError) -> PrintRequest {
    var request = PrintRequest(try form(), flip: flip, origin: origin)
    if let paper {
      guard let found = Paper.named(paper) else {
        throw RunError(
          .wrongUsage, id: "unknown-paper",
          Phrase(en: "there is no paper “\(paper)”", ja: "「\(paper)」という用紙はありません"),
          hints: [.nearest(to: paper, in: Paper.all.map(\.name), what: Phrase(en: "the sizes", ja: "使える用紙"))])
      }
      request.paper = found
    }
    request.marks = try wantedMarks()
    if let bleed { request.bleed = try length(bleed, option: "bleed", example: "3mm", in: 0...50) }
    if let spine { request.spine = try length(spine, option: "spine", example: "3.5mm", in: 0...100) }
    request.coverLeaf = try coverWeight.map { (text) throws(RunError) in try leaf(text, option: "cover-weight") }
    switch (creep, paperWeight) {
    case (let creep?, nil): request.leaf = try length(creep, option: "creep", example: "0.1mm", in: 0...1)
    case (nil, let weight?): request.leaf = try leaf(weight, option: "paper-weight")
    case (nil, nil): break
    case (.some, .some):
      throw RunError(
        .wrongUsage, id: "creep-twice",
        Phrase(
          en: "--creep and --paper-weight say the same twice", ja: "--creepと--paper-weightは、どちらか一つだけ指定できます"))
    }
    return request
  }

  private func form() throws(RunError) -> PrintRequest.Form {
    guard let impose else {
      let unused = [
        ("--paper", paper != nil), ("--flip", flip != nil), ("--keep-last", keepLast != nil), ("--creep", creep != nil),
        ("--paper-weight", paperWeight != nil), ("--cover-weight", coverWeight != nil), ("--spine", spine != nil),
        ("--test", test), ("--binding", binding != .left),
      ].first { $0.1 }?.0
      if let unused {
        throw RunError(
          .wrongUsage, id: "needs-impose",
          Phrase(en: "\(unused) is of no use without --impose", ja: "\(unused)は、--imposeと一緒に指定します"),
          hints: [Phrase(en: "add for example --impose booklet", ja: "--impose bookletのように付けてください")])
      }
      return .pages
    }
    if impose == "cover" { return .cover(binding) }
    let kind = try Imposition.Kind(wish: impose, besides: ["cover"])
    if let keepLast, keepLast < 0 {
      throw RunError(
        .wrongUsage, id: "bad-page-count",
        Phrase(
          en: "--keep-last \(keepLast) is no number of pages", ja: "--keep-last \(keepLast)：0以上の数にしてください"))
    }
    let imposition = Imposition(kind, binding: binding, keptLast: keepLast ?? 1, lastSignature: lastSignature)
    try imposition.requirePossible()
    return test ? .trial(imposition) : .imposed(imposition)
  }

  private func wantedMarks() throws(RunError) -> Set<PrinterMark> {
    guard let marks else { return [] }
    var wanted: Set<PrinterMark> = []
    for word in marks.split(separator: ",", omittingEmptySubsequences: false) {
      let word = word.filter { $0 != " " }
      if word == "all" {
        wanted = Set(PrinterMark.allCases)
        continue
      }
      guard let mark = PrinterMark(rawValue: String(word)) else {
        throw RunError(
          .wrongUsage, id: "unknown-mark",
          Phrase(en: "there is no printer's mark “\(word)”", ja: "「\(word)」というトンボはありません"),
          hints: [
            .nearest(
              to: String(word), in: PrinterMark.allCases.map(\.rawValue) + ["all"],
              what: Phrase(en: "the marks", ja: "使えるもの"))
          ])
      }
      wanted.insert(mark)
    }
    return wanted
  }

  private func length(
    _ text: String, option: String, example: String, in bounds: ClosedRange<Double>
  ) throws(RunError) -> Length {
    if let written = try? WrittenLength(text), case let length = written.resolved(em: .zero),
      (Length.millimeters(bounds.lowerBound)...Length.millimeters(bounds.upperBound)).contains(length)
    {
      guard case .thousandthsOfEm = written else { return length }
    }
    throw RunError(
      .wrongUsage, id: "bad-print-length",
      Phrase(
        en: "--\(option) “\(text)” is no length from \(Int(bounds.lowerBound)) to \(Int(bounds.upperBound)) mm",
        ja: "--\(option)の「\(text)」は\(Int(bounds.lowerBound))から\(Int(bounds.upperBound)) mmまでの長さではありません"),
      hints: [Phrase(en: "write --\(option) \(example)", ja: "--\(option) \(example)のように書いてください")])
  }

  private func leaf(_ text: String, option: String) throws(RunError) -> Length {
    if let leaf = PaperStock.thickness(text) { return leaf }
    throw RunError(
      .wrongUsage, id: "bad-paper-weight",
      Phrase(
        en: "--\(option) “\(text)” is no weight of paper from 40 to 200 kg",
        ja: "--\(option)の「\(text)」は40から200 kgまでの紙の重さではありません"),
      hints: [
        Phrase(
          en: "write --\(option) 70kg, 81g, or the thickness of a leaf, 0.1mm",
          ja: "--\(option) 70kg、81g、または1枚の厚さ（0.1mm）のように書いてください")
      ])
  }
}
