/// The strictness with which lines are kept from beginning with certain characters (禁則の強さ).
///
/// At every level, closing brackets, full stops and commas never begin a line, and opening brackets never end one.
public enum KinsokuLevel: String, Hashable, Sendable, CaseIterable {
  /// Nothing more is forbidden, as in newspapers.
  case loose
  /// Small kana, ー and hyphens may begin a line.
  case normal
  /// Table 2 of JLREQ; in addition no line begins with … or ％.
  case strict
  /// In addition no line begins with a dash or any unit sign, and the house's joins hold like kinsoku.
  case veryStrict = "very-strict"

  /// Whether a character with these traits may begin a line.
  func allowsStart(_ traits: CharacterTraits) -> Bool {
    switch self {
    case .loose: traits.start != .always
    case .normal: traits.start == .free || traits.start == .strict
    case .strict: traits.start == .free
    case .veryStrict: traits.start == .free && traits.kind != .inseparable && traits.kind != .postfix
    }
  }
}
