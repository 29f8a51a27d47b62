internal import GoalBook

/// The number and the title of a heading; one of them may be missing.
struct NumberedTitle: Equatable {
  var number: Int?
  var title: String

  /// Reads a pillar in a cell: `(1) …`, `１　…`, `柱1 …`, `【柱1】…`, `第1 …`, `Ⅰ …`, a number alone or a title alone.
  ///
  /// - Parameter isParted: whether a bare number needs a blank or a mark after it; then 3か年計画の推進 is a title.
  init(_ text: String, isParted: Bool = false) {
    let text = text.trimmingWhitespace
    title = String(text)
    if let (number, rest) = numberAtHead(of: text, isParted: isParted) {
      (self.number, title) = (number, String(rest))
    }
  }
}

private let brackets: [Character: Character] = [
  "(": ")", "（": "）", "【": "】", "［": "］", "[": "]", "〔": "〕", "〈": "〉", "《": "》", "「": "」", "<": ">", "＜": "＞",
]

/// Words before a pillar's number.
private let prefixes = ["施策の柱", "市役所づくりの柱", "基本目標", "基本方針", "柱", "第"]

/// Words after it.
private let suffixes = ["の柱", "つの柱", "番"]

private func numberAtHead(of text: Substring, isParted: Bool) -> (number: Int, title: Substring)? {
  var rest = text
  let close = rest.first.flatMap { brackets[$0] }
  if close != nil { rest = rest.dropFirst().trimmingWhitespace }
  var isCalled = false
  for prefix in prefixes where rest.hasPrefix(prefix) {
    rest = rest.dropFirst(prefix.count).trimmingWhitespace
    isCalled = true
    break
  }
  guard let (number, after, isMark) = leadingNumber(rest, hasKanji: isCalled || close != nil) else { return nil }
  rest = after
  for suffix in suffixes where isCalled && rest.hasPrefix(suffix) { rest = rest.dropFirst(suffix.count) }
  if let close {
    // 【4 開かれた市政】 or 【柱4】開かれた市政.
    if rest.trimmingWhitespace.first == close {
      return (number, rest.trimmingWhitespace.dropFirst().trimmingTitle)
    }
    guard rest.first?.isWhitespace == true, rest.last == close else { return nil }
    return (number, rest.dropLast().trimmingTitle)
  }
  guard let next = rest.first else { return (number, "") }
  let isSeparated = next.isWhitespace || ".．、)）:：".contains(next)
  // 1.5 and 2025-04-01 are not headings.
  if !next.isWhitespace, rest.dropFirst().first?.isDigit == true || next.isDigit { return nil }
  guard isSeparated || isMark || isCalled || !isParted && !isCounter(String(rest)) && next.isLetter else { return nil }
  return (number, rest.trimmingTitle)
}

/// The number at the head of a text, and whether it is a mark by itself: ①, ⑴, Ⅰ; nil for other texts.
private func leadingNumber(_ text: Substring, hasKanji: Bool) -> (number: Int, rest: Substring, isMark: Bool)? {
  let digits = text.prefix { $0.isDigit }
  if (1...2).contains(digits.count), let number = pillarNumber(digits), number > 0 {
    return (number, text.dropFirst(digits.count), false)
  }
  guard let scalar = text.unicodeScalars.first else { return nil }
  if let number = scalar.circledNumber ?? scalar.bracketedNumber ?? romanNumber(scalar), number > 0 {
    return (number, text.dropFirst(), true)
  }
  let numerals = text.prefix { "一二三四五六七八九十".contains($0) }
  guard hasKanji, let number = kanjiNumber(numerals) else { return nil }
  return (number, text.dropFirst(numerals.count), false)
}

/// The number that kanji write, from 一 to 九十九; nil for other texts.
private func kanjiNumber(_ numerals: Substring) -> Int? {
  let digits = Array("一二三四五六七八九")
  var (tens, ones, hasTen) = (0, 0, false)
  for numeral in numerals {
    if numeral == "十" {
      guard !hasTen else { return nil }
      (tens, ones, hasTen) = (max(ones, 1), 0, true)
    } else {
      guard ones == 0, let digit = digits.firstIndex(of: numeral) else { return nil }
      ones = digit + 1
    }
  }
  return tens * 10 + ones > 0 ? tens * 10 + ones : nil
}

extension Unicode.Scalar {
  /// The number of a character in brackets, 1 for ⑴; nil for other characters.
  var bracketedNumber: Int? { (0x2474...0x2487).contains(value) ? Int(value - 0x2473) : nil }
}

extension Substring {
  fileprivate var trimmingTitle: Substring {
    drop { $0.isWhitespace || ".．、)）:：".contains($0) }.trimmingWhitespace
  }
}
