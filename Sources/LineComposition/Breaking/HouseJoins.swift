/// Makes breaks reluctant that a house avoids beyond JLREQ.
///
/// Kept together where there is room: a number and its counter (235基, 3か所, 30年度), an era and its year (平成30), 第 and 約
/// and their number, ① and (1) and the first character after them. The break is forbidden within ※1, △1,200 and the
/// ordinals of laws and plans (第12条, 第8次).
///
/// - Complexity: O(characters).
func applyHouseJoins(to licences: inout [BreakLicence], _ characters: [ClassedCharacter], _ rules: LineRules) {
  let joined: BreakLicence = rules.level == .veryStrict ? .forbidden : .reluctant
  func join(before index: Int) {
    if licences[index] == .free { licences[index] = joined }
  }
  for index in 1..<characters.count {
    let (before, after) = (characters[index - 1], characters[index])
    switch before.traits.kind {
    case .digit where after.traits.kind.isKanaOrKanji:
      join(before: index)
      if let start = ordinal(endingBefore: index, characters), ordinalCounters.contains(after.scalar) {
        for place in start + 1...index { licences[place] = max(licences[place], .forbidden) }
      }
      if index + 1 < characters.count, longCounters.contains(after.scalar, characters[index + 1].scalar) {
        join(before: index + 1)
      }
    case .closing where isLabel(endingAt: index - 1, characters): join(before: index)
    case .ideograph:
      if isCircledNumber(before.scalar) { join(before: index) }
      guard after.traits.kind == .digit else { break }
      if before.signsNumber { licences[index] = .forbidden }
      if numberPrefixes.contains(before.scalar) { join(before: index) }
      if index > 1, eras.contains(characters[index - 2].scalar, before.scalar) {
        join(before: index)
        join(before: index - 1)
      }
    case .wordSpace, .ideographicSpace:
      // △ 1,200
      if index > 1, characters[index - 2].isMinusTriangle, after.traits.kind == .digit { licences[index] = .forbidden }
    default: break
    }
  }
}

/// Pairs of characters, found by their code points.
struct CharacterPairs {
  private var pairs: [UInt64]

  init(_ words: String) {
    pairs = words.split(separator: " ").compactMap { word in
      let scalars = Array(word.unicodeScalars)
      return scalars.count == 2 ? UInt64(scalars[0].value) << 32 | UInt64(scalars[1].value) : nil
    }
  }

  func contains(_ first: UInt32, _ second: UInt32) -> Bool { pairs.contains(UInt64(first) << 32 | UInt64(second)) }
}

private let longCounters = CharacterPairs(
  "年度 年間 年目 か月 か所 か国 ヶ月 ヶ所 ヶ国 カ月 カ所 カ国 ケ月 ケ所 箇月 箇所 週間 日間 日目 時間 分間 回目 人目 名分 世帯 団体 種類 校区 地区 つの")
private let eras = CharacterPairs("平成 令和 昭和 大正 明治")
/// The counters with which 第 and a number are a name, not a count.
private let ordinalCounters: [UInt32] = "条項号次期款章節編".unicodeScalars.map(\.value)
private let numberPrefixes: [UInt32] = "第約各".unicodeScalars.map(\.value)

/// The index of the 第 before the digits that end before `end`; nil where there is none.
private func ordinal(endingBefore end: Int, _ characters: [ClassedCharacter]) -> Int? {
  guard let start = characters[..<end].lastIndex(where: { !$0.isDigit }), start + 1 < end else { return nil }
  return characters[start].scalar == 0x7B2C ? start : nil
}

/// Whether the character is a number in a circle or the like: ①…⑳, ㉑…㊿, ❶…❿.
private func isCircledNumber(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x2460...0x249B, 0x24EB...0x24FF, 0x2776...0x2793, 0x3251...0x325F, 0x32B1...0x32BF: true
  default: false
  }
}

/// Whether the bracket closes a label, such as (1), （12） or (ア), at the text's beginning or after a space.
private func isLabel(endingAt close: Int, _ characters: [ClassedCharacter]) -> Bool {
  var index = close - 1
  while index >= 0, close - index <= 3, characters[index].traits.kind != .opening {
    guard characters[index].isDigit || (close - index == 1 && characters[index].traits.kind == .katakana) else {
      return false
    }
    index -= 1
  }
  guard index >= 0, index < close - 1, characters[index].traits.kind == .opening else { return false }
  return index == 0 || characters[index - 1].traits.kind.isSpace
}
