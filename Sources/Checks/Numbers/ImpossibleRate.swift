import Diagnostics

extension Check {
  static let impossibleRate = Check(
    "impossible-rate",
    Phrase(
      en: "a rate over 100 %, or one that the counts beside it contradict (受診率 161.4%)",
      ja: "100%を超える率や、並んだ数と合わない率（受診率161.4%）"), .warning,
    meaning: Phrase(
      en:
        "A part of a whole cannot be more than 100 %, nor can something fall by more; or the rate is not what the two counts before it make.",
      ja: "全体に対する割合が100%を超えているか、100%を超えて減ったことになっています。または、前に並んだ二つの数から求めた率と合いません。"),
    example: Example("受診率 161.4%", "受診率 61.4%"),
    remedy: Phrase(en: "Look for the decimal point, and at the counts.", ja: "小数点の位置と、元の数を確かめてください。"),
    .numbers { passage in
      guard !passage.present.isDisjoint(with: .digits) else { return [] }
      let amounts = passage.amounts
      return amounts.indices.compactMap { number in
        let amount = amounts[number]
        guard amount.unit.hasPrefix("%") || amount.unit.hasPrefix("％"),
          let value = Double(passage.string(amount.range).filter { $0 != "," })
        else { return nil }
        let written = passage.string(amount.range.lowerBound..<amount.range.upperBound + 1)
        if value > 100,
          passage.isShare(before: amount.range.lowerBound) || passage.falls(after: amount.range.upperBound + 1)
        {
          return passage.remark(
            amount.range.lowerBound..<amount.range.upperBound + 1,
            Phrase(en: "“\(written)” is more than the whole", ja: "「\(written)」は100%を超えています"))
        }
        // 4,400人中2,310人（受診率 52.5%）.
        guard number > 1, case let (whole, part) = (amounts[number - 2], amounts[number - 1]), !whole.isDecimal,
          !part.isDecimal,
          whole.value > 0, part.value <= whole.value, part.value > 0, passage.isOutOf(whole, part),
          amount.range.lowerBound - part.end < 10,
          case let right = Double(part.value) / Double(whole.value) * 100, abs(right - value) > 0.6
        else { return nil }
        let said = String(Int((right * 10).rounded()) / 10) + "." + String(Int((right * 10).rounded()) % 10)
        return passage.remark(
          amount.range.lowerBound..<amount.range.upperBound + 1,
          Phrase(en: "the counts make \(said)%, not “\(written)”", ja: "並んだ数から求めると\(said)%で、「\(written)」と合いません"))
      }
    })
}

/// Rates that are a part of a whole.
private let shares = [
  "受診率", "回答率", "収納率", "普及率", "交付率", "接種率", "出席率", "参加率", "就職率", "進学率", "受検率", "投票率", "合格率", "回収率", "加入率", "耐震化率",
  "整備率", "有収率", "割合", "登録率", "実施率", "保有率", "所持率", "設置率", "水洗化率", "接続率", "再資源化率",
  "リサイクル率", "訪問率", "受講率", "検査率", "徴収率", "納付率", "解決率", "救命率", "高齢化率", "使用率", "満足度", "認知度", "公開率", "電子化率", "配布率", "定着率",
  "出生率の達成", "修了率", "完了率", "空室率", "入居率", "カバー率", "喫食率", "残食率", "在籍率", "離職率", "検診率", "健診率",
].map { Array($0.unicodeScalars) }

extension Passage {
  /// Whether the word before the number is a rate of a whole.
  fileprivate func isShare(before index: Int) -> Bool {
    var end = index
    while let before = scalar(end - 1), isAny(.spaces, at: end - 1) || "（(はがをも：:、約".unicodeScalars.contains(before) {
      end -= 1
    }
    return shares.contains { has($0, at: end - $0.count) }
  }

  /// Whether a word of decrease is behind the number: 減らす, 減少, 削減.
  fileprivate func falls(after index: Int) -> Bool { ["減", "削", "縮"].contains { has([$0], at: index) } }

  /// Whether the second number is a part of the first: 4,400人中2,310人, 2,310人/4,400人.
  fileprivate func isOutOf(_ whole: Amount, _ part: Amount) -> Bool {
    let between = string(whole.range.upperBound..<part.range.lowerBound)
    return between.hasSuffix("中") || between.hasSuffix("中、") || between.hasSuffix("のうち") || between.hasSuffix("のうち、")
  }
}
