import Diagnostics

extension Check {
  static let roughNumber = Check(
    "rough-number", "a rough number in digits: 数10 for 数十", .warning,
    .numbers { passage in
      guard passage.present.contains(.digit) else { return [] }
      return passage.scalars.indices.compactMap { index in
        guard passage.scalars[index] == "数" || passage.scalars[index] == "何",
          !passage.isAny(KindSet(.kanji, .katakana), at: index - 1),
          let number = passage.number(at: index + 1), let word = [10: "十", 100: "百", 1000: "千"][number.value]
        else { return nil }
        let range = index..<number.end
        return passage.remark(
          range, "“\(passage.string(range))” is a rough number", replacement: "\(passage.scalars[index])\(word)")
      }
    })
}
