internal import Dates
internal import Diagnostics
internal import GoalBook

// The forms of headings: years in any notation, names that are spread or in brackets, entries of the contents.

extension StringProtocol {
  /// The text without white space, to compare spread names (総　務　部).
  var withoutBlanks: String {
    var kept = String.UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.isBlank { kept.append(scalar) }
    return String(kept)
  }

  /// The text with single blanks between words, or without blanks if every word is one character (総 務 部 → 総務部).
  var withoutSpreading: String {
    let words = split(whereSeparator: \.isWhitespace)
    return words.joined(separator: words.allSatisfy { $0.count == 1 } ? "" : " ")
  }

  /// The text with its year in a uniform notation, to compare years.
  ///
  /// 令和７年度, 令和 7 年度, 令和七年度, R7年度 and 2025年度 become the same, and so do 元 and 1.
  var foldedYear: String {
    var folded = ""
    var numerals: [Int] = []
    for character in self where !character.isWhitespace {
      if let numeral = kanjiNumerals.firstIndex(of: character) {
        numerals.append(numeral)
        continue
      }
      if !numerals.isEmpty {
        folded += character == "年" ? String(value(of: numerals)) : numerals.map { String(kanjiNumerals[$0]) }.joined()
        numerals = []
      }
      if character == "元" {
        folded.append("1")
      } else if character.isDigit, let digit = character.wholeNumberValue {
        folded += String(digit)
      } else {
        folded.append(character.narrowLetter)
      }
    }
    folded += numerals.map { String(kanjiNumerals[$0]) }.joined()
    for (name, before) in eras where folded.hasPrefix(name) {
      let digits = folded.dropFirst(name.count).prefix { $0.isDigit }
      guard let year = Int(digits), digits.count <= 2 else { continue }
      return String(before + year) + folded.dropFirst(name.count + digits.count)
    }
    return folded
  }

  /// The text in brackets or after a mark such as ■, with any text that follows: 総務部 for 【総務部】; nil without these.
  var withoutDecoration: String? {
    let text = trimmingWhitespace
    guard let first = text.first else { return nil }
    if let pair = headingBrackets.first(where: { $0.open == first }), let end = text.firstIndex(of: pair.close) {
      let inner = text[text.index(after: text.startIndex)..<end].trimmingWhitespace
      let rest = text[text.index(after: end)...].trimmingWhitespace
      guard !inner.isEmpty else { return nil }
      return rest.isEmpty ? String(inner) : "\(inner) \(rest)"
    }
    guard headingMarks.contains(first) else { return nil }
    let rest = text.dropFirst().trimmingWhitespace
    return rest.isEmpty ? nil : String(rest)
  }

  /// Whether the text ends as names of departments do.
  var endsAsDepartment: Bool { isName(ending: departmentEnds) }
}

extension Unicode.Scalar {
  /// Whether it is white space.
  ///
  /// Japanese characters are decided at once, as Unicode's properties need a table look-up.
  var isBlank: Bool {
    switch value {
    case 0x3000: true
    case 0x3001...0xFFFF: false
    default: properties.isWhitespace
    }
  }
}

extension Character {
  /// A for Ａ: the half-width form of a full-width capital; any other character unchanged.
  fileprivate var narrowLetter: Character {
    guard let scalar = unicodeScalars.first, ("Ａ"..."Ｚ").contains(scalar),
      let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return self }
    return Character(narrow)
  }
}

private let kanjiNumerals = Array("〇一二三四五六七八九十")

private func value(of numerals: [Int]) -> Int {
  guard let ten = numerals.firstIndex(of: 10) else { return numerals.prefix(4).reduce(0) { $0 * 10 + $1 } }
  let (tens, ones) = (numerals[..<ten].last ?? 1, numerals[(ten + 1)...].first ?? 0)
  return tens * 10 + ones
}

private let headingBrackets: [(open: Character, close: Character)] = [
  ("【", "】"), ("〔", "〕"), ("［", "］"), ("[", "]"), ("〈", "〉"), ("《", "》"), ("＜", "＞"), ("<", ">"), ("≪", "≫"),
  ("「", "」"), ("『", "』"),
]

private let headingMarks = Set("■□◆◇●○◎▼▽▲△★☆▶►")

private let departmentEnds = ["部", "局", "室", "課", "会", "所", "院", "署", "館", "センター", "公社"]

/// The length in bytes of the longest line that is examined as a heading.
private let longestHeading = 200

/// An entry of the contents on one line: a title, leaders (……) and a page number; nil for other lines.
///
/// - Parameter isInContents: whether the line is in the contents, where a gap may replace the leaders.
func contentsEntry(_ text: String, isInContents: Bool = false) -> PrintedEntry? {
  guard text.utf8.count <= 4 * longestHeading else { return nil }
  let number = text.reversed().prefix { $0.isDigit }.count
  guard (1...4).contains(number) else { return nil }
  let head = text.dropLast(number)
  let leaders = head.reversed().prefix { leaderCharacters.contains($0) || $0.isWhitespace }
  let title = head.dropLast(leaders.count)
  let isLed = leaders.contains("…") || leaders.contains("‥") || leaders.filter { !$0.isWhitespace }.count >= 3
  let hasGap = leaders.contains(where: \.isWhitespace) && leaders.allSatisfy(\.isWhitespace)
  guard !title.isEmpty, isLed || isInContents && hasGap else { return nil }
  return PrintedEntry(title: title.withoutSpreading, folio: String(text.suffix(number)))
}

