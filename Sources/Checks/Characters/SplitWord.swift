import Diagnostics

extension Check {
  static let splitWord = Check(
    "split-word",
    Phrase(
      en: "a space inside a word, a number or a unit (J R, e c o, m ³, H30. 4)", ja: "語、数、単位の中の空白（J R、e c o、m ³、H30. 4）"
    ), .warning,
    meaning: Phrase(
      en: """
        Text copied from a PDF often has blanks between letters that were spaced out in print. They \
        break searching and reading aloud.
        """, ja: "PDFから写した文には、字間を空けて印刷された文字の間に空白が残ることがあります。検索や読み上げの妨げになります。"),
    example: Example("J Rの駅前を整備", "JRの駅前を整備"),
    remedy: Phrase(en: "Take the blanks out.", ja: "空白を取り除いてください。"),
    .text { passage in
      guard passage.present.contains(.space) || passage.present.contains(.wideSpace) else { return [] }
      return passage.spacedLetters + passage.spacedNumbers
    })
}

extension Passage {
  /// Single letters with one space between them, J R or e c o: three or more letters, or two capitals.
  fileprivate var spacedLetters: [Remark] {
    guard !present.isDisjoint(with: .latins) else { return [] }
    var remarks: [Remark] = []
    var index = 0
    while index < scalars.count {
      guard isAny(.latins, at: index), !isAny(.latins, at: index - 1) else {
        index += 1
        continue
      }
      var end = index
      while isAny(.spaces, at: end + 1), isAny(.latins, at: end + 2), !isAny(.latins, at: end + 1) { end += 2 }
      // The last letter may begin a word: A Big.
      if isAny(.latins, at: end + 1) { end -= 2 }
      let letters = (end - index) / 2 + 1
      let areCapitals =
        letters > 1 && stride(from: index, through: end, by: 2).allSatisfy { scalars[$0].properties.isUppercase }
      // Vitamin C D: names in an English text.
      let isEnglish = isAny(.spaces, at: index - 1) && isAny(.latins, at: index - 2)
      // クラス A B: two names.
      let areNames = letters == 2 && (isAny(.spaces, at: index - 1) || isAny(.spaces, at: end + 1))
      if end > index, !isEnglish, letters > 2 || areCapitals && !areNames {
        let joined = stride(from: index, through: end, by: 2).map { String(scalars[$0]) }.joined()
        let range = index..<end + 1
        remarks.append(
          remark(
            range,
            Phrase(en: "“\(string(range))” has spaces between its letters", ja: "「\(string(range))」の文字の間に空白があります"),
            replacement: joined))
      }
      index = max(end, index) + 1
    }
    return remarks
  }

  /// The beginning of the letters and digits that end at `index`.
  private func wordStart(_ index: Int) -> Int {
    var start = index
    while isAny(KindSet(.digit, .wideDigit, .latin), at: start - 1)
      || ((scalar(start - 1) == "." || scalar(start - 1) == ",") && isAny(.digits, at: start))
    { start -= 1 }
    return start
  }

  /// Numbers with a space inside, or before the sign of their unit.
  fileprivate var spacedNumbers: [Remark] {
    runs(of: .spaces).compactMap { range in
      guard range.count == 1, let before = scalar(range.lowerBound - 1), let after = scalar(range.upperBound) else {
        return nil
      }
      let start = range.lowerBound - 1
      let whole: Range<Int>
      switch after {
      case "²", "³", "⁰", "¹", "℃", "％", "%", "㎡", "㎥", "‰", "°":
        guard isAny(KindSet(.digit, .wideDigit, .latin, .wideLatin), at: start) else { return nil }
        whole = wordStart(start)..<range.upperBound + 1
      default:
        let isPoint = before == "." || before == ","
        guard isPoint, isAny(.digits, at: start - 1), isAny(.digits, at: range.upperBound) else {
          guard after == "." || after == ",", isAny(.digits, at: start), isAny(.digits, at: range.upperBound + 1) else {
            return nil
          }
          return remark(
            start..<range.upperBound + 2, Phrase(en: "a space stands inside a number", ja: "数の中に空白があります"),
            replacement: string(start..<start + 1) + string(range.upperBound..<range.upperBound + 2))
        }
        // 1. 4月: a list's number; H30. 4: a date.
        guard start - 1 > 0, !isAny(.spaces, at: start - 2) || before == "," else { return nil }
        whole = wordStart(start - 1)..<range.upperBound + 1
      }
      let joined = string(whole.lowerBound..<range.lowerBound) + string(range.upperBound..<whole.upperBound)
      return remark(
        whole, Phrase(en: "“\(string(whole))” has a space inside", ja: "「\(string(whole))」の中に空白があります"),
        replacement: joined)
    }
  }
}
