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

/// Words of kana that mean nothing when they stand twice, unlike ますます and いろいろ.
private let singleWords = [
  "する", "した", "して", "こと", "もの", "ため", "から", "まで", "です", "ます", "ある", "いる", "なる", "とき", "よう", "として", "について",
  "により", "において", "ことが", "ことを", "ための", "ような", "ように", "できた", "できる", "ました", "られる", "における", "とともに",
].map { Array($0.unicodeScalars) }

extension Passage {
  /// するする: the second of two.
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
      let second = index + word.count..<index + 2 * word.count
      let next = scalar(second.upperBound)
      // ものものしい, ますます as a word of its own.
      let isWord =
        (string(second) == "もの" && next == "し") || (string(second) == "ます" && !isAny(KindSet(.hiragana), at: index - 1))
        || (string(second) == "から" && next == "に")
      if !isWord {
        remarks.append(repetition(second))
      }
      index = second.upperBound
    }
    return remarks
  }

  /// 整備整備, サービスサービス: the second of two; 人人人: the third.
  fileprivate var doubledNouns: [Remark] {
    runs(of: KindSet(.kanji)).flatMap { doubled(in: $0, least: 2, most: 6) }
      + runs(of: KindSet(.katakana)).flatMap { doubled(in: $0, least: 3, most: 10) }
  }

  private func doubled(in run: Range<Int>, least: Int, most: Int) -> [Remark] {
    guard run.count >= 2 * least else { return [] }
    var remarks: [Remark] = []
    var index = run.lowerBound
    while index + 2 * least <= run.upperBound {
      var length = min(most, (run.upperBound - index) / 2)
      while length >= least, scalars[index..<index + length] != scalars[index + length..<index + 2 * length] {
        length -= 1
      }
      guard length >= least, !numerals.contains(scalars[index]), scalars[index] != "各", !isLongerWord(index, length)
      else {
        index += 1
        continue
      }
      let second = index + length..<index + 2 * length
      remarks.append(repetition(second))
      index = second.lowerBound
    }
    return remarks
  }

  private func repetition(_ second: Range<Int>) -> Remark {
    remark(
      second, Phrase(en: "“\(string(second))” stands twice in a row", ja: "「\(string(second))」が二つ続いています"),
      replacement: "")
  }

  /// 大学大学院: the second is the beginning of another word.
  private func isLongerWord(_ index: Int, _ length: Int) -> Bool {
    let end = index + 2 * length
    return kinds[index] == .kanji && isAny(KindSet(.kanji), at: end) && scalars[index] != scalars[index + 1]
  }
}

/// What may well stand twice: 二十二, 年々.
private let numerals = Set("一二三四五六七八九十百千万〇々年月日".unicodeScalars)