private let leaderCharacters = Set("…‥・･.．·─━―—–-－_＿")

/// The number and title of a pillar that is not written as (1): `1 開かれた市政`, `Ⅱ．…`, `第3 …`, `【4】…`.
func loosePillarHeading(_ text: String) -> (number: Int, title: String)? {
  guard text.utf8.count <= 4 * longestHeading else { return nil }
  var rest = text.trimmingWhitespace
  let opens = rest.first.flatMap { first in headingBrackets.first { $0.open == first } }
  if opens != nil { rest = rest.dropFirst() }
  for prefix in ["柱", "第", "基本目標", "基本方針", "重点目標"] where rest.hasPrefix(prefix) {
    rest = rest.dropFirst(prefix.count).trimmingWhitespace
    break
  }
  let digits = rest.prefix { $0.isDigit }
  let numerals = rest.prefix(4).prefix { kanjiNumerals.contains($0) }
  let number: Int
  if let value = pillarNumber(digits) {
    number = value
    rest = rest.dropFirst(digits.count)
    // 2025.4.1 and 2025-04-01 are dates.
    if digits.count > 2, rest.dropFirst().first?.isDigit == true { return nil }
  } else if let first = rest.unicodeScalars.first, digits.isEmpty,
    let value = first.circledNumber ?? romanNumber(first)
  {
    number = value
    rest = rest.dropFirst()
  } else if !numerals.isEmpty {
    number = value(of: numerals.compactMap(kanjiNumerals.firstIndex(of:)))
    rest = rest.dropFirst(numerals.count)
  } else {
    return nil
  }
  let afterNumber = rest.first
  let isParted = afterNumber.map { $0.isWhitespace || ".．、)）:：-－".contains($0) || $0 == opens?.close } ?? false
  guard number > 0, isParted || text.unicodeScalars.first?.circledNumber != nil else { return nil }
  var title = rest.drop { $0.isWhitespace || ".．、)）:：-－".contains($0) || $0 == opens?.close }.trimmingWhitespace
  // 【4 開かれた市政】
  if let close = opens?.close, title.last == close, !title.dropLast().contains(where: { $0 == opens?.open }) {
    title = title.dropLast().trimmingWhitespace
  }
  return title.count < 2 ? nil : (number, String(title))
}

func romanNumber(_ scalar: Unicode.Scalar) -> Int? {
  (0x2160...0x216B).contains(scalar.value) ? Int(scalar.value - 0x215F) : nil
}

/// The lines, with those made headings that the next lines show to be: a pillar's before a table, a department's before
/// a pillar.
func promotingHeadings(_ lines: [TranscriptLine], _ log: inout [Diagnostic]) -> [TranscriptLine] {
  var lines = lines
  for index in lines.indices.dropLast().reversed() where lines[index].kind == .heading {
    let next = lines[index + 1]
    if next.opensTable, let (number, title) = loosePillarHeading(lines[index].text) {
      lines[index].kind = .pillarHeading(number: number, title: title)
      log.append(
        .warning(
          .loosePillar(lines[index].text, number: number), at: lines[index].span,
          hints: [
            Phrase(
              en: "if it is none, remove the line; write a pillar's heading as “(\(number)) \(title)”",
              ja: "柱の見出しは「(\(number)) \(title)」のように書き、見出しでなければこの行を消してください")
          ]))
      continue
    }
    let text = lines[index].text
    let name = text.withoutDecoration ?? text
    guard text.utf8.count <= 4 * longestHeading, name.endsAsDepartment else { continue }
    // A title of its own may follow the name.
    let follower = lines[(index + 1)...].prefix(3).first { $0.kind != .heading }
    if case .pillarHeading? = follower?.kind { lines[index].kind = .looseDepartment(name.withoutSpreading) }
  }
  return lines
}

extension TranscriptLine {
  /// Whether the line is a table's header, which at least one known title shows.
  var opensTable: Bool {
    switch kind {
    case .header: true
    case .row: cells.contains { ColumnRole(title: CellMarkup($0.text).text) != nil }
    default: false
    }
  }
}

extension Message {
  static func loosePillar(_ text: String, number: Int) -> Message {
    Message(
      id: "loose-heading", en: "“\(text)” stands before a table and is read as the heading of pillar \(number)",
      ja: "表の前にある「\(text)」を柱\(number)の見出しとして読みました")
  }
  static func looseDepartment(_ text: String, name: String) -> Message {
    Message(
      id: "loose-heading", en: "“\(text)” is read as the heading of the department “\(name)”",
      ja: "「\(text)」を「\(name)」の見出しとして読みました")
  }
}
