import Diagnostics
import GoalBook
import OrderedCollections

extension Check {
  static let wrongSum = Check(
    "wrong-sum",
    Phrase(en: "a total that its own parts contradict (141t of 17t and 123t)", ja: "内訳と合わない合計（17tと123tに対する141t）"),
    .warning,
    meaning: Phrase(
      en: """
        A total and the parts named beside it, in brackets, in the entries under it or in the cell \
        beside it, count the same thing and do not agree; or the total of a table and the rows that it adds up. Rates, \
        means, rows such as “うち” and what rounding explains are left alone.
        """,
      ja: """
        合計と、括弧の中や下の項目、隣の欄にある内訳が、同じ単位なのに合いません。または、表の計の行と、足した行の数が合いません。\
        率や平均、「うち」の行、端数処理で説明のつく差は指摘しません。
        """),
    example: Example("参加者 76人（男性 14人、女性 61人）", "参加者 75人（男性 14人、女性 61人）"),
    remedy: Phrase(
      en: """
        Ask the section which of the numbers is right. Where more parts exist than are named, say so (主なもの).
        """, ja: "どの数が正しいか、担当課に確かめてください。内訳が一部だけのときは、「主なもの」などと書いてください。"),
    .book { book in
      let outline = book.outline
      var remarks: [Remark] = []
      for passage in book.passages where passage.hasNumbers { remarks += passage.wrongBracketSum }
      for row in outline.rows {
        let cells = outline.cells(of: row).map(\.items)
        remarks += cells.joined().flatMap { wrongSums($0, outline) } + wrongSumOfCells(cells)
      }
      return remarks + book.wrongTableSums()
    })
}

/// Remarks about items whose nested items count the same thing and give another sum, the innermost first.
private func wrongSums(_ item: BookNode, _ outline: Outline) -> [Remark] {
  let children = Array(outline.children(of: item.id))
  let found = children.flatMap { wrongSums($0, outline) }
  let parent = Passage(item)
  guard children.count > 1, let total = parent.lastAmount else { return found }
  let parts = children.compactMap { Passage($0).lastAmount }
  guard parts.count == children.count, parts.allSatisfy({ $0.unit == total.unit }) else { return found }
  let sum = parts.reduce(0) { $0 + $1.value }
  guard sum != total.value, !total.isDecimal, parts.allSatisfy({ !$0.isDecimal }),
    total.value > parts.map(\.value).max() ?? 0
  else { return found }
  return found + [sumRemark(parent, total, parts.map(\.value), sum)]
}

/// Remarks about a cell with a total, beside a cell whose entries count the same thing and give another sum.
private func wrongSumOfCells(_ cells: [[BookNode]]) -> [Remark] {
  cells.enumerated().flatMap { index, items -> [Remark] in
    guard items.count == 1, items[0].isEmpty else { return [] }
    let passage = Passage(items[0])
    guard let total = passage.lastAmount, !total.isDecimal else { return [] }
    return cells.enumerated().compactMap { other, entries -> Remark? in
      guard other != index, entries.count > 1 else { return nil }
      let parts = entries.compactMap { Passage($0).lastAmount }
      let sum = parts.reduce(0) { $0 + $1.value }
      guard parts.count == entries.count, parts.allSatisfy({ $0.unit == total.unit && !$0.isDecimal }),
        sum != total.value,
        total.value > parts.map(\.value).max() ?? 0
      else { return nil }
      return sumRemark(passage, total, parts.map(\.value), sum)
    }
  }
}

/// A remark about a total that is not the sum of `parts`.
private func sumRemark(_ passage: Passage, _ total: Amount, _ parts: [Int], _ sum: Int) -> Remark {
  let unit = total.unit
  let written = "\(passage.string(total.range))\(unit)"
  let terms = parts.map { "\($0)\(unit)" }
  return passage.remark(
    total.range.lowerBound..<total.end,
    Phrase(
      en: "“\(written)” is not the sum of its parts: \(terms.joined(separator: " and ")) are \(sum)\(unit)",
      ja: "「\(written)」が内訳と合いません。\(terms.joined(separator: "と"))の合計は\(sum)\(unit)です"),
    hints: [Phrase(en: "correct the total or a part", ja: "合計か内訳を直してください")])
}

extension Passage {
  /// The number at the end of the text: 再利用量 141t; nil for none.
  fileprivate var lastAmount: Amount? {
    guard let last = amounts.last, last.end == scalars.count, !last.unit.isEmpty, last.unit != "%", last.unit != "％"
    else {
      return nil
    }
    return last
  }

  /// A wrong sum behind its parts: 企画展(3回)、常設展(4回)の実施 計7回.
  private func wrongClosingSum(_ amounts: [Amount]) -> [Remark] {
    guard let total = lastAmount, !total.isDecimal, scalar(total.range.lowerBound - 1) == "計" else { return [] }
    let parts = amounts.dropLast()
    guard parts.count > 1, parts.allSatisfy({ $0.unit == total.unit && !$0.isDecimal }) else { return [] }
    let sum = parts.reduce(0) { $0 + $1.value }
    return sum == total.value ? [] : [sumRemark(self, total, parts.map(\.value), sum)]
  }

  /// Wrong sums before their parts in brackets, which have the same unit, one in each clause: 76組 (男性14組、女性61組).
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
        // うち names parts that may overlap: 120人（うち市外 30人、うち学生 40人）.
        guard !has(["う", "ち"], at: open + 1) else { return nil }
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
