// The members of the classes: JLREQ (W3C Note of 2020), appendix A, with additions from Japanese office texts: ～
// U+FF5E, which Windows writes for 〜; the half-width forms; ㎥ and the scales of other units; ASCII brackets, comma,
// point and percent sign, whose class depends on their neighbours. The level from which a character may not begin a
// line is that of CSS's line-break property for Japanese (loose, normal, strict).

/// The class of whole blocks; later entries override earlier ones.
let blockClasses: [(ClosedRange<Int>, CharacterClass)] = [
  (0x0000...0x0020, .wordSpace),
  (0x0021...0x10FF, .western),
  (0x1200...0x1FFF, .western),
  (0x2000...0x200B, .wordSpace),
  (0x2028...0x2029, .wordSpace),
  (0x200C...0x200F, .western),
  (0x3041...0x309F, .hiragana),
  (0x30A0...0x30FF, .katakana),
  (0x31F0...0x31FF, .smallKana),
  (0xFF66...0xFF9F, .katakana),
]

/// The members that are listed one by one; they override the blocks.
let listedClasses: [(CharacterClass, CharacterTraits.LineStart, String)] = [
  (.opening, .free, "‘“（〔［｛〈《「『【｟〘〖〚«｢〝"),
  (.closing, .always, "’”）〕］｝〉》」』】｠〙〗〛»｣〞〟"),
  (.hyphen, .strict, "‐〜゠–～"),
  (.dividing, .normal, "！？‼⁇⁈⁉"),
  (.middleDot, .normal, "・：；･"),
  (.fullStop, .always, "。．｡"),
  (.comma, .always, "、，､"),
  (.inseparable, .free, "—―"),
  (.inseparable, .normal, "…‥․⋯︙"),
  (.iteration, .normal, "ヽヾゝゞ々〻"),
  (.prolonged, .strict, "ーｰ"),
  (.smallKana, .strict, "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶｧｨｩｪｫｬｭｮｯ"),
  (.smallKana, .strict, "ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"),
  (.prefix, .free, "￥＄￡＃€№¥"),
  (.postfix, .normal, "°′″‵℃℉￠％‰﹪"),
  (.postfix, .free, "㏋ℓ㌃㌍㌔㌘㌢㌣㌦㌧㌫㌶㌻㍉㍊㍍㍑㍗㎎㎏㎜㎝㎞㎟㎠㎡㎢㎥㏄"),
  (.ideographicSpace, .free, "\u{3000}"),
  (.mathSymbol, .free, "＝≠≒≃≅≈≡≢＜＞≦≧≪≫≶≷⋚⋛∧∨⌅⌆⊂⊃⊄⊅⊆⊇⊊⊋∈∋∉∪∩∥∦⇒⇔↔∽∝⊥⊕⊗"),
  (.mathOperator, .free, "＋－×÷±∓"),
  (.digit, .free, "0123456789"),
  // Signs that are full width among Japanese characters, although their blocks are Latin.
  (.ideograph, .free, "§¶©®¼½¾"),
]

/// Characters that may not begin a line, unlike others of their class.
let startsOnly: [(CharacterTraits.LineStart, String)] = [
  (.strict, "‽〼゛゜ﾞﾟ﹔﹕\u{17D6}\u{A015}"),
  (.always, "!,.:;?%/-)]}\u{301E}\u{301F}\u{FE11}\u{FE12}﹐﹒"),
]

/// Blocks in which opening and closing brackets alternate, and whether an opening one comes first.
let bracketBlocks: [(ClosedRange<Int>, Bool)] = [
  (0x0F3A...0x0F3D, true), (0x169B...0x169C, true), (0x2045...0x2046, true), (0x207D...0x207E, true),
  (0x208D...0x208E, true), (0x2308...0x230B, true), (0x2329...0x232A, true), (0x2768...0x2775, true),
  (0x27C5...0x27C6, true), (0x27E6...0x27EF, true), (0x2983...0x2998, true), (0x29D8...0x29DB, true),
  (0x29FC...0x29FD, true), (0x2E22...0x2E29, true), (0xFD3E...0xFD3F, false), (0xFE17...0xFE18, true),
  (0xFE35...0xFE44, true), (0xFE47...0xFE48, true), (0xFE59...0xFE5E, true),
]

/// Blocks with marks that combine with the character before or after them.
let combiningBlocks: [ClosedRange<Int>] = [
  0x0D...0x0D, 0x0300...0x036F, 0x0483...0x0489, 0x0590...0x1FFF, 0x200C...0x200F, 0x202A...0x202E, 0x2060...0x206F,
  0x20D0...0x20FF, 0x302A...0x302F, 0x3099...0x309A, 0xA66F...0xABFF, 0xD7B0...0xDFFF, 0xFE00...0xFE0F,
  0xFE20...0xFE2F, 0xFF9E...0xFF9F,
]

/// Blocks of kana, kanji, their punctuation and the full-width forms.
let japaneseBlocks: [ClosedRange<Int>] = [
  0x2460...0x24FF, 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFFEE,
]
