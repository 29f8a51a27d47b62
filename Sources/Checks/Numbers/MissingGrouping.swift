import Diagnostics
import GoalBook
import Provenance

extension Check {
  static let missingGrouping = Check(
    "missing-grouping",
    Phrase(
      en: "a number of four digits or more without commas, in a book that writes them", ja: "桁区切りを使う冊子で、コンマのない4桁以上の数"),
    .warning,
    meaning: Phrase(
      en: """
        More than three of four large numbers of the book have commas and this one has none. Years and \
        numbers of things are left alone.
        """, ja: "冊子の大きな数のほとんどにコンマがあるのに、この数にはありません。年や番号は指摘しません。"),
    example: Example(
      """
      来館者 12,345人
      利用者 8,210人
      登録者 5,670人
      貸出 34,560冊
      参加者 1234人
      """,
      """
      来館者 12,345人
      利用者 8,210人
      登録者 5,670人
      貸出 34,560冊
      参加者 1,234人
      """),
    remedy: Phrase(en: "Add the commas.", ja: "コンマを付けてください。"),
    .book { book in
      var plain: [(text: NodeID, amount: Amount)] = []
      var groupedCount = 0
      for passage in book.passages where passage.hasNumbers {
        for amount in passage.amounts where amount.range.count > 3 {
          if amount.isGrouped {
            groupedCount += 1
          } else if !amount.isDecimal, passage.isQuantity(amount) {
            plain.append((passage.text.id, amount))
          }
        }
      }
      guard groupedCount > 3 * plain.count else { return [] }
      return plain.map { text, amount in
        let passage = book.passage(text)
        let written = passage.string(amount.range)
        return passage.remark(
          amount.range,
          Phrase(
            en: "“\(written)” has no comma, unlike \(groupedCount) other numbers of the book",
            ja: "「\(written)」にコンマがありません。この冊子のほかの\(groupedCount)個の数にはあります"),
          replacement: grouped(written))
      }
    })
}

extension Passage {
  /// Whether a number counts something; years, telephone numbers and numbers of articles do not.
  fileprivate func isQuantity(_ amount: Amount) -> Bool {
    let isYear = (1868...2100).contains(amount.value) && amount.range.count == 4
    guard !amount.unit.hasPrefix("年"), !(isYear && amount.unit.isEmpty), !isYear || amount.unit != "" else {
      return false
    }
    if isYear, !["人", "件", "円", "世帯", "枚", "台", "回", "名", "部"].contains(where: amount.unit.hasPrefix) { return false }
    guard scalars[amount.range.lowerBound] != "0", !amount.unit.isEmpty else { return false }
    return !isAny(KindSet(.latin, .wideLatin), at: amount.range.lowerBound - 1)
      && scalar(amount.range.lowerBound - 1) != "-"
      && scalar(amount.range.upperBound) != "-" && !amount.unit.hasPrefix("号")
  }
}
