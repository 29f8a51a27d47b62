import Diagnostics
import GoalBook

extension Check {
  static let loneWord = Check(
    "lone-word",
    Phrase(
      en:
        "a name or word of three kanji or more that stands once and is one kanji away from one that stands more often (伊佐美, 依佐美)",
      ja: "一度だけ出てくる、何度も出てくる語と一字違いの三字以上の漢字の語（伊佐美と依佐美）"), .warning,
    meaning: Phrase(
      en:
        "The same word but for one kanji stands more often in the book, and neither kanji makes it a common word of its own.",
      ja: "一字だけ違う語が、冊子にもっと多く出てきます。違う字の部分は、よくある語にもなっていません。"),
    example: Example(
      """
      依佐美地区の整備
      依佐美地区の調査
      伊佐美地区の計画
      """,
      """
      依佐美地区の整備
      依佐美地区の調査
      依佐美地区の計画
      """),
    remedy: Phrase(en: "Look which of the two is right.", ja: "どちらが正しいか確かめてください。"),
    .book { $0.loneWords })
}

extension BookToCheck {
  fileprivate var loneWords: [Remark] {
    var counts: [[Unicode.Scalar]: Int] = [:]
    for passage in passages where !passage.kind.isValue {
      for run in passage.wordsOfKanji { counts[Array(passage.scalars[run]), default: 0] += 1 }
    }
    var parts: [UInt64: Int] = [:]
    for passage in passages {
      for run in passage.runs(of: KindSet(.kanji)) where run.count > 2 {
        for index in run.dropLast(2) { parts[three(passage.scalars, from: index), default: 0] += 1 }
      }
    }
    // The words by what is left without one kanji, with the position of that kanji.
    var holes: [[Unicode.Scalar]: [(word: [Unicode.Scalar], hole: Int)]] = [:]
    for word in counts.keys {
      for index in word.indices {
        var form = word
        form[index] = "\u{0}"
        holes[form, default: []].append((word, index))
      }
    }
    func remark(about run: Range<Int>, of passage: Passage) -> Remark? {
      let word = Array(passage.scalars[run])
      guard counts[word] == 1 else { return nil }
      for index in word.indices {
        var form = word
        form[index] = "\u{0}"
        guard
          let other = (holes[form] ?? []).filter({ $0.word != word && $0.hole == index && counts[$0.word] ?? 0 > 0 })
            .max(by: { (counts[$0.word] ?? 0, string($1.word)) < (counts[$1.word] ?? 0, string($0.word)) })?.word
        else { continue }
        guard isSlip(word, other, at: index, counts[other] ?? 0, isCommonPart: isPart(other, word, at: index, parts))
        else { continue }
        let (written, right) = (string(word), string(other))
        return passage.remark(
          run,
          Phrase(
            en: "“\(written)” stands once, “\(right)” \(times(counts[other] ?? 0).en)",
            ja: "「\(written)」は一度だけ、「\(right)」は\(times(counts[other] ?? 0).ja)出てきます"),
          hints: [.didYouMean([right])])
      }
      return nil
    }
    return passages.flatMap { passage -> [Remark] in
      guard !passage.kind.isValue, passage.text.kind != .section else { return [] }
      return passage.wordsOfKanji.compactMap { remark(about: $0, of: passage) }
    }
  }

  /// Whether some three characters around `index` occur several times as `other` has them (依佐美), and only once as
  /// `word` has them (伊佐美).
  private func isPart(
    _ other: [Unicode.Scalar], _ word: [Unicode.Scalar], at index: Int, _ parts: [UInt64: Int]
  ) -> Bool {
    (max(0, index - 2)...index).contains { start in
      start + 3 <= word.count && parts[three(other, from: start)] ?? 0 > 1 && parts[three(word, from: start)] == 1
    }
  }

  private func string(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }

  /// Whether the kanji at `index` is a slip for another: the two sound or look alike, and the lone word is not known
  /// there.
  private func isSlip(
    _ word: [Unicode.Scalar], _ other: [Unicode.Scalar], at index: Int, _ count: Int, isCommonPart: Bool
  ) -> Bool {
    let sounds = PlainLists.kanjiSounds
    let soundAlike =
      sounds[word[index]] == nil || sounds[other[index]] == nil
      || !(sounds[word[index]] ?? []).isDisjoint(with: sounds[other[index]] ?? [])
    let lookAlike = alikeKanji.contains { $0.contains(word[index]) && $0.contains(other[index]) }
    guard soundAlike || lookAlike, !numerals.contains(word[index]), !numerals.contains(other[index]) else {
      return false
    }
    func makesWord(_ word: [Unicode.Scalar]) -> Bool {
      (index > 0 && PlainLists.kanjiPairs.contains(PlainLists.pair(word[index - 1], word[index])))
        || (index + 1 < word.count && PlainLists.kanjiPairs.contains(PlainLists.pair(word[index], word[index + 1])))
    }
    return !makesWord(word) && (count > 1 || makesWord(other) || isCommonPart)
  }
}

/// Three characters in one number, 21 bits each.
private func three(_ scalars: [Unicode.Scalar], from start: Int) -> UInt64 {
  scalars[start..<start + 3].reduce(0) { $0 << 21 | UInt64($1.value) }
}

extension Passage {
  /// The runs of three to twelve kanji.
  fileprivate var wordsOfKanji: [Range<Int>] { runs(of: KindSet(.kanji)).filter { (3...12).contains($0.count) } }
}

/// Kanji that look alike.
let alikeKanji: [Set<Unicode.Scalar>] = [
  "緑線縁", "副福複幅", "施旋", "准進推", "減滅", "遣遺", "授援", "枚校", "侯候", "微徴", "祉祇社", "障陣", "検険倹験", "積績責債", "設没説", "効郊", "増憎贈",
  "観勧権歓",
  "栽裁載", "卒率", "博薄簿", "保俣", "待持侍特", "己已巳", "未末", "土士", "千干于", "人入八", "大太犬", "目日曰自白百", "刀力", "貝見具", "因困囚団", "住往佳任", "何河",
  "間問聞開閉関閑", "義議儀", "講構購溝", "環還", "官宮管", "衝衛術", "輪輸", "綱網鋼", "諸緒", "惣想", "帥師", "訂計討", "評詳許", "催推", "延廷", "宣宜", "末未",
].map { Set($0.unicodeScalars) }

private let numerals = Set("一二三四五六七八九十百千万第又及割才円前後上下左右東西南北大中小新旧甲乙各全本他".unicodeScalars)
