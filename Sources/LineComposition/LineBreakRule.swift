/// How willingly a line ends between two characters, the most willing first.
public enum BreakLicence: Int, Comparable, Sendable {
  /// JLREQ's table 2 allows it.
  case free
  /// Only a habit of the house is against it: a number stays with its counter (235基), ① with its text.
  case reluctant
  /// Kinsoku forbids it (行頭禁則, 行末禁則, 分割禁止): taken only where no line could be made otherwise.
  case forbidden
  /// It cuts a word or a number in two: taken only where the word is wider than its line, and reported.
  case cutsWord

  public static func < (a: BreakLicence, b: BreakLicence) -> Bool { a.rawValue < b.rawValue }
}

/// How willingly a line ends after a character of class `before` that is followed by one of class `after`.
///
/// - SeeAlso: JLREQ 3.1.7 (line head), 3.1.8 (line end), 3.1.10 (unbreakable sequences) and table 2.
public func breakLicence(between before: CharacterClass, and after: CharacterClass) -> BreakLicence {
  switch (before, after) {
  case (.digit, .digit), (.western, .western), (.western, .digit), (.digit, .western): .cutsWord
  // White space hangs at the end of the line it closes and never opens one.
  case (_, .wordSpace): .forbidden
  case (.wordSpace, _): cannotStartLine(after) ? .forbidden : .free
  case (.opening, _), (.prefix, _): .forbidden
  case (_, let after) where cannotStartLine(after): .forbidden
  case (.inseparable, .inseparable): .forbidden
  case (.digit, .postfix), (.western, .postfix): .forbidden
  case (.digit, .ideograph), (.digit, .katakana), (.digit, .hiragana): .reluctant
  default: .free
  }
}

/// 行頭禁則: whether the class may not begin a line, at JLREQ's very strict level.
public func cannotStartLine(_ kind: CharacterClass) -> Bool {
  switch kind {
  case .closing, .hyphen, .dividing, .middleDot, .fullStop, .comma, .iteration, .prolonged, .smallKana: true
  default: false
  }
}
