/// The kind of a character, as checks distinguish them.
///
/// Kanji, hiragana, katakana and half-width katakana include their iteration and long-vowel marks.
public enum CharacterKind: UInt8, Hashable, Sendable, BitwiseCopyable {
  case kanji, hiragana, katakana, halfKatakana
  /// 0–9; ０–９.
  case digit, wideDigit
  /// A–Z, a–z and letters of U+00C0 to U+024F; full-width Ａ–Ｚ, ａ–ｚ.
  case latin, wideLatin
  /// U+0020, tab and other narrow spaces; U+3000.
  case space, wideSpace
  /// A line feed or carriage return: no word continues across it.
  case lineBreak
  /// 、。・「」（） and other full-width punctuation, and dashes, dots and quotation marks of U+2010 to U+205E.
  case widePunctuation
  /// ASCII punctuation.
  case punctuation
  /// Characters that cannot be seen: controls, zero-width and direction marks, fillers.
  case invisible
  /// A mark that is printed over the character before it.
  case combining
  /// Any other character: symbols, other scripts.
  case other

  /// The kind of a character.
  public init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3005, 0x3007, 0x3400...0x4DBF, 0x20000...0x3FFFD, 0xF900...0xFAFF: self = .kanji
    case 0x3041...0x3096, 0x309D, 0x309E: self = .hiragana
    case 0x30A1...0x30FA, 0x30FC...0x30FE, 0x31F0...0x31FF: self = .katakana
    case 0xFF66...0xFF9F: self = .halfKatakana
    case 0x30...0x39: self = .digit
    case 0xFF10...0xFF19: self = .wideDigit
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: self = .latin
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .wideLatin
    case 0x0A, 0x0D: self = .lineBreak
    case 0x20, 0x09, 0xA0, 0x2002...0x200A, 0x202F: self = .space
    case 0x3000: self = .wideSpace
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: self = .punctuation
    case 0x3001...0x3004, 0x3008...0x3020, 0x3030, 0x303D, 0x30FB, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40,
      0xFF5B...0xFF60, 0x2010...0x2027, 0x2030...0x205E:
      self = .widePunctuation
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x180E, 0x3164, 0xFFA0, 0x200B...0x200F,
      0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB:
      self = .invisible
    case 0x300...0x36F, 0x3099, 0x309A, 0xFE20...0xFE2F: self = .combining
    default: self = .other
    }
  }
}

/// A set of character kinds.
struct KindSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ kinds: CharacterKind...) { rawValue = kinds.reduce(0) { $0 | 1 << UInt32($1.rawValue) } }

  func contains(_ kind: CharacterKind) -> Bool { rawValue & 1 << UInt32(kind.rawValue) != 0 }
  mutating func insert(_ kind: CharacterKind) { self = KindSet(rawValue: rawValue | 1 << UInt32(kind.rawValue)) }

  /// Kanji, hiragana and full-width katakana, without punctuation.
  static let japanese = KindSet(.kanji, .hiragana, .katakana)
  static let digits = KindSet(.digit, .wideDigit)
  static let latins = KindSet(.latin, .wideLatin)
  static let spaces = KindSet(.space, .wideSpace)
}
