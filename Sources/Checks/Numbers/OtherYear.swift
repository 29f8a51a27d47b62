import Diagnostics
import GoalBook

extension Check {
  static let otherYear = Check(
    "other-year",
    Phrase(
      en: "a result or outcome of another fiscal year than the book’s (令和4年度 in a book of 令和5年度)",
      ja: "冊子の年度と違う年度の実績や成果（令和5年度の冊子の令和4年度）"), .note,
    meaning: Phrase(
      en: """
        A result, outcome or initiative names a fiscal year that lies before the book’s, and not as something that was \
        decided, counted or begun then: perhaps last year’s text was left.
        """, ja: "実績、成果、取組内容に、冊子より前の年度が書かれています。決算や策定など過去を述べる書き方ではないので、前年度の文が残っているのかもしれません。"),
    example: Example(
      """
      - initiatives: [避難訓練をします。]
        results: [平成29年度の訓練 2回]
      """,
      """
      - initiatives: [避難訓練をします。]
        results: [平成30年度の訓練 2回]
      """),
    remedy: Phrase(en: "Look whether the text is this year’s.", ja: "今年度の文か確かめてください。"),
    .book { book in
      guard let year = book.fiscalYear else { return [] }
      return book.passages.flatMap { passage -> [Remark] in
        guard passage.hasNumbers else { return [] }
        switch passage.text.kind {
        case .item(.results), .item(.outcomes), .initiative: break
        default: return []
        }
        return passage.eraYears.compactMap { era in
          let end = era.range.upperBound
          guard passage.scalar(end) == "度", era.year < year, era.year > year - 8,
            !passage.tellsOfThePast(after: end + 1, before: era.range.lowerBound)
          else { return nil }
          let written = passage.string(era.range)
          return passage.remark(
            era.range.lowerBound..<end + 1,
            Phrase(
              en: "“\(written)度” lies before the book’s fiscal year \(year)",
              ja: "「\(written)度」は、この冊子の年度（\(year)年度）より前です"))
        }
      }
    })
}

extension Passage {
  /// Whether words around a year show that the text is about the past: 決算, 末, から, 比, に策定.
  fileprivate func tellsOfThePast(after index: Int, before start: Int) -> Bool {
    let after = string(index..<min(scalars.count, index + 8))
    let before = string(max(0, start - 2)..<start)
    return [
      "決算", "末", "から", "より", "比", "以降", "以来", "当初", "実績", "繰越", "に策定", "に改", "に開", "に実施", "に作成", "に設", "に整備", "に導入",
      "に制定", "と比", "に比", "を上", "を下", "同", "の実績", "の調査", "の結果", "の決算", "～", "〜", "に行", "に始", "に完", "に終", "まで", "事業計画",
      "分", "並",
    ]
    .contains(where: after.hasPrefix) || ["から", "比（", "は"].contains(where: before.hasSuffix)
  }
}
