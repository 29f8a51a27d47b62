import Diagnostics
import GoalBook
import OrderedCollections

extension Check {
  static let wrongSum = Check(
    "wrong-sum", "a total that its own parts contradict (141t of 17t and 123t)", .warning,
    .book { checked in
      var observations: [Observation] = []
      for passage in checked.passages { observations += passage.wrongBracketSum.map { Observation(passage.text, $0) } }
      for row in ChosenBook(whole: checked.book).departments.flatMap(\.pillars).flatMap(\.objectives).flatMap(\.rows) {
        let texts = Dictionary(row.texts.map { ($0.id, $0) }) { first, _ in first }
        for (key, items) in row.row.cells { observations += wrongSums(items, key, [], row.id, texts) }
        observations += wrongSumOfCells(row, texts)
      }
      return observations
    })
}

/// The items whose children count the same thing and come to another sum.
private func wrongSums(
  _ items: [Item], _ key: FieldKey, _ path: [Int], _ row: RowID, _ texts: [TextID: BookText]
) -> [Observation] {
  items.enumerated().flatMap { index, item -> [Observation] in
    let own = path + [index + 1]
    var found = wrongSums(item.children, key, own, row, texts)
    guard item.children.count > 1, let text = texts[.item(row, key, path: own)] else { return found }
    let parent = Passage(text)
    guard let total = parent.lastAmount else { return found }
    let parts = item.children.compactMap { Passage(BookText(id: text.id, text: $0.text)).lastAmount }
    guard parts.count == item.children.count, parts.allSatisfy({ $0.unit == total.unit }) else { return found }
    let sum = parts.reduce(0) { $0 + $1.value }
    if sum != total.value, !total.isDecimal, parts.allSatisfy({ !$0.isDecimal }),
      total.value > parts.map(\.value).max() ?? 0
    {
      found.append(Observation(text, sumRemark(parent, total, parts.map(\.value), sum)))
    }
    return found
  }
}

/// A cell of one total, and a cell beside it whose entries all count the same thing and come to another sum.
private func wrongSumOfCells(_ row: ChosenRow, _ texts: [TextID: BookText]) -> [Observation] {
  row.row.cells.flatMap { key, items -> [Observation] in
    guard items.count == 1, items[0].children.isEmpty, let text = texts[.item(row.id, key, path: [1])] else {
      return []
    }
    let passage = Passage(text)
    guard let total = passage.lastAmount, !total.isDecimal else { return [] }
    return row.row.cells.compactMap { other, entries -> Observation? in
      guard other != key, entries.count > 1 else { return nil }
      let parts = entries.compactMap { Passage(BookText(id: text.id, text: $0.text)).lastAmount }
      let sum = parts.reduce(0) { $0 + $1.value }
      guard parts.count == entries.count, parts.allSatisfy({ $0.unit == total.unit && !$0.isDecimal }),
        sum != total.value,
        total.value > parts.map(\.value).max() ?? 0
      else { return nil }
      return Observation(text, sumRemark(passage, total, parts.map(\.value), sum))
    }
  }
}

private func sumRemark(_ passage: Passage, _ total: Amount, _ parts: [Int], _ sum: Int) -> Remark {
  let unit = total.unit
  let terms = parts.map { "\($0)\(unit)" }.joined(separator: " and ")
  return Remark(
    total.range.lowerBound..<total.end,
    "“\(passage.string(total.range))\(unit)” is not the sum of its parts: \(terms) are \(sum)\(unit)",
    hints: ["correct the total or a part"])
}

extension Passage {
  /// The number that ends the text: 再利用量 141t.
  fileprivate var lastAmount: Amount? {
    guard let last = amounts.last, last.end == scalars.count, !last.unit.isEmpty, last.unit != "%", last.unit != "％"
    else {
      return nil
    }
    return last
  }

  /// 企画展(3回)、常設展(4回)の実施 計7回: a sum behind all its parts.
  private func wrongClosingSum(_ amounts: [Amount]) -> [Remark] {
    guard let total = lastAmount, !total.isDecimal, scalar(total.range.lowerBound - 1) == "計" else { return [] }
    let parts = amounts.dropLast()
    guard parts.count > 1, parts.allSatisfy({ $0.unit == total.unit && !$0.isDecimal }) else { return [] }
    let sum = parts.reduce(0) { $0 + $1.value }
    return sum == total.value ? [] : [sumRemark(self, total, parts.map(\.value), sum)]
  }

  /// 76組 (男性14組、女性61組): a number, then in brackets parts of the same unit, each once in its clause.
  fileprivate var wrongBracketSum: [Remark] {
    let amounts = amounts
    guard amounts.count > 2 else { return [] }
    return wrongClosingSum(amounts)
      + amounts.indices.compactMap { index in
        let total = amounts[index]
        guard !total.isDecimal, !total.unit.isEmpty, total.unit != "%", total.unit != "％" else { return nil }
        var open = total.end
        while isAny(.spaces, at: open) { open += 1 }
        guard let bracket = scalar(open), bracket == "(" || bracket == "（" else { return nil }
        guard let close = scalars[open...].firstIndex(where: { $0 == ")" || $0 == "）" }) else { return nil }
        let clauses = scalars[open + 1..<close].split(omittingEmptySubsequences: true) {
          "、,・".unicodeScalars.contains($0)
        }
        let parts = clauses.compactMap { clause -> Amount? in
          let inside = amounts.filter { clause.startIndex <= $0.range.lowerBound && $0.end <= clause.endIndex }
          guard inside.count == 1, inside[0].end == clause.endIndex, inside[0].unit == total.unit, !inside[0].isDecimal
          else { return nil }
          return inside[0]
        }
        guard parts.count == clauses.count, parts.count > 1 else { return nil }
        let sum = parts.reduce(0) { $0 + $1.value }
        guard sum != total.value, total.value > parts.map(\.value).max() ?? 0 else { return nil }
        return sumRemark(self, total, parts.map(\.value), sum)
      }
  }
}
