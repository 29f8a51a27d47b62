public import Diagnostics

extension Phrase {
  /// What is wrong with the phrase as a text in two languages; empty where nothing is.
  ///
  /// English has no kana or kanji but in quotation marks and brackets. Japanese has no run of English words but ids, keys,
  /// file names, options and what stands in quotation marks.
  public var languageFaults: [String] {
    var faults: [String] = []
    if en.isEmpty || ja.isEmpty { faults.append("one of the texts is empty") }
    let english = en.outside([("“", "”"), ("(", ")"), ("（", "）")])
    let kana = english.unicodeScalars.filter(\.isKanaOrKanji)
    if !kana.isEmpty { faults.append("Japanese in “\(en)”: \(String(String.UnicodeScalarView(kana)))") }
    let japanese = ja.outside([("「", "」")])
    // Two lower-case words in a row are English; one may be a key or an id.
    if let words = japanese.firstMatch(of: /[a-z]{2,}[,;:]? [a-z]{2,}/) {
      let isCommand = japanese[..<words.range.lowerBound].hasSuffix("sasshi ") || words.output.hasPrefix("sasshi ")
      if !isCommand { faults.append("English in 「\(ja)」: \(words.output)") }
    }
    if !ja.unicodeScalars.contains(where: \.isKanaOrKanji) { faults.append("no Japanese in 「\(ja)」") }
    return faults
  }
}

extension String {
  /// The text without what stands between the marks, and without the marks.
  fileprivate func outside(_ marks: [(open: Character, close: Character)]) -> String {
    var depth = 0
    return filter { character in
      if marks.contains(where: { $0.open == character }) { depth += 1 }
      let isOutside = depth == 0
      if marks.contains(where: { $0.close == character }) { depth = max(0, depth - 1) }
      return isOutside
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isKanaOrKanji: Bool {
    switch value {
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFF: true
    default: false
    }
  }
}
