import Diagnostics
import GoalBook

extension Check {
  static let numberGrouping = Check(
    "number-grouping", "commas in a number that do not part it by threes (1,23; 12,3456; 0,5)", .warning,
    .text { passage in
      passage.amounts.compactMap { amount in
        guard amount.isGrouped else { return nil }
        let written = passage.string(amount.range)
        let whole = written.split(separator: ".", maxSplits: 1)[0]
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        // 1,2,3: a list.
        guard groups.count < 2 || !groups.allSatisfy({ $0.count < 3 }) || groups.count == 2 else { return nil }
        let isRight =
          (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 } && (groups[0] != "0")
        guard !isRight else { return nil }
        if groups[0] == "0" || groups.count == 2 && groups[1].count < 3 {
          // 0,5 is a decimal; 3,4年生 names two.
          guard groups[0] == "0" else {
            return groups[0].count > 1 && groups[1].count == 2
              ? Remark(amount.range, "the comma in “\(written)” does not part it by threes") : nil
          }
          let comma = amount.range.lowerBound + 1
          return Remark(comma..<comma + 1, "“\(written)” has a comma for a decimal point", replacement: ".")
        }
        let digits = whole.filter { $0 != "," }
        return Remark(
          amount.range, "the commas in “\(written)” do not part it by threes", replacement: grouped(String(digits)))
      }
    })

  static let missingGrouping = Check(
    "missing-grouping", "a number of four digits or more without commas, in a book that writes them", .warning,
    .book { checked in
      var plain: [(passage: Passage, amount: Amount)] = []
      var groupedCount = 0
      for passage in checked.passages {
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
        return Observation(
          passage.text,
          Remark(
            amount.range, "“\(written)” has no comma, unlike \(groupedCount) other numbers of the book",
            replacement: grouped(written)))
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

/// Digits with commas between their thousands.
private func grouped(_ digits: String) -> String {
  var result = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
    result.append(digit)
  }
  return result
}
