internal import Diagnostics

extension [Explanation] {
  /// The explanations of messages about workbooks that are written, and about their sheet 冊子.
  static let ofWorkbooks: [Explanation] = [
    Explanation(
      "not-held-by-sheets",
      meaning: Phrase(
        en: "When the workbook is imported, this part of the book will not be what it was.",
        ja: "書き出したファイルを取り込んでも、この部分は元と同じになりません。"),
      example: nil,
      remedy: Phrase(
        en: "Keep the book's own file, and report the text: a workbook should hold every book.",
        ja: "元の冊子のファイルを残してください。本来はどの冊子も元に戻るはずなので、この文をお知らせください。")),
    Explanation(
      "changed-table",
      meaning: Phrase(
        en:
          "The sheet “冊子” has the exact objectives of a part, and the part's table was changed since: what the table says is taken.",
        ja: "シート「冊子」にこの部分の正確な内容がありますが、そのあとで表が直されているため、表のとおりに読み取りました。"),
      example: nil,
      remedy: Phrase(
        en: "Look at the part: line breaks and unusual marks that a table cannot say are to be put in again.",
        ja: "この部分を確かめ、表に書けない改行や印があれば書き加えてください。")),
    Explanation(
      "unknown-sheet-part",
      meaning: Phrase(
        en: "Rows of a table name a part (部局) that the sheet “冊子” does not have, so that its level is not known.",
        ja: "表の「部局」の欄にある名前がシート「冊子」になく、どの階層なのか分かりません。"),
      example: nil,
      remedy: Phrase(
        en: "Write the name as other rows do, or add the part to the sheet “冊子”.",
        ja: "ほかの行と同じ名前にするか、シート「冊子」に書き加えてください。")),
    Explanation(
      "long-cell-text",
      meaning: Phrase(
        en: "A text is longer than the 32,767 characters that a cell of Excel can hold.",
        ja: "Excelの一つのセルに入る32,767字より長い文があります。"),
      example: nil,
      remedy: Phrase(en: "Part the text.", ja: "文を分けてください。")),
    Explanation(
      "workbook-failed",
      meaning: Phrase(
        en: "The library that makes workbooks could not make this one, for want of memory or of room.",
        ja: "表計算のファイルを作るライブラリーが失敗しました。メモリーや空き容量の不足が考えられます。"),
      example: nil,
      remedy: Phrase(en: "Make room and try again.", ja: "空きを作って、もう一度実行してください。")),
  ]
}
