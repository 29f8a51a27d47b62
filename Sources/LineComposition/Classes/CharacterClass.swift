// LineComposition: from a text and a measure to finished lines.
//
// Enters: a text, a face, a measure (字詰め), the rules of a style and a shaper. Leaves: lines as boxes that table and
// page stack. The rules are those of JLREQ (W3C, Requirements for Japanese Text Layout) for horizontal text, in the
// order of its appendices: the class of each character (A), the space between two (B), the places where a line may end
// (C), the shrinking and stretching of spaces (D, E). The phases are folders: Classes, Spacing, Breaking, Adjustment,
// Choosing (the breaks that suit the paragraph as a whole), Lines (the glyphs at their places).
//
// This module knows no page, no cell and no font file; with square glyphs it can be tested by hand.

/// The class of a character in line composition (JLREQ, appendix A), as far as horizontal text needs it.
///
/// The raw value is the number after `cl-`.
enum CharacterClass: UInt8, Hashable, CaseIterable {
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
  /// 等号類 ＝≠
  case mathSymbol = 17
  /// 演算記号 ＋－×
  case mathOperator = 18
  /// 漢字等, and every other full-width character
  case ideograph = 19
  /// 合印中の文字. The tables have this class; no character belongs to it by itself.
  case referenceMark = 20
  /// 連数字中の文字: digits, and a comma or point between them
  case digit = 24
  /// 単位記号中の文字. The tables have this class; text is classed as Western instead, which JLREQ allows.
  case unit = 25
  /// 欧文間隔, the word space
  case wordSpace = 26
  /// 欧文用文字
  case western = 27
}

extension CharacterClass {
  /// Kana, kanji and the signs between which JLREQ sets a quarter em to Latin.
  var isKanaOrKanji: Bool {
    switch self {
    case .iteration, .prolonged, .smallKana, .hiragana, .katakana, .ideograph: true
    default: false
    }
  }

  /// Letters and digits, which are set solid among themselves.
  var isLatin: Bool { self == .digit || self == .unit || self == .western }

  /// The marks with a body of half an em (JLREQ 3.1.2); the rest of their full-width glyph is space.
  var isHalfEmMark: Bool {
    switch self {
    case .opening, .closing, .middleDot, .fullStop, .comma: true
    default: false
    }
  }

  /// White space, which hangs at a line's end and never begins a line after a break.
  var isSpace: Bool { self == .wordSpace || self == .ideographicSpace }
}
