import Diagnostics

extension Check {
  static let missingGrouping = Check(
    "missing-grouping", "a number of four digits or more without commas, in a book that writes them", .warning,
    .book { book in
      var plain: [(passage: Passage, amount: Amount)] = []
      var groupedCount = 0
      for passage in book.passages where passage.hasNumbers {
        for amount in passage.amounts where amount.range.count > 3 {
          if amount.isGrouped {
            groupedCount += 1
          } else if !amount.isDecimal, passage.isQuantity(amount) {
            plain.append((passage, amount))
          }
        }
      }
      guard groupedCount > 3 * plain.count else { return [] }
      return plain.map { passage, amount in
        let written = passage.string(amount.range)
        return passage.remark(
          amount.range, "“\(written)” has no comma, unlike \(groupedCount) other numbers of the book",
          replacement: grouped(written))
      }
    })
}

extension Passage {
  /// Whether a number counts something: no year, no telephone number, no page of a law.
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
