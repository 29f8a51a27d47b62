// Notations for ruby in plain text: 揖斐《いび》, ｜揖斐《いび》, {揖斐|いび}; and other notes of text files.

extension MarkupText {
  /// Ruby such as 揖斐《いび》, found at its 《 and shown from the first kanji on.
  ///
  /// 《 》 without kana inside or kanji before are quotation marks.
  func ruby(at start: Int) -> LeftOver? {
    guard let close = next("》", from: start + 1), close > start + 1,
      scalars[start + 1..<close].allSatisfy(\.isOfReading)
    else { return nil }
    var base = start
    while base > 0, scalars[base - 1].isOfRubyBase { base -= 1 }
    return scalars[base..<start].contains(where: \.isKanji) ? LeftOver(range: base..<close + 1, kind: .ruby) : nil
  }

  /// Ruby such as ｜揖斐《いび》, in which the base may be anything.
  func barredRuby(at start: Int) -> LeftOver? {
    let base = end(from: start + 1) { $0 != "《" && $0 != "\n" && $0 != "｜" && $0 != "|" }
    guard base > start + 1, base - start <= 24, scalar(base) == "《", let close = next("》", from: base + 1),
      close > base + 1,
      scalars[base + 1..<close].allSatisfy({ $0.isOfReading || $0.isLetterOfASCII })
    else { return nil }
    return LeftOver(range: start..<close + 1, kind: .ruby)
  }

  /// Ruby such as {揖斐|いび}, also with a reading for each character: {揖斐|い|び}.
  func bracedRuby(at start: Int) -> LeftOver? {
    let end = end(from: start + 1) { $0 != "}" && $0 != "｝" && $0 != "\n" }
    guard scalar(end) == "}" || scalar(end) == "｝" else { return nil }
    let parts = scalars[start + 1..<end].split(omittingEmptySubsequences: false) { $0 == "|" || $0 == "｜" }
    guard parts.count > 1, let base = parts.first, base.contains(where: \.isKanji),
      parts.dropFirst().allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isOfReading) })
    else { return nil }
    return LeftOver(range: start..<end + 1, kind: .ruby)
  }

  /// Emphasis such as 《《強調》》.
  func doubledBrackets(at start: Int) -> LeftOver? {
    guard scalar(start + 1) == "《", let close = next("》》", from: start + 2), close > start + 2 else { return nil }
    return LeftOver(range: start..<close + 2, kind: .ruby)
  }

  /// A note of Aozora Bunko: ［＃ここで字下げ］.
  func aozoraNote(at start: Int) -> LeftOver? {
    guard scalar(start + 1) == "＃" || scalar(start + 1) == "#", let close = next("］", from: start + 2) else {
      return nil
    }
    return LeftOver(range: start..<close + 1, kind: .ruby)
  }
}

extension Unicode.Scalar {
  /// Whether it may be in the base of ruby: kanji, ヶ, ヵ, 〆 (市ヶ谷, 〆切) and variation selectors.
  fileprivate var isOfRubyBase: Bool {
    isKanji || "ヶヵ〆".unicodeScalars.contains(self) || properties.isVariationSelector
  }
}
