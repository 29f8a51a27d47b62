import Diagnostics
import GoalBook

extension Check {
  static let differingNumber = Check(
    "differing-number",
    Phrase(
      en: "an outcome tells another number than the result beside it (遊休地の売却 4件, 遊休地5件の売却により)",
      ja: "実績と成果で数が違う（「遊休地の売却4件」と「遊休地5件の売却により」）"), .warning,
    meaning: Phrase(
      en: """
        The outcome counts the same things as a result of its row, told by the words about the number and its unit, and \
        comes to another number.
        """, ja: "同じ行の実績と成果が、言葉と単位から見て同じものを数えているのに、数が違います。"),
    example: Example(
      """
      - initiatives: [遊休地を売却します。]
        results: [遊休地の売却 4件]
        outcomes: [遊休地5件の売却により財源を得た。]
      """,
      """
      - initiatives: [遊休地を売却します。]
        results: [遊休地の売却 4件]
        outcomes: [遊休地4件の売却により財源を得た。]
      """),
    remedy: Phrase(en: "Ask the section which of the numbers is right.", ja: "どちらの数が正しいか、担当課に確かめてください。"),
    .book { book in
      let outline = book.outline
      return outline.rows.flatMap { row -> [Remark] in
        func passages(of key: FieldKey) -> [Passage] {
          outline.subtree(of: row).filter { $0.kind == .item(key) }.map { Passage($0) }
        }
        let results = passages(of: .results)
        let counts = results.flatMap { passage in passage.counts.map { (passage: passage, count: $0) } }
        guard !counts.isEmpty else { return [] }
        return passages(of: .outcomes).flatMap { outcome in
          outcome.counts.compactMap { count -> Remark? in
            guard count.range.upperBound < outcome.scalars.count, !outcome.isComparison(count),
              !counts.contains(where: { $0.count.value == count.value && $0.count.unit == count.unit })
            else { return nil }
            let around = outcome.pairs(around: count)
            let matching = counts.filter { other in
              guard other.count.unit == count.unit, !other.passage.isPart(other.count) else { return false }
              let shared = around.all.intersection(other.passage.allPairs)
              // 9件の契約: the counted thing follows the number.
              if let named = outcome.named(behind: count), !other.passage.allPairs.contains(named) { return false }
              return outcome.weight(of: shared) > 1 || !around.near.isDisjoint(with: other.passage.allPairs)
            }
            guard matching.count == 1, let other = matching.first else { return nil }
            let (written, result) = (outcome.string(count.range), other.passage.string(other.count.range))
            return outcome.remark(
              count.range,
              Phrase(
                en: "“\(written)” here, “\(result)” in the result “\(other.passage.text.text.shortened)”",
                ja: "ここでは「\(written)」、実績「\(other.passage.text.text.shortened)」では「\(result)」です"))
          }
        }
      }
    })
}

/// A number with what it counts.
private struct Count {
  var range: Range<Int>
  var value: Int
  var unit: String
}

/// Units that do not count things, or count many things at once.
private let vagueUnits: Set<String> = [
  "%", "％", "年", "月", "日", "年度", "時", "分", "時間", "歳", "万", "億", "円", "千円", "万円", "か月", "ポイント", "割", "倍", "位", "期", "年生",
  "号", "条", "次", "週", "日間", "学期",
]

extension Passage {
  fileprivate var counts: [Count] {
    amounts.compactMap { amount in
      guard !amount.isDecimal else { return nil }
      var (unit, end) = (amount.unit, amount.end)
      if unit.isEmpty, let kana = scalar(end), "かヶケカヵ".unicodeScalars.contains(kana), scalar(end + 1) == "所" {
        (unit, end) = ("か所", end + 2)
      }
      if unit.hasPrefix("箇所") || unit.hasPrefix("カ所") { unit = "か所" }
      unit = counters.first(where: unit.hasPrefix) ?? unit
      guard !unit.isEmpty, !vagueUnits.contains(unit), unit.unicodeScalars.first != "年",
        unit.unicodeScalars.first != "月"
      else { return nil }
      end = amount.range.upperBound + unit.unicodeScalars.count
      return Count(range: amount.range.lowerBound..<min(end, scalars.count), value: amount.value, unit: unit)
    }
  }

