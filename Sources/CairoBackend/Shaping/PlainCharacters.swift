/// Whether a character has one glyph whatever its neighbours, so that a table can give it.
///
/// These are kana, kanji, ASCII, Latin letters, Japanese punctuation, signs and full-width forms. Left out are
/// combining marks and what they combine to, format and control characters, scripts that join or run from right to
/// left, and everything beyond the first plane.
func isPlain(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x17F: true
  case 0x391...0x3C9, 0x401, 0x410...0x44F, 0x451: true
  // Dashes, quotes, dots; not the spaces, joiners and direction marks before and between them.
  case 0x2010, 0x2012...0x2027, 0x2030...0x205E: true
  // Letter-like signs, Roman numerals, arrows, mathematics, circled numbers, boxes, shapes. Of 20xx only the currency
  // signs: behind them are combining circles. Not all signs from U+2300 on, because some are drawn as emoji where a
  // font has them.
  case 0x20A0...0x20BF, 0x2100...0x22FF, 0x2460...0x25FC, 0x2605, 0x2606, 0x2660...0x266F: true
  // U+302A–302F are tone marks, U+3031–3035 halves that some fonts join, U+303E a variation indicator.
  case 0x3000...0x3029, 0x3030, 0x3036...0x303D, 0x303F: true
  // U+3099 and U+309A are the combining voicing marks.
  case 0x3041...0x3096, 0x309B...0x30FF, 0x31F0...0x31FF, 0x3200...0x33FF: true
  case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFF9F, 0xFFE0...0xFFEE: true
  default: false
  }
}
