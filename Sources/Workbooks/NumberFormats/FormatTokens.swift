/// A token of a section of a number format.
enum FormatToken: Hashable {
  case literal(String)
  /// A place for a digit: an unused place shows a zero for `0`, a blank for `?`, nothing for `#`.
  case digit(Character)
  case point
  case comma
  case percent
  /// `E+` shows the exponent's sign always, `E-` only a minus.
  case exponent(saysPlus: Bool)
  /// The slash of a fraction; in dates it is literal.
  case stroke
  case text
  case general
  case date(DateField)
}

/// A field of a date or time.
enum DateField: Hashable {
  /// By the number of letters: 1 for R, 2 for 令, 3 for 令和.
  case era(Int)
  case eraYear(digits: Int)
  /// Of 2 or 4 digits.
  case year(digits: Int)
  /// By the number of letters: 1 and 2 for digits, 3 for Jan, 4 for January, 5 for J.
  case month(Int)
  /// By the number of letters: 1 and 2 for digits, 3 for Mon, 4 for Monday.
  case day(Int)
  /// The day of the week in Japanese: 月, or in whole 月曜日.
  case weekday(isWhole: Bool)
  case hour(digits: Int)
  case minute(digits: Int)
  case second(digits: Int)
  /// Digits of a second after the point.
  case fraction(digits: Int)
  case elapsedHours(digits: Int)
  case elapsedMinutes(digits: Int)
  case elapsedSeconds(digits: Int)
  case halfDay(morning: String, afternoon: String)
}

/// The sections of a format's code with their tokens; what a sign means depends on what precedes it.
func formatSections(_ code: String) -> [FormatSection] {
  var lexer = FormatLexer(code)
  return lexer.sections()
}

private struct FormatLexer {
  private let letters: [Character]
  private var index = 0
  private var section = FormatSection(tokens: [])
  private var isWholeSystemDate = false

  init(_ code: String) { letters = Array(code) }

  mutating func sections() -> [FormatSection] {
    var sections: [FormatSection] = []
    while true {
      while index < letters.count, letters[index] != ";" { lex() }
      section.tokens = section.tokens.withDatesTold
      sections.append(section)
      section = FormatSection(tokens: [])
      guard index < letters.count else { return sections }
      index += 1
    }
  }

  private func letter(_ offset: Int) -> Character? {
    letters.indices.contains(index + offset) ? letters[index + offset] : nil
  }

  /// Whether the text comes next, in any letter case.
  private func isNext(_ text: String) -> Bool {
    index + text.count <= letters.count
      && zip(letters[index...], text).allSatisfy { $0.lowercased() == $1.lowercased() }
  }

  private mutating func literal(_ text: String, length: Int) {
    if !text.isEmpty { section.tokens.append(.literal(text)) }
    index += length
  }

  private mutating func add(_ token: FormatToken, length: Int = 1) {
    section.tokens.append(token)
    index += length
  }

  private mutating func lex() {
    let next = letters[index]
    switch next {
    case "\"":
      let end = letters[(index + 1)...].firstIndex(of: "\"") ?? letters.count
      literal(String(letters[(index + 1)..<end]), length: end + 1 - index)
    case "\\": literal(letter(1).map { String($0) } ?? "", length: 2)
    // `_` leaves a gap as wide as the next letter, `*` fills the cell with it.
    case "_", "*": index += 2
    case "[": lexBracket()
    case "0", "#", "?": add(.digit(next))
    case ".": add(.point)
    case ",": add(.comma)
    case "%": add(.percent)
    case "/": add(.stroke)
    case "@": add(.text)
    default: if !lexDate(next) { lexWord(next) }
    }
    index = min(index, letters.count)
  }

  private mutating func lexWord(_ next: Character) {
    if isNext("General") {
      add(.general, length: 7)
    } else if isNext("G/標準") {
      add(.general, length: 4)
    } else {
      literal(String(next), length: 1)
    }
  }

