import Answers
public import ArgumentParser
import Booklet
import Diagnostics
public import Imposition

extension Imposition.Binding: ExpressibleByArgument {}
extension Imposition.Flip: ExpressibleByArgument {}
extension Imposition.LastSignature: ExpressibleByArgument {}

struct Sheets: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: said(
      en: "Tells which page stands where on which side of which sheet (面付け), without a book.",
      ja: "面付けをしたとき、どのページがどの紙のどちらの面のどこに来るかを示します。冊子は要りません。"),
    discussion: said(
      en: """
        Sides come in the order in which they are printed, each as it is looked at when it comes out. 0 is blank, and a \
        negative number stands on its head.
        """,
      ja: "面は刷る順に、出てきた面を見たとおりに示します。0は白紙、負の数は天地が逆のページです。"))

  /// More pages than a book has.
  private static let mostPages = 100_000

  @Option(name: .long, help: .said(en: "How many pages.", ja: "ページの数。"))
  var pages: Int

  @Option(
    name: .long,
    help: .said(
      en:
        "booklet (folded once, stapled), signature:N (piles of N pages), quarto or octavo (folded twice, three times), quarto-saddle (quartos laid into one another), 2up or 4up (cut and stacked), cut-saddle-4up (cut, then a booklet).",
      ja:
        "booklet（二つ折りにして中綴じ）、signature:N（Nページの折丁）、quartoかoctavo（四つ折り、八つ折り）、quarto-saddle（四つ折りを重ねて中綴じ）、2upか4up（断裁して積み重ねる）、cut-saddle-4up（断裁してから中綴じ）。"
    ))
  var impose = "booklet"

  @Option(
    name: .long,
    help: .said(en: "Where the spine is: left for horizontal text, right for vertical.", ja: "綴じる側。横書きはleft、縦書きはright。")
  )
  var binding = Imposition.Binding.left

  @Option(
    name: .long,
    help: .said(en: "The edge of the sheet about which the printer turns it.", ja: "両面印刷で紙をめくる辺（short：短辺とじ、long：長辺とじ）。")
  )
  var flip = Imposition.Flip.short

  @Option(
    name: .long,
    help: .said(
      en: "How many of the last pages stay last, blanks standing before them; 1 for a back cover.",
      ja: "終わりに残すページの数。白紙はその前に入ります。裏表紙があれば1。"))
  var keepLast = 0

  @Option(
    name: .long,
    help: .said(
      en: "Whether a last signature that is not filled has blanks up to its size, or only the sheets that it needs.",
      ja: "最後の折丁がページに満たないとき、full：白紙で埋める、short：要る枚数だけにする。"))
  var lastSignature = Imposition.LastSignature.full

  @Flag(name: .long, help: .said(en: "As JSON.", ja: "JSONで答えます。"))
  var json = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.run { (_) throws(RunError) in
      let imposition = Imposition(
        try kind(), binding: binding, flip: flip, keptLast: keepLast, lastSignature: lastSignature)
      guard (1...Self.mostPages).contains(pages) else {
        throw RunError(
          .wrongUsage, id: "bad-page-count",
          Phrase(
            en: "--pages \(pages) is no number of pages from 1 to \(Self.mostPages)",
            ja: "--pages \(pages)：ページの数は1から\(Self.mostPages)までです"))
      }
      guard (0...pages).contains(keepLast) else {
        throw RunError(
          .wrongUsage, id: "bad-page-count",
          Phrase(
            en: "--keep-last \(keepLast) is not a number of the \(pages) pages",
            ja: "--keep-last \(keepLast)：0から\(pages)までの数にしてください"))
      }
      let sheets = imposition.sheets(forPages: pages)
      if json {
        try sayExactly(sheetsJSON(sheets))
      } else {
        try say(sheetLines(sheets).map { $0[common.language] }.joined(separator: "\n"))
      }
      return .done
    }
  }

  private func kind() throws(RunError) -> Imposition.Kind {
    switch impose {
    case "booklet": return .booklet
    case "quarto": return .quarto
    case "octavo": return .octavo
    case "quarto-saddle": return .quartoBooklet
    case "2up": return .twoUp
    case "4up": return .fourUp
    case "cut-saddle-4up": return .cutBooklet
    default:
      if let match = impose.wholeMatch(of: /signature:(\d{1,6})/), let count = Int(match.1), count > 0,
        count.isMultiple(of: 4)
      {
        return .signatures(pages: count)
      }
      let isSignature = impose.hasPrefix("signature:")
      throw RunError(
        .wrongUsage, id: "unknown-imposition",
        isSignature
          ? Phrase(en: "“\(impose)” is no multiple of four", ja: "「\(impose)」のページ数は4の倍数ではありません")
          : Phrase(en: "“\(impose)” is no way of putting pages on sheets", ja: "「\(impose)」という面付けはありません"),
        hints: [
          isSignature
            ? Phrase(en: "write for example signature:16", ja: "signature:16のように書いてください")
            : .nearest(
              to: impose,
              in: ["booklet", "signature:16", "quarto", "octavo", "quarto-saddle", "2up", "4up", "cut-saddle-4up"],
              what: Phrase(en: "the impositions", ja: "面付け"))
        ])
    }
  }
}

private struct SheetOrder: Encodable {
  var sheets: Int
  var sides: [[[Int]]]
}

private func sheetsJSON(_ sheets: [Sheet]) -> String {
  jsonText(
    SheetOrder(sheets: sheets.count, sides: sheets.flatMap { [$0.front.numbers, $0.back.numbers] }), onOneLine: true)
}

/// A line for each side: which sheet, which side, its rows.
private func sheetLines(_ sheets: [Sheet]) -> [Phrase] {
  sheets.enumerated().flatMap { index, sheet in
    [(sheet.front, "front", "表"), (sheet.back, "back", "裏")].map { side, english, japanese in
      let rows = side.numbers.map { $0.map(String.init).joined(separator: " ") }.joined(separator: " / ")
      return Phrase(en: "sheet \(index + 1) \(english)\t\(rows)", ja: "\(index + 1)枚目 \(japanese)\t\(rows)")
    }
  }
}
