/// How the parts of a level are numbered, written in a book by its first number: `(1)`, `第1`, `第一章`, `①`.
public struct PartNumbering: Hashable, Sendable {
  /// What is printed before the number.
  public var before: String
  /// What is printed after the number.
  public var after: String
  /// The digits, letters or signs of the number; nil for no number at all.
  public var figures: Figures?

  /// Makes a numbering of its figures and what surrounds them.
  public init(before: String = "", _ figures: Figures?, after: String = "") {
    self.before = before
    self.figures = figures
    self.after = after
  }

  /// No number at all.
  public static let none = PartNumbering(nil)

  /// The numbering whose first number is written so, or ``none`` for `none`; nil where the text contains no first
  /// number.
  public init?(written: String) {
    guard written != "none" else {
      self = .none
      return
    }
    for figures in Figures.allCases {
      guard let range = written.firstRange(of: figures.first) else { continue }
      self.init(before: String(written[..<range.lowerBound]), figures, after: String(written[range.upperBound...]))
      return
    }
    return nil
  }

  /// The numbering as a book writes it: `(1)`, or `none`.
  public var written: String { figures == nil ? "none" : printed(1) }

  /// A number as it is printed; empty where parts have none.
  public func printed(_ number: Int) -> String {
    guard let figures else { return "" }
    return before + figures.printed(number) + after
  }

  /// The digits, letters or signs that numbers are written in.
  public enum Figures: CaseIterable, Hashable, Sendable {
    /// 1 2 3.
    case arabic
    /// １ ２ ３.
    case fullWidth
    /// 一 二 三.
    case kanji
    /// ① ② ③, and (51) where there is no circled character.
    case circled
    /// Ⅰ Ⅱ Ⅲ up to Ⅻ, then 13.
    case roman
    /// ア イ ウ up to ワ, then アア イイ.
    case katakana
    /// A B C up to Z, then AA BB.
    case latin

    /// The first number in these figures.
    var first: String { printed(1) }

    /// A number in these figures, without what surrounds it.
    public func printed(_ number: Int) -> String {
      switch self {
      case .arabic: String(number)
      case .fullWidth: String(number).map { fullWidthFigures[$0] ?? String($0) }.joined()
      case .kanji: kanjiNumeral(number)
      case .circled: printedNumber(number)
      case .roman:
        (1...12).contains(number)
          ? Unicode.Scalar(0x2160 + UInt32(number) - 1).map { String($0) } ?? "" : String(number)
      case .katakana: letter(number, of: katakanaOrder)
      case .latin: letter(number, of: latinOrder)
      }
    }
  }
}

private let fullWidthFigures = Dictionary(uniqueKeysWithValues: zip("0123456789", "０１２３４５６７８９".map { String($0) }))
private let katakanaOrder = Array("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ")
private let latinOrder = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

/// The letter of a number, counted from 1; letters are doubled after the last one: AA, BB.
private func letter(_ number: Int, of letters: [Character]) -> String {
  guard number > 0 else { return String(number) }
  let (turns, place) = (number - 1).quotientAndRemainder(dividingBy: letters.count)
  return String(repeating: letters[place], count: turns + 1)
}

/// A number in kanji: 二十一 for 21; digit by digit below 1 and from 10,000 on.
private func kanjiNumeral(_ number: Int) -> String {
  let figures = Array("〇一二三四五六七八九")
  guard (1..<10_000).contains(number) else {
    return String(String(number).compactMap { $0.wholeNumberValue.map { figures[$0] } })
  }
  var (text, rest) = ("", number)
  for (value, sign) in [(1000, "千"), (100, "百"), (10, "十")] {
    let (count, left) = rest.quotientAndRemainder(dividingBy: value)
    if count > 0 { text += (count > 1 ? String(figures[count]) : "") + sign }
    rest = left
  }
  return rest > 0 ? text + String(figures[rest]) : text
}
