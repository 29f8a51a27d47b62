/// How strictly lines are kept from beginning with certain characters (禁則の強さ).
///
/// Closing brackets, full stops and commas never begin a line and opening brackets never end one, at any level.
public enum KinsokuLevel: String, Hashable, Sendable, CaseIterable {
  /// Nothing else is forbidden: newspapers.
  case loose
  /// Small kana, ー and hyphens may begin a line.
  case normal
  /// JLREQ's table 2 as it stands, and no line begins with … or ％.
  case strict
  /// Besides, no line begins with a dash or any unit sign, and the house's joins are held as kinsoku is.
  case veryStrict = "very-strict"

  /// Whether a character may begin a line.
  func allowsStart(_ traits: CharacterTraits) -> Bool {
    switch self {
    case .loose: traits.start != .always
    case .normal: traits.start == .free || traits.start == .strict
    case .strict: traits.start == .free
    case .veryStrict: traits.start == .free && traits.kind != .inseparable && traits.kind != .postfix
    }
  }
}
