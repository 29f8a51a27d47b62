/// A number format, which decides how a cell shows its value (ECMA-376-1, 18.8.31), as in Japanese Excel.
///
/// Widths are unknown here: fillers (`*x`, `_x`) and blanks at the ends are left out.
struct NumberFormat: Hashable {
  /// The sections for numbers, in order: one to three.
  private let numbers: [FormatSection]
  /// The section for texts; nil where texts are shown unchanged.
  private let text: FormatSection?

  static let general = NumberFormat("General")
  /// The format that Excel gives to a date that is typed in.
  static let day = NumberFormat("yyyy/m/d")

  init(_ code: String) {
    var sections = formatSections(code)
    if sections.count > 3 || sections.last?.kind == .text {
      text = sections.count > 3 ? sections[3] : sections.last
      sections = Array(sections.prefix(sections.count > 3 ? 3 : sections.count - 1))
    } else {
      text = nil
    }
    // A format with only a section for texts shows numbers as General does.
    numbers = sections.isEmpty ? formatSections("General") : sections
  }

  /// What the format shows of a text.
  func text(of string: String) -> String { text.map { $0.text(of: string) } ?? string }

  /// What the format shows of a number, without blanks at the ends.
  func text(of value: Double, is1904: Bool = false) -> String {
    let (section, hidesSign) = section(for: value)
    let shown: String? =
      switch section?.kind {
      // No section has a condition that the number meets.
      case nil: nil
      case .date: section?.dateText(of: value, is1904: is1904)
      default: section?.numberText(of: DecimalDigits(value), hidesSign: hidesSign)
      }
    // Excel shows #### here, as in a cell that is too narrow. The number itself says more.
    return (shown ?? generalText(DecimalDigits(value))).trimmed
  }

  /// The section that shows a number, and whether this section implies the sign.
  private func section(for value: Double) -> (FormatSection?, hidesSign: Bool) {
    let first = numbers[0]
    guard numbers.count > 1 else {
      guard let condition = first.condition, !condition.holds(of: value) else {
        return (first, first.condition?.isOfNegativesOnly ?? false)
      }
      return (nil, false)
    }
    let second = numbers[1]
    if let condition = first.condition {
      if condition.holds(of: value) { return (first, condition.isOfNegativesOnly) }
    } else if numbers.count == 2 && second.condition == nil ? value >= 0 : value > 0 {
      return (first, false)
    }
    if let condition = second.condition {
      if condition.holds(of: value) { return (second, condition.isOfNegativesOnly) }
    } else if value < 0 || numbers.count == 2 {
      return (second, first.condition?.leavesNegativesOnly ?? true)
    }
    return (numbers.count > 2 ? numbers[2] : nil, false)
  }
}

/// A section of a number format.
struct FormatSection: Hashable {
  enum Kind: Hashable { case number, general, date, text }

  var tokens: [FormatToken]
  var condition: FormatCondition?
  var numerals: Numerals = .western
  /// Whether the first year of an era is shown as 元.
  var writesFirstYear = false
  /// Whether days and months have Japanese names.
  var isJapanese = false

  var kind: Kind {
    var kind = Kind.number
    for token in tokens {
      switch token {
      case .date: return .date
      case .text: kind = .text
      case .general: kind = .general
      default: break
      }
    }
    return kind
  }

  /// What the section shows of a text.
  func text(of string: String) -> String {
    tokens.map { token in
      switch token {
      case .text: string
      case .literal(let literal): literal
      default: ""
      }
    }.joined()
  }
}

/// The condition under which a section is used: `[>=1000]`.
struct FormatCondition: Hashable {
  enum Comparison: String {
    case less = "<", lessOrEqual = "<=", equal = "=", unequal = "<>", more = ">", moreOrEqual = ">="
  }

  var comparison: Comparison
  var bound: Double

  func holds(of value: Double) -> Bool {
    switch comparison {
    case .less: value < bound
    case .lessOrEqual: value <= bound
    case .equal: value == bound
    case .unequal: value != bound
    case .more: value > bound
    case .moreOrEqual: value >= bound
    }
  }

  /// Whether no positive number meets the condition, so that the section implies a minus sign.
  var isOfNegativesOnly: Bool {
    switch comparison {
    case .less, .lessOrEqual: bound <= 0
    case .equal: bound < 0
    default: false
    }
  }

  /// Whether every positive number meets the condition, so that other sections only get negative ones.
  var leavesNegativesOnly: Bool { [.more, .moreOrEqual].contains(comparison) && bound <= 0 }
}

/// The numerals of a section: `[DBNum1]` and the like, which Excel has for East Asian languages.
enum Numerals: Hashable {
  case western, kanji, formalKanji, fullWidth

  /// A text with its digits replaced one by one.
  func digitwise(_ text: String) -> String {
    guard let digits else { return text }
    return String(text.map { $0.isASCII ? $0.wholeNumberValue.map { digits[$0] } ?? $0 : $0 })
  }

  /// A whole number in words, 二十五; digit by digit in Western and full-width numerals.
  func asRead(_ text: String) -> String {
    guard self == .kanji || self == .formalKanji, let digits, !text.isEmpty, text.count <= 16,
      text.allSatisfy({ ("0"..."9").contains($0) })
    else { return digitwise(text) }
    let units: [Character?] = self == .kanji ? [nil, "十", "百", "千"] : [nil, "拾", "百", "阡"]
    let myriads: [Character?] = self == .kanji ? [nil, "万", "億", "兆"] : [nil, "萬", "億", "兆"]
    var (read, hasMyriad) = ("", false)
    for (index, character) in text.enumerated() {
      let place = text.count - 1 - index
      let digit = character.wholeNumberValue ?? 0
      if digit > 0 {
        // 十, 百 and 千 alone mean one of them; formal numerals write the 壱.
        if digit > 1 || place % 4 == 0 || self == .formalKanji { read.append(digits[digit]) }
        if let unit = units[place % 4] { read.append(unit) }
        hasMyriad = true
      }
      if place % 4 == 0, hasMyriad {
        if let myriad = myriads[place / 4] { read.append(myriad) }
        hasMyriad = false
      }
    }
    return read.isEmpty ? String(digits[0]) : read
  }

  private var digits: [Character]? {
    switch self {
    case .western: nil
    case .kanji: Array("〇一二三四五六七八九")
    case .formalKanji: Array("〇壱弐参四伍六七八九")
    case .fullWidth: Array("０１２３４５６７８９")
    }
  }
}