  /// Whether the number is compared with another time or aim, or is a part of one: 前年度より12件, 20人以上, うち3人.
  fileprivate func isComparison(_ count: Count) -> Bool {
    let before = string(max(0, count.range.lowerBound - 8)..<count.range.lowerBound)
    let after = string(count.range.upperBound..<min(scalars.count, count.range.upperBound + 5))
    return ["うち", "前年", "前回", "目標", "累計", "平均", "比べ", "約", "さらに", "あと", "より", "第", "から", "各", "計", "ほか", "毎"].contains(
      where: before.contains)
      || ["以上", "以下", "を超え", "超", "増", "減", "余", "中", "ずつ", "の目標", "目", "未満", "程度"].contains(where: after.hasPrefix)
  }

  /// Whether うち before the number makes it a part of another.
  fileprivate func isPart(_ count: Count) -> Bool {
    string(max(0, count.range.lowerBound - 4)..<count.range.lowerBound).contains("うち")
  }

  /// Pairs of kanji or katakana around a number: those in its clause, and those directly beside it.
  fileprivate func pairs(around count: Count) -> (all: Set<UInt64>, near: Set<UInt64>) {
    var start = count.range.lowerBound
    while start > 0, count.range.lowerBound - start < 14, !"、。".unicodeScalars.contains(scalars[start - 1]) {
      start -= 1
    }
    let end = min(scalars.count, count.range.upperBound + 6)
    var near: Set<UInt64> = []
    var index = count.range.lowerBound
    while isAny(.spaces, at: index - 1) || scalar(index - 1) == "（" { index -= 1 }
    if let pair = contentPair(at: index - 2) { near.insert(pair) }
    if scalar(count.range.upperBound) == "の", let pair = contentPair(at: count.range.upperBound + 1) {
      near.insert(pair)
    }
    return (pairs(in: start..<count.range.lowerBound).union(pairs(in: count.range.upperBound..<end)), near)
  }

  /// The counted thing where it follows the number: 9件の契約.
  fileprivate func named(behind count: Count) -> UInt64? {
    scalar(count.range.upperBound) == "の" ? contentPair(at: count.range.upperBound + 1) : nil
  }

  /// How much pairs tell: one for each pair of kanji, one for all pairs of katakana together.
  fileprivate func weight(of pairs: Set<UInt64>) -> Int {
    let kanji = pairs.count { CharacterKind(Unicode.Scalar(UInt32($0 >> 32)) ?? " ") == .kanji }
    return kanji + (kanji < pairs.count ? 1 : 0)
  }

  fileprivate var allPairs: Set<UInt64> { pairs(in: 0..<scalars.count) }

  /// The pairs of kanji or katakana in a range, without those that tell nothing of what is counted.
  func pairs(in range: Range<Int>) -> Set<UInt64> { Set(range.dropLast().compactMap(contentPair)) }

  private func contentPair(at index: Int) -> UInt64? {
    guard index >= 0, isAny(KindSet(.kanji, .katakana), at: index), isAny(KindSet(.kanji, .katakana), at: index + 1),
      kinds[index] == kinds[index + 1]
    else { return nil }
    let pair = PlainLists.pair(scalars[index], scalars[index + 1])
    return emptyPairs.contains(pair) ? nil : pair
  }
}

/// Words that may be in any row.
private let emptyPairs = Set(
  [
    "実施", "開催", "件数", "人数", "回数", "事業", "整備", "推進", "支援", "利用", "市民", "町民", "参加", "対象", "新規", "年度", "延べ", "施設", "団体",
    "者数", "業者", "地区", "市内", "関係", "計画", "活動", "等の",
  ]
  .map { Array($0.unicodeScalars) }.map { PlainLists.pair($0[0], $0[1]) })

private let counters = [
  "か所", "事業者", "事業所", "世帯", "団体", "路線", "施設", "講座", "チーム", "地区", "人", "件", "回", "名", "台", "校", "社", "冊", "棟", "基", "本",
  "枚", "店", "橋", "公園", "品", "部", "頭", "橋", "隻", "㎡", "m", "t", "g",
]
