import Diagnostics

extension Check {
  static let numberGrouping = Check(
    "number-grouping",
    Phrase(
      en: "commas in a number that do not part it by threes (1,23; 12,3456; 0,5)",
      ja: "3桁ごとになっていないコンマ（1,23、12,3456、0,5）"), .warning,
    meaning: Phrase(
      en: """
        A comma in a number is to stand before each three digits from the right. Anything else is a \
        slip, or a comma for a decimal point.
        """, ja: "数のコンマは右から3桁ごとに付けます。そうでないものは、書き誤りか、小数点の代わりのコンマです。"),
    example: Example("参加者 12,3456人", "参加者 123,456人"),
    remedy: Phrase(en: "Correct the commas, and look whether a digit is missing.", ja: "コンマを直し、桁が抜けていないか確かめてください。"),
    .numbers { passage in
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
            return groups[1].count == 2 && (groups[0].count > 1 || !passage.mayList(amount))
              ? passage.remark(
                amount.range,
                Phrase(en: "the comma in “\(written)” does not part it by threes", ja: "「\(written)」のコンマが3桁ごとになっていません"))
              : nil
          }
          let comma = amount.range.lowerBound + 1
          return passage.remark(
            comma..<comma + 1,
            Phrase(en: "“\(written)” has a comma for a decimal point", ja: "「\(written)」の小数点がコンマになっています"),
            replacement: ".")
        }
        let digits = whole.filter { $0 != "," }
        return passage.remark(
          amount.range,
          Phrase(en: "the commas in “\(written)” do not part it by threes", ja: "「\(written)」のコンマが3桁ごとになっていません"),
          // A digit may be missing or one too many as well.
          hints: [.didYouMean([grouped(String(digits))])])
      }
    })
}

extension Passage {
  /// Whether 1,23 with this unit may be two numbers (5,10年目, 第3,12回); with units of people and things it is one.
  fileprivate func mayList(_ amount: Amount) -> Bool {
    let isOrdinal = amount.unit.first.map { "年月日時回号条項章期次番丁級組班区巻版歳才節問".contains($0) } ?? true
    return isOrdinal || scalar(amount.range.lowerBound - 1) == "第"
  }
}
