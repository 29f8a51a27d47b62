// LineComposition: a text and a measure in, finished lines out.
//
// Enters: text, a face, a measure (字詰め) and a shaper. Leaves: lines as boxes that the table and the page stack. The
// rules are those of JLREQ (W3C, Requirements for Japanese Text Layout) for horizontal text: which characters may not
// begin or end a line, what must stay together, how far lines go. This module knows no page, no cell and no font file;
// with square glyphs it can be tested by hand.

/// What a character is to line composition: the classes of JLREQ, appendix A, as far as horizontal text needs them.
public enum CharacterClass: Int, Hashable, Sendable, CaseIterable {
  /// 始め括弧類 （「『
  case opening = 1
  /// 終わり括弧類 ）」』
  case closing = 2
  /// ハイフン類 ‐ 〜 ～
  case hyphen = 3
  /// 区切り約物 ！？
  case dividing = 4
  /// 中点類 ・：；
  case middleDot = 5
  /// 句点類 。．
  case fullStop = 6
  /// 読点類 、，
  case comma = 7
  /// 分離禁止文字 ――……
  case inseparable = 8
  /// 繰返し記号 々ゝ
  case iteration = 9
  /// 長音記号 ー
  case prolonged = 10
  /// 小書きの仮名 ぁっゃ
  case smallKana = 11
  /// 前置省略記号 ￥＄№
  case prefix = 12
  /// 後置省略記号 ％℃㎡
  case postfix = 13
  /// 和字間隔, the ideographic space
  case ideographicSpace = 14
  /// 平仮名
  case hiragana = 15
  /// 片仮名
  case katakana = 16
  /// 漢字等, and every other full-width character
  case ideograph = 19
  /// 連数字中の文字: digits, and a comma or point between them
  case digit = 24
  /// 欧文間隔, the word space
  case wordSpace = 26
  /// 欧文用文字
  case western = 27
}

extension CharacterClass {
  /// The class of a character that stands between `previous` and `next`; nil at a paragraph's ends.
  ///
  /// Digits, their comma and point, and ASCII brackets depend on what they stand beside (JLREQ 3.9.2, notes on cl-24
  /// and cl-27): `(仮称)` is set as Japanese brackets are, `f(x)` as Latin ones.
  public init(_ character: Character, after previous: Character? = nil, before next: Character? = nil) {
    guard let scalar = character.unicodeScalars.first else {
      self = .ideograph
      return
    }
    switch scalar {
    case "0"..."9": self = .digit
    case ",", ".": self = previous.isDigit && next.isDigit ? .digit : .western
    case "(", "[": self = previous.isJapanese || next.isJapanese ? .opening : .western
    case ")", "]": self = previous.isJapanese || next.isJapanese ? .closing : .western
    case "%": self = previous.isDigit ? .postfix : .western
    case " ", "\t", "\n", "\u{2009}", "\u{200B}": self = .wordSpace
    default: self = Self.fixedClass(of: scalar)
    }
  }

  /// The class of a scalar that is the same wherever it stands.
  private static func fixedClass(of scalar: Unicode.Scalar) -> CharacterClass {
    if let listed = listedClasses[scalar] { return listed }
    switch scalar.value {
    case 0x3041...0x309F: return .hiragana
    case 0x30A0...0x30FF, 0xFF66...0xFF9D: return .katakana
    case 0x31F0...0x31FF: return .smallKana
    case 0x3300...0x3357: return .postfix
    case 0x0021...0x02FF, 0x0370...0x052F, 0x1E00...0x1FFF: return .western
    default: return .ideograph
    }
  }

  private static let listedClasses: [Unicode.Scalar: CharacterClass] = {
    let members: [(CharacterClass, String)] = [
      (.opening, "‘“（〔［｛〈《「『【｟〘〖«｢"),
      (.closing, "’”）〕］｝〉》」』】｠〙〗»｣"),
      // ～ (U+FF5E) is not in JLREQ's list, but it is what Windows writes for 〜.
      (.hyphen, "‐〜゠–～"),
      (.dividing, "！？‼⁇⁈⁉"),
      (.middleDot, "・：；･"),
      (.fullStop, "。．｡"),
      (.comma, "、，､"),
      (.inseparable, "—―…‥"),
      (.iteration, "ヽヾゝゞ々〻"),
      (.prolonged, "ーｰ"),
      (.smallKana, "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶｧｨｩｪｫｬｭｮｯ"),
      (.prefix, "￥＄￡＃€№¥$£"),
      (.postfix, "°′″℃￠％‰㏋ℓ㎎㎏㎜㎝㎞㎡㎥㏄㌃㌔㌘㌢㌣㌦㌧㌫㌶㍉㍊㍍㍑㍗"),
      (.ideographicSpace, "\u{3000}"),
      // Signs that stand full width among Japanese characters, though their blocks are Latin.
      (.ideograph, "×÷±°§¶"),
    ]
    return Dictionary(
      members.flatMap { kind, characters in characters.unicodeScalars.map { ($0, kind) } },
      uniquingKeysWith: { first, _ in first })
  }()
}

extension Character? {
  fileprivate var isDigit: Bool {
    guard let scalar = self?.unicodeScalars.first else { return false }
    return ("0"..."9").contains(scalar)
  }

  /// Kana, kanji and the full-width forms.
  fileprivate var isJapanese: Bool {
    guard let value = self?.unicodeScalars.first?.value else { return false }
    return (0x2E80...0x9FFF).contains(value) || (0xF900...0xFAFF).contains(value) || (0xFF00...0xFFEF).contains(value)
      || (0x20000...0x3FFFF).contains(value) || (0x2460...0x24FF).contains(value)
  }
}
