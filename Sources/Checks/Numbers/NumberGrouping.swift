import Diagnostics

extension Check {
  static let numberGrouping = Check(
    "number-grouping", "commas in a number that do not part it by threes (1,23; 12,3456; 0,5)", .warning,
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
            return groups[0].count > 1 && groups[1].count == 2
              ? passage.remark(amount.range, "the comma in “\(written)” does not part it by threes") : nil
          }
          let comma = amount.range.lowerBound + 1
          return passage.remark(comma..<comma + 1, "“\(written)” has a comma for a decimal point", replacement: ".")
        }
        let digits = whole.filter { $0 != "," }
        return passage.remark(
          amount.range, "the commas in “\(written)” do not part it by threes", replacement: grouped(String(digits)))
      }
    })
}
