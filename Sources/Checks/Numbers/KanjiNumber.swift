import Diagnostics

extension Check {
  static let kanjiNumber = Check(
    "kanji-number",
    Phrase(
      en: "a count in kanji numerals, which horizontal text writes in digits (第三回, 二十回)", ja: "算用数字で書くべき漢数字（第三回、二十回）"),
    .warning,
    in: [.koyobun, .jtf],
    meaning: Phrase(
      en: """
        Horizontal text writes what can be counted in digits. Set phrases and names (一部, 三世代) are left \
        alone.
        """, ja: "横書きでは、数えるものを算用数字で書きます。「一部」「三世代」のような熟語や名称は指摘しません。"),
    example: Example("第三回の会議を開催", "第3回の会議を開催"),
    remedy: Phrase(en: "Write digits.", ja: "算用数字で書いてください。"),
    .numbers { passage in
      guard passage.present.contains(.kanji) else { return [] }
      var remarks: [Remark] = []
      var index = 0
      while index < passage.scalars.count {
        guard kanjiDigits[passage.scalars[index]] != nil,
          !numeralWords.contains(passage.scalars[max(0, index - 1)]) || index == 0
        else {
          index += 1
          continue
        }
        var end = index
        while let scalar = passage.scalar(end), kanjiDigits[scalar] != nil { end += 1 }
        let isOrdinal = passage.scalar(index - 1) == "第"
        let counter = passage.scalar(end)
        let counts = isOrdinal ? "章節条回号期次位編" : "回件個台枚名"
        let isFree = isOrdinal || !passage.isAny(KindSet(.kanji), at: index - 1)
        let isLong = isOrdinal || end - index > 1
        // 第一次的 and 第三次産業 are not counts.
        let isSetPhrase = counter == "次" && setPhrases.contains { passage.has($0, at: end + 1) }
        if isFree, isLong, !isSetPhrase, let counter, counts.unicodeScalars.contains(counter),
          let value = kanjiValue(passage.scalars[index..<end])
        {
          let range = (isOrdinal ? index - 1 : index)..<end
          remarks.append(
            passage.remark(
              range,
              Phrase(
                en: "“\(passage.string(range))\(counter)” is written with digits",
                ja: "「\(passage.string(range))\(counter)」の数は算用数字で書きます"),
              replacement: (isOrdinal ? "第" : "") + String(value)))
        }
        index = end
      }
      return remarks
    })
}

private let kanjiDigits: [Unicode.Scalar: Int] = [
  "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "百": 100, "千": 1000,
]

/// Words behind 第一次 with which it is not a count.
private let setPhrases = ["的", "産業", "世界", "元", "情報", "資料"].map { Array($0.unicodeScalars) }

/// Characters after which a numeral is not exact: 数十.
private let numeralWords = Set("数何幾".unicodeScalars)

/// The value of kanji numerals, 23 for 二十三; nil where they are not a number of this form.
private func kanjiValue(_ numerals: ArraySlice<Unicode.Scalar>) -> Int? {
  var (total, digit) = (0, 0)
  for scalar in numerals {
    guard let value = kanjiDigits[scalar] else { return nil }
    if value < 10 {
      guard digit == 0 else { return nil }
      digit = value
    } else {
      total += max(1, digit) * value
      digit = 0
    }
  }
  return total + digit
}
