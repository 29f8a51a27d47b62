import Diagnostics
import GoalBook
import Provenance

extension Check {
  static let unchangedText = Check(
    "unchanged-text",
    Phrase(
      en:
        "results or outcomes that stand in last year’s book too, word for word, or with a number ten times as large (--against)",
      ja: "前年度の冊子と一字も違わない実績・成果や、10倍・10分の1の数（--against で比べたとき）"), .note,
    meaning: Phrase(
      en: """
        With --against, the row of the same initiative is looked up in last year’s book. A sentence or a number that has not \
        changed may not have been written anew, and a number that is ten times as large or as small may have lost or gained a digit.
        """,
      ja: "--against で前年度の冊子を示すと、同じ取組内容の行と比べます。変わっていない文や数は書き直し忘れ、10倍や10分の1の数は桁の誤りかもしれません。"),
    example: Example(
      """
      - initiatives: [講座を開きます。]
        results: [講座の開催 12回]
      """,
      """
      - initiatives: [講座を開きます。]
        results: [講座の開催 14回]
      """),
    remedy: Phrase(en: "Look whether the text is this year’s.", ja: "今年度の内容か確かめてください。"),
    .book { book in
      guard let old = book.lastYear else { return [] }
      // Last year's rows by their initiatives.
      var rows: [[String]: [NodeID]] = [:]
      for row in old.rows { rows[old.initiatives(of: row).map(\.text), default: []].append(row) }
      let outline = book.outline
      return outline.rows.flatMap { row -> [Remark] in
        guard let same = rows[outline.initiatives(of: row).map(\.text)], same.count == 1 else { return [] }
        return [FieldKey.results, .outcomes].flatMap { key -> [Remark] in
          let before = old.subtree(of: same[0]).filter { $0.kind == .item(key) }
          return outline.subtree(of: row).filter { $0.kind == .item(key) }.compactMap { item in
            remark(on: item, before: before, key)
          }
        }
      }
    })
}

/// A remark about an entry that last year's row also has, or whose number is ten times as large or as small.
private func remark(on item: BookNode, before: [BookNode], _ key: FieldKey) -> Remark? {
  let passage = Passage(item)
  let amounts = passage.amounts
  // Entries without a number are often right as they were: 計画の策定.
  if before.contains(where: { $0.text == item.text }), !amounts.isEmpty || key == .outcomes && item.length > 15 {
    return Remark(about: item, Phrase(en: "this stands in last year’s book word for word", ja: "前年度の冊子と一字も違いません"))
  }
  for other in before {
    let old = Passage(other)
    let oldAmounts = old.amounts
    guard amounts.count == oldAmounts.count, !amounts.isEmpty,
      passage.withoutNumbers(amounts) == old.withoutNumbers(oldAmounts)
    else { continue }
    for (new, old) in zip(amounts, oldAmounts) where new.value > 9 || old.value > 9 {
      guard !new.isDecimal, !old.isDecimal, new.value > 0, old.value > 0,
        new.value == 10 * old.value || old.value == 10 * new.value
      else { continue }
      return passage.remark(
        new.range,
        Phrase(
          en: "last year’s book has \(old.value) here, a factor of ten", ja: "前年度の冊子では\(old.value)で、ちょうど10倍か10分の1です"))
    }
  }
  return nil
}

extension Passage {
  fileprivate func withoutNumbers(_ amounts: [Amount]) -> String {
    var (text, start) = ("", 0)
    for amount in amounts {
      text += string(start..<amount.range.lowerBound) + "#"
      start = amount.range.upperBound
    }
    return text + string(start..<scalars.count)
  }
}
