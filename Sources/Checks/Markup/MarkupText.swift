import LineComposition

/// A text in which marks are looked for.
struct MarkupText {
  let scalars: [Unicode.Scalar]
  /// URLs and e-mail addresses, in order.
  let addresses: [Range<Int>]

  private let narrowedScalars: [Unicode.Scalar]

  init(_ scalars: [Unicode.Scalar]) {
    (self.scalars, narrowedScalars) = (scalars, scalars.map(\.narrowed))
    addresses = addressRanges(in: scalars)
  }

  /// The same text with the full-width forms of ASCII as ASCII: ＜ｂ＞ as <b>.
  var narrowed: MarkupText { MarkupText(narrowed: self) }

  private init(narrowed text: MarkupText) {
    (scalars, narrowedScalars, addresses) = (text.narrowedScalars, text.narrowedScalars, text.addresses)
  }

  /// The URL or the e-mail address in which the character at `index` stands.
  func address(around index: Int) -> Range<Int>? {
    addresses.first { index < $0.upperBound }.flatMap { $0.contains(index) ? $0 : nil }
  }

  /// The character at `index`; nil outside the text.
  func scalar(_ index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }

  /// Whether `word` stands at `index`.
  func has(_ word: String, at index: Int) -> Bool {
    var position = index
    for wanted in word.unicodeScalars {
      guard scalar(position) == wanted else { return false }
      position += 1
    }
    return true
  }

  /// Where `word` stands next on the line, from `start` on.
  func next(_ word: String, from start: Int) -> Int? {
    var index = start
    while index < scalars.count, scalars[index] != "\n" {
      if has(word, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// How many of the character at `index` follow each other.
  func run(at index: Int) -> Int {
    var end = index
    while end < scalars.count, scalars[end] == scalars[index] { end += 1 }
    return end - index
  }

  /// Behind the last character from `start` on that is one of those wanted.
  func end(from start: Int, while isWanted: (Unicode.Scalar) -> Bool) -> Int {
    var end = start
    while end < scalars.count, isWanted(scalars[end]) { end += 1 }
    return end
  }

  func string(_ range: Range<Int>) -> String {
    var string = String.UnicodeScalarView()
    string.append(contentsOf: scalars[range])
    return String(string)
  }

  /// Whether the text or one of its lines begins at `index`.
  func isLineStart(_ index: Int) -> Bool { index == 0 || scalars[index - 1] == "\n" }

  func isLineEnd(_ index: Int) -> Bool { index >= scalars.count || scalars[index] == "\n" }
}

extension Unicode.Scalar {
  /// a–z and A–Z.
  var isLetterOfASCII: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
  /// 0–9.
  var isDigitOfASCII: Bool { (0x30...0x39).contains(value) }
  var isWhite: Bool { properties.isWhitespace }
  /// A full-width form of ASCII as ASCII, anything else as it is.
  var narrowed: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x3000: " "
    default: self
    }
  }
  var isKanji: Bool { CharacterKind(self) == .kanji }
  /// Kana, ー and ・, which readings are written in.
  var isOfReading: Bool {
    let kind = CharacterKind(self)
    return kind == .hiragana || kind == .katakana || self == "・"
  }
}
