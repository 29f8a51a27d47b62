/// How the parts of a level are numbered, as a book writes it by the number of the first: `(1)`, `第1`, `第一章`, `①`.
public struct PartNumbering: Hashable, Sendable {
  /// What stands before and after the number.
  public var before: String
  public var after: String
  /// Nil for no number at all.
  public var figures: Figures?

  public init(before: String = "", _ figures: Figures?, after: String = "") {
    self.before = before
    self.figures = figures
    self.after = after
  }

  public static let none = PartNumbering(nil)

  /// The numbering in which `written` is the first number; nil where no first number is in it.
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

  /// As a book writes it: `(1)`, or `none`.
  public var written: String { figures == nil ? "none" : printed(1) }

  /// A number as it is printed; nothing where parts have none.
  public func printed(_ number: Int) -> String {
    guard let figures else { return "" }
    return before + figures.printed(number) + after
  }

  /// What numbers are written in.
  public enum Figures: CaseIterable, Hashable, Sendable {
    /// 1 2 3
    case arabic
    /// １ ２ ３
    case fullWidth
    /// 一 二 三
    case kanji
    /// ① ② ③, and (51) where there are no circles any more
    case circled
    /// Ⅰ Ⅱ Ⅲ, and 13 where there are no such signs any more
    case roman
    /// ア イ ウ
    case katakana
    /// A B C
    case latin

    /// The first number.
    var first: String { printed(1) }

    /// A number alone.
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

/// Behind the last letter they are doubled: AA, BB.
private func letter(_ number: Int, of letters: [Character]) -> String {
  guard number > 0 else { return String(number) }
  let (turns, place) = (number - 1).quotientAndRemainder(dividingBy: letters.count)
  return String(repeating: letters[place], count: turns + 1)
}

/// 二十一 for 21; figure by figure from ten thousand on.
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
