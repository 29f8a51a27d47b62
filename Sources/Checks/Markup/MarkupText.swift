import LineComposition

/// A text in which left-over marks are looked for.
struct MarkupText {
  let scalars: [Unicode.Scalar]
  /// The ranges of URLs and mail addresses, in order.
  let addresses: [Range<Int>]

  private let narrowedScalars: [Unicode.Scalar]

  init(_ scalars: [Unicode.Scalar]) {
    (self.scalars, narrowedScalars) = (scalars, scalars.map(\.narrowed))
    addresses = addressRanges(in: scalars)
  }

  /// The same text with full-width forms of ASCII replaced by ASCII: <b> for ＜ｂ＞.
  var narrowed: MarkupText { MarkupText(narrowed: self) }

  private init(narrowed text: MarkupText) {
    (scalars, narrowedScalars, addresses) = (text.narrowedScalars, text.narrowedScalars, text.addresses)
  }

  /// The URL or mail address around the character at `index`; nil where there is none.
  func address(around index: Int) -> Range<Int>? {
    addresses.first { index < $0.upperBound }.flatMap { $0.contains(index) ? $0 : nil }
  }

  /// The character at `index`; nil outside the text.
  func scalar(_ index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }

  /// Whether `word` is at `index`.
  func has(_ word: String, at index: Int) -> Bool {
    var position = index
    for wanted in word.unicodeScalars {
      guard scalar(position) == wanted else { return false }
      position += 1
    }
    return true
  }

  /// The index of the next `word` on the line, from `start` on; nil where there is none.
  func next(_ word: String, from start: Int) -> Int? {
    var index = start
    while index < scalars.count, scalars[index] != "\n" {
      if has(word, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// The number of equal characters in a row from `index` on.
  func run(at index: Int) -> Int {
    var end = index
    while end < scalars.count, scalars[end] == scalars[index] { end += 1 }
    return end - index
  }

  /// The index behind the run of wanted characters that begins at `start`.
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

  /// Whether a line begins at `index`.
  func isLineStart(_ index: Int) -> Bool { index == 0 || scalars[index - 1] == "\n" }

  func isLineEnd(_ index: Int) -> Bool { index >= scalars.count || scalars[index] == "\n" }
}

extension Unicode.Scalar {
  /// Whether it is a–z or A–Z.
  var isLetterOfASCII: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
  /// Whether it is 0–9.
  var isDigitOfASCII: Bool { (0x30...0x39).contains(value) }
  var isWhite: Bool { properties.isWhitespace }
  /// The ASCII character of a full-width form; any other character unchanged.
  var narrowed: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    case 0x3000: " "
    default: self
    }
  }
  var isKanji: Bool { CharacterKind(self) == .kanji }
  /// Whether readings are written with it: kana, ー and ・.
  var isOfReading: Bool {
    let kind = CharacterKind(self)
    return kind == .hiragana || kind == .katakana || self == "・"
  }
}
