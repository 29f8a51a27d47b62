import Answers
import ArgumentParser
import Booklet
import Diagnostics
import Imposition

struct Sheets: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheets",
    abstract: said(
      en: "Tells which page stands where on which side of which sheet (面付け), without a book.",
      ja: "面付けをしたとき、どのページがどの紙のどちらの面のどこに来るかを示します。冊子は要りません。"),
    discussion: said(
      en: """
        Sides come in the order in which they are printed, each as it is looked at when it comes out. 0 is blank, and a \
        negative number stands on its head.
        """,
      ja: "面は刷る順に、出てきた面を見たとおりに示します。0は白紙、負の数は天地が逆のページです。"))

  /// The largest number accepted; no book has so many pages.
  private static let mostPages = 100_000

  @Option(name: .long, help: .said(en: "How many pages.", ja: "ページの数。"))
  var pages: Int

  @Option(
    name: .long,
    help: .said(en: Imposition.Kind.choices.en, ja: Imposition.Kind.choices.ja))
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
        try Imposition.Kind(wish: impose), binding: binding, flip: flip, keptLast: keepLast,
        lastSignature: lastSignature)
      try imposition.requirePossible()
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
}

private struct SheetOrder: Encodable {
  var sheets: Int
  var sides: [[[Int]]]
}

private func sheetsJSON(_ sheets: [Sheet]) -> String {
  jsonText(
    SheetOrder(sheets: sheets.count, sides: sheets.flatMap { [$0.front.numbers, $0.back.numbers] }), onOneLine: true)
}

/// One line for each side: the sheet, the side, its rows of page numbers.
private func sheetLines(_ sheets: [Sheet]) -> [Phrase] {
  sheets.enumerated().flatMap { index, sheet in
    [(sheet.front, "front", "表"), (sheet.back, "back", "裏")].map { side, english, japanese in
      let rows = side.numbers.map { $0.map(String.init).joined(separator: " ") }.joined(separator: " / ")
      return Phrase(en: "sheet \(index + 1) \(english)\t\(rows)", ja: "\(index + 1)枚目 \(japanese)\t\(rows)")
    }
  }
}