  /// Reads a field of a date; false where the text is none.
  private mutating func lexDate(_ next: Character) -> Bool {
    if isNext("General") || isNext("G/標準") { return false }
    let count = letters[index...].prefix { $0.lowercased() == next.lowercased() }.count
    switch Character(next.lowercased()) {
    case "g": add(.date(.era(min(count, 3))), length: count)
    case "e":
      if let sign = letter(1), sign == "+" || sign == "-" {
        add(.exponent(saysPlus: sign == "+"), length: 2)
      } else {
        add(.date(.eraYear(digits: min(count, 2))), length: count)
      }
    case "r":
      if count > 1 { section.tokens.append(.date(.era(3))) }
      add(.date(.eraYear(digits: 2)), length: count)
    case "y": add(.date(.year(digits: count > 2 ? 4 : 2)), length: count)
    case "m": add(.date(.month(min(count, 5))), length: count)
    case "d": add(.date(.day(min(count, 4))), length: count)
    case "h": add(.date(.hour(digits: min(count, 2))), length: count)
    case "s":
      add(.date(.second(digits: min(count, 2))), length: count)
      let zeros = letters[index...].dropFirst().prefix { $0 == "0" }.count
      if letter(0) == ".", zeros > 0 { add(.date(.fraction(digits: min(zeros, 3))), length: 1 + zeros) }
    case "a":
      if isNext("AM/PM") {
        let isJapanese = section.isJapanese
        add(.date(.halfDay(morning: isJapanese ? "午前" : "AM", afternoon: isJapanese ? "午後" : "PM")), length: 5)
      } else if isNext("A/P") {
        add(.date(.halfDay(morning: String(next), afternoon: String(letters[index + 2]))), length: 3)
      } else if count >= 3 {
        add(.date(.weekday(isWhole: count > 3)), length: count)
      } else {
        return false
      }
    case "午" where isNext("午前/午後"): add(.date(.halfDay(morning: "午前", afternoon: "午後")), length: 5)
    default: return false
    }
    return true
  }

  private mutating func lexBracket() {
    let end = letters[index...].firstIndex(of: "]") ?? letters.count
    let inside = String(letters[(index + 1)..<max(end, index + 1)])
    index = end + 1
    if inside.hasPrefix("$") {
      lexLocale(inside.dropFirst())
    } else if let comparison = ["<=", ">=", "<>", "<", ">", "="].first(where: inside.hasPrefix),
      let known = FormatCondition.Comparison(rawValue: comparison),
      let bound = Double(inside.dropFirst(comparison.count).filter { !$0.isWhitespace })
    {
      section.condition = FormatCondition(comparison: known, bound: bound)
    } else if let first = inside.first, inside.allSatisfy({ $0 == first }) {
      let digits = inside.count
      switch first {
      case "h", "H": section.tokens.append(.date(.elapsedHours(digits: digits)))
      case "m", "M": section.tokens.append(.date(.elapsedMinutes(digits: digits)))
      case "s", "S": section.tokens.append(.date(.elapsedSeconds(digits: digits)))
      default: break
      }
    } else {
      switch inside.lowercased() {
      case "dbnum1": section.numerals = .kanji
      case "dbnum2": section.numerals = .formalKanji
      case "dbnum3": section.numerals = .fullWidth
      // Others are colours.
      default: break
      }
    }
  }

  /// Reads a currency sign and a language: `$¥-411`, `$-ja-JP-x-gannen`.
  ///
  /// The codes of the system's own date and time replace the whole section.
  private mutating func lexLocale(_ text: Substring) {
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    if !parts[0].isEmpty { section.tokens.append(.literal(String(parts[0]))) }
    guard parts.count > 1 else { return }
    let language = parts[1].lowercased()
    switch language {
    case "f800": replaceSection(by: "yyyy\"年\"m\"月\"d\"日\"")
    case "f400": replaceSection(by: "h:mm:ss")
    default:
      // The last four digits are the language; calendar and numerals precede them.
      section.isJapanese = language.hasSuffix("411") || language.hasPrefix("ja")
      section.writesFirstYear = language.hasSuffix("gannen")
    }
  }

  private mutating func replaceSection(by code: String) {
    while index < letters.count, letters[index] != ";" { index += 1 }
    section.tokens = formatSections(code)[0].tokens
  }
}

extension [FormatToken] {
  /// The tokens with each `m` decided, and with the signs of numbers as literals where there is a date.
  ///
  /// `m` and `mm` mean minutes directly behind hours or directly before seconds, and months elsewhere.
  fileprivate var withDatesTold: [FormatToken] {
    let fields = indices.filter { if case .date = self[$0] { true } else { false } }
    guard !fields.isEmpty else { return self }
    var told = self
    for (order, index) in fields.enumerated() {
      guard case .date(.month(let count)) = self[index], count < 3 else { continue }
      let isBehindHours = order > 0 && self[fields[order - 1]].isHour
      let isBeforeSeconds = order + 1 < fields.count && self[fields[order + 1]].isSecond
      if isBehindHours || isBeforeSeconds { told[index] = .date(.minute(digits: count)) }
    }
    return told.map { token in
      switch token {
      case .point: .literal(".")
      case .comma: .literal(",")
      case .stroke: .literal("/")
      case .percent: .literal("%")
      case .digit(let sign): .literal(String(sign))
      default: token
      }
    }
  }
}

extension FormatToken {
  fileprivate var isHour: Bool {
    switch self {
    case .date(.hour), .date(.elapsedHours): true
    default: false
    }
  }

  fileprivate var isSecond: Bool {
    switch self {
    case .date(.second), .date(.elapsedSeconds): true
    default: false
    }
  }
}
