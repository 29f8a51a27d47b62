import Diagnostics

extension Check {
  static let doubledWord = Check(
    "doubled-word", Phrase(en: "a word stands twice in a row (ためため, 整備整備)", ja: "同じ語の連続（ためため、整備整備）"), .warning,
    meaning: Phrase(
      en: "A word stands twice in a row. Words that may well do so (ますます, 二十二) are not shown.",
      ja: "同じ語が二つ続いています。「ますます」「二十二」のように続いてよい語は指摘しません。"),
    example: Example("施設の整備整備を進めます。", "施設の整備を進めます。"),
    remedy: Phrase(en: "Leave one of them out.", ja: "一方を取り除いてください。"),
    .sentences { passage in
      passage.doubledKana + passage.doubledNouns
    })
}

/// Words of kana that mean nothing when repeated, unlike ますます and いろいろ.
private let singleWords = [
  "する", "した", "して", "こと", "もの", "ため", "から", "まで", "です", "ます", "ある", "いる", "なる", "とき", "よう", "として", "について",
  "により", "において", "ことが", "ことを", "ための", "ような", "ように", "できた", "できる", "ました", "られる", "における", "とともに",
].map { Array($0.unicodeScalars) }

extension Passage {
  /// Words of kana repeated in a row, するする or するするする, each run once.
  fileprivate var doubledKana: [Remark] {
    guard present.contains(.hiragana) else { return [] }
    var remarks: [Remark] = []
    var index = 0
    while index + 3 < scalars.count {
      guard kinds[index] == .hiragana,
        scalars[index] == scalar(index + 2) || scalars[index] == scalar(index + 3)
          || scalars[index] == scalar(index + 4),
        let word = singleWords.first(where: { has($0, at: index) && has($0, at: index + $0.count) })
      else {
        index += 1
        continue
      }
      var end = index + 2 * word.count
      while has(word, at: end) { end += word.count }
      if !isWordOfItsOwn(word, index..<end) { remarks.append(repetition(index..<end, of: word.count)) }
      index = end
    }
    return remarks
  }

  /// Whether the repetition is itself a word: ものものしい, からからに, ますます without a verb before it.
  private func isWordOfItsOwn(_ word: [Unicode.Scalar], _ run: Range<Int>) -> Bool {
    guard run.count == 2 * word.count else { return false }
    switch string(run.lowerBound..<run.lowerBound + word.count) {
    case "もの": return scalar(run.upperBound) == "し"
    case "ます":
      // かなますます: no verb ends before ます.
      let isVerb = scalar(run.lowerBound - 1).map { "いきしちにひみりえけせてねへめれべげぎびじ".unicodeScalars.contains($0) }
      return isVerb != true
    case "から": return scalar(run.upperBound) == "に"
    default: return false
    }
  }

  /// Nouns repeated in a row, each run once: 整備整備, サービスサービス, 整備整備整備, ごみごみごみ.
  ///
  /// Two kana may be repeated once (カクカク, どきどき), but not twice.
  fileprivate var doubledNouns: [Remark] {
    runs(of: KindSet(.kanji)).flatMap { doubled(in: $0, least: 2, most: 6) }
      + runs(of: KindSet(.katakana)).flatMap { doubled(in: $0, least: 3, most: 10) }
      + runs(of: KindSet(.hiragana)).flatMap { doubled(in: $0, least: 3, most: 2) }
  }

  /// - Parameters:
  ///   - least: the least number of characters of a word that may not occur twice; one of two may not occur
  ///     three times.
  ///   - most: the greatest number of characters of a word.
  private func doubled(in run: Range<Int>, least: Int, most: Int) -> [Remark] {
    var remarks: [Remark] = []
    var index = run.lowerBound
    while index + 4 <= run.upperBound {
      let longest = max(2, min(most, (run.upperBound - index) / 2))
      guard
        let length = (2...longest).first(where: { length in
          scalars[index..<index + length] == scalars[index + length..<index + 2 * length]
            && (length >= least || isTripledPair(at: index, in: run))
        }), !numerals.contains(scalars[index]), scalars[index] != "各",
        let repeated = repetitions(from: index, of: length, in: run)
      else {
        index += 1
        continue
      }
      remarks.append(repetition(repeated, of: length))
      index = repeated.upperBound
    }
    return remarks
  }

  /// Whether two kana occur three times, ごみごみごみ; not すももももももも, nor するするする, which is found by its word.
  private func isTripledPair(at index: Int, in run: Range<Int>) -> Bool {
    index + 6 <= run.upperBound && scalars[index] != scalars[index + 1]
      && scalars[index..<index + 4] == scalars[index + 2..<index + 6]
      && !singleWords.contains { $0.count == 2 && (has($0, at: index) || has($0, at: index + 1)) }
  }

  /// The range of words of `length` characters in a row, from `start` or slightly later.
  ///
  /// Nil where the last of two begins a longer word: 大学大学院.
  private func repetitions(from start: Int, of length: Int, in run: Range<Int>) -> Range<Int>? {
    var end = start + 2 * length
    while end < run.upperBound, scalars[end] == scalars[end - length] { end += 1 }
    if scalars[start..<end].allSatisfy({ $0 == scalars[start] }) { return start..<end }
    let rest = (end - start) % length
    // 準備整備整備整備: the repeated words end where the run does.
    if rest > 0, start > run.lowerBound, end == run.upperBound { return start + rest..<end }
    let words = start..<end - rest
    let isLongerWord = kinds[start] == .kanji && words.count == 2 * length && words.upperBound < run.upperBound
    return isLongerWord ? nil : words
  }

  /// - Parameter length: the length of the word that `range` repeats.
  private func repetition(_ range: Range<Int>, of length: Int) -> Remark {
    let (word, count) = (string(range.lowerBound..<range.lowerBound + length), range.count / length)
    return remark(
      range,
      Phrase(
        en: "“\(word)” stands \(count == 2 ? "twice" : "\(count) times") in a row",
        ja: "「\(word)」が\(count == 2 ? "二つ" : "\(count)回")続いています"),
      replacement: word)
  }
}

/// Characters that may be repeated: 二十二, 年々.
private let numerals = Set("一二三四五六七八九十百千万〇々年月日".unicodeScalars)
