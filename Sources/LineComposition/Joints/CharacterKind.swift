/// The script of a character as far as it helps to find words; the raw value is three bits of a key.
enum CharacterKind: UInt64 {
  case other, hiragana, katakana, kanji, digit, letter

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x3041...0x309F: self = .hiragana
    case 0x30A1...0x30FA, 0x30FC...0x30FF: self = .katakana
    case 0x3005...0x3006, 0x3400...0x4DBF, 0x4E00...0x9FFF: self = .kanji
    case 0x30...0x39, 0xFF10...0xFF19: self = .digit
    case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .letter
    default: self = .other
    }
  }

  /// The kind for its letter in `weights.txt`.
  init(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "h"): self = .hiragana
    case UInt8(ascii: "k"): self = .katakana
    case UInt8(ascii: "c"): self = .kanji
    case UInt8(ascii: "n"): self = .digit
    case UInt8(ascii: "a"): self = .letter
    default: self = .other
    }
  }
}
