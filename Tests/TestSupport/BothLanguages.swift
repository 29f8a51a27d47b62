public import Diagnostics

extension Phrase {
  /// The faults of the phrase as a text in two languages; empty where there are none.
  ///
  /// English may have kana or kanji only in quotation marks and brackets. Japanese may have several English words in a
  /// row only in quotation marks, or after the program's own name as a command, and no blank between Japanese and other
  /// letters.
  ///
  /// - Parameter own: the user's text; names from it may be in either language.
  public func languageFaults(besides own: String = "") -> [String] {
    var faults: [String] = []
    if en.isEmpty || ja.isEmpty { faults.append("one of the texts is empty") }
    let english = en.outside([("“", "”"), ("(", ")"), ("（", "）")])
    let names = english.split { !$0.unicodeScalars.allSatisfy(\.isKanaOrKanji) }.filter { !own.contains($0) }
    if !names.isEmpty { faults.append("Japanese in “\(en)”: \(names.joined(separator: ", "))") }
    let japanese = ja.outside([("「", "」")])
    if let words = japanese.firstMatch(of: /[a-z]{2,}[,;:]? [a-z]{2,}/), !words.output.hasPrefix("sasshi ") {
      faults.append("English in 「\(ja)」: \(words.output)")
    }
    let blanks = ja.blanksBesideJapanese.filter { blank in !own.contains(blank) }
    if !blanks.isEmpty { faults.append("a blank in 「\(ja)」: \(blanks.joined(separator: ", "))") }
    if !ja.unicodeScalars.contains(where: \.isKanaOrKanji) { faults.append("no Japanese in 「\(ja)」") }
    return faults
  }
}

extension String {
  /// The blanks between kana or kanji and ASCII letters or digits, each with the ASCII next to it.
  ///
  /// Blanks inside 「 」, and those around a part with an option (--list), are not counted.
  public var blanksBesideJapanese: [String] {
    let text = Array(outside([("「", "」")], as: "」"))
    func isJapanese(_ index: Int) -> Bool {
      text.indices.contains(index) && text[index].unicodeScalars.contains(where: \.isKanaOrKanji)
    }
    var found: [String] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex { !$0.isASCII || $0.isNewline } ?? text.count
      let run = String(text[start..<end])
      let words = run.split(separator: " ")
      if let first = words.first?.first, let last = words.last?.last, !words.contains(where: { $0.hasPrefix("-") }),
        run.first == " " && isJapanese(start - 1) && (first.isLetter || first.isNumber)
          || run.last == " " && isJapanese(end) && (last.isLetter || last.isNumber || last == "%")
      {
        found.append(run)
      }
      start = max(end, start + 1)
    }
    return found
  }

  /// The text without the parts between the marks.
  fileprivate func outside(_ marks: [(open: Character, close: Character)], as blank: Character = " ") -> String {
    var depth = 0
    return String(
      map { character in
        if marks.contains(where: { $0.open == character }) { depth += 1 }
        let isOutside = depth == 0
        if marks.contains(where: { $0.close == character }) { depth = max(0, depth - 1) }
        return isOutside ? character : blank
      })
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
