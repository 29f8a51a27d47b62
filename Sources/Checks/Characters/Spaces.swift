import Diagnostics

extension Check {
  static let splitWord = Check(
    "split-word", "a space inside a word, a number or a unit (J R, e c o, m ³, H30. 4)", .warning,
    .text { passage in
      guard passage.present.contains(.space) || passage.present.contains(.wideSpace) else { return [] }
      return passage.spacedLetters + passage.spacedNumbers
    })

  static let strayspace = Check(
    "stray-space", "a space at the beginning or end of a text, before 、 or 。, inside brackets, or two in a row",
    .warning,
    .text { passage in
      guard !passage.present.isDisjoint(with: .spaces) else { return [] }
      return passage.runs(of: .spaces).compactMap { range in
        let (before, after) = (passage.scalar(range.lowerBound - 1), passage.scalar(range.upperBound))
        if before == "\n" || after == "\n" || passage.scalars[range].contains("\n") { return nil }
        guard let before else { return Remark(range, "the text begins with a space", replacement: "") }
        guard let after else { return Remark(range, "the text ends with a space", replacement: "") }
        if "、。，．」』）】〕｝］,".unicodeScalars.contains(after) {
          return Remark(range, "a space stands before “\(after)”", replacement: "")
        }
        if "「『（【〔｛［".unicodeScalars.contains(before) {
          return Remark(range, "a space stands after “\(before)”", replacement: "")
        }
        if "、。".unicodeScalars.contains(before), passage.scalars[range].contains(" ") {
          return Remark(range, "a space stands after “\(before)”", replacement: "")
        }
        return range.count > 1 && passage.isAny(.japanese, at: range.lowerBound - 1)
          ? Remark(range, "\(range.count) spaces stand in a row", replacement: " ") : nil
      }
    })

  static let spaceBetweenWidths = Check(
    "space-between-widths", "a space between Japanese and Latin letters or digits: typesetting makes it", .warning,
    in: [.jtf],
    .text { passage in
      guard !passage.present.isDisjoint(with: .spaces) else { return [] }
      return passage.runs(of: .spaces).compactMap { range in
        guard !passage.scalars[range].contains("\n") else { return nil }
        let half = KindSet(.latin, .digit, .punctuation)
        let (before, after) = (range.lowerBound - 1, range.upperBound)
        guard
          (passage.isAny(.japanese, at: before) && passage.isAny(half, at: after)
            && !"([-=`".unicodeScalars.contains(passage.scalars[after]))
            || (passage.isAny(half, at: before) && passage.isAny(.japanese, at: after)
              && !".;,:!?)]=`-]".unicodeScalars.contains(passage.scalars[before]))
        else { return nil }
        return Remark(range, "a space stands between Japanese and half-width characters", replacement: "")
      }
    })

  static let spaceBetweenWide = Check(
    "space-between-wide", "a space between two Japanese characters, other than two words in katakana", .warning,
    in: [.jtf],
    .text { passage in
      guard !passage.present.isDisjoint(with: .spaces) else { return [] }
      return passage.runs(of: .spaces).compactMap { range in
        let (before, after) = (range.lowerBound - 1, range.upperBound)
        guard passage.isAny(.japanese, at: before), passage.isAny(.japanese, at: after) else { return nil }
        let katakana = KindSet(.katakana)
        let areLoanWords = passage.isAny(katakana, at: before) && passage.isAny(katakana, at: after)
        let isWide = passage.isAny(KindSet(.wideSpace), at: range.lowerBound)
        guard areLoanWords == isWide else { return nil }
        return Remark(
          range, "a space stands between Japanese characters", replacement: areLoanWords ? " " : "")
      }
    })

  static let spaceAtBracket = Check(
    "space-at-bracket", "a space beside a full-width bracket, which has its own room", .warning, in: [.jtf],
    .text { passage in
      guard !passage.present.isDisjoint(with: .spaces) else { return [] }
      return passage.runs(of: .spaces).compactMap { range in
        let brackets = "「」『』（）［］【】".unicodeScalars
        guard !passage.scalars[range].contains("\n"), let before = passage.scalar(range.lowerBound - 1),
          let after = passage.scalar(range.upperBound), after != "\n", before != "-",
          brackets.contains(before) || brackets.contains(after)
        else { return nil }
        return Remark(range, "a space stands beside a bracket", replacement: "")
      }
    })

  static let spaceAfterMark = Check(
    "space-after-mark", "after ！ or ？ inside a text stands a full-width space", .warning, in: [.jtf],
    .text { passage in
      passage.scalars.indices.compactMap { index in
        guard passage.scalars[index] == "！" || passage.scalars[index] == "？", passage.scalar(index + 1) == " ",
          passage.isAny(.japanese, at: index + 2)
        else { return nil }
        return Remark(
          index + 1..<index + 2, "the space after “\(passage.scalars[index])” is half-width", replacement: "　")
      }
    })
}

extension Passage {
  /// J R, e c o: letters that each stand alone, three or more, or two capitals; one space between.
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
      // The last letter may be the beginning of a word: A Big.
      if isAny(.latins, at: end + 1) { end -= 2 }
      let letters = (end - index) / 2 + 1
      let areCapitals =
        letters > 1 && stride(from: index, through: end, by: 2).allSatisfy { scalars[$0].properties.isUppercase }
      // Vitamin C D: names in an English text.
      let isEnglish = isAny(.spaces, at: index - 1) && isAny(.latins, at: index - 2)
      if end > index, !isEnglish, letters > 2 || areCapitals {
        let joined = stride(from: index, through: end, by: 2).map { String(scalars[$0]) }.joined()
        let range = index..<end + 1
        remarks.append(Remark(range, "“\(string(range))” has spaces between its letters", replacement: joined))
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

  /// A space inside a number or before its unit's sign.
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
          return Remark(
            start..<range.upperBound + 2, "a space stands inside a number",
            replacement: string(start..<start + 1) + string(range.upperBound..<range.upperBound + 2))
        }
        // 1. 4月: a list's number; H30. 4: a date.
        guard start - 1 > 0, !isAny(.spaces, at: start - 2) || before == "," else { return nil }
        whole = wordStart(start - 1)..<range.upperBound + 1
      }
      let joined = string(whole.lowerBound..<range.lowerBound) + string(range.upperBound..<whole.upperBound)
      return Remark(whole, "“\(string(whole))” has a space inside", replacement: joined)
    }
  }

}
