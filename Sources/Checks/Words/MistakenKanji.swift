import Diagnostics
import GoalBook

extension Check {
  static let mistakenKanji = Check(
    "mistaken-kanji",
    Phrase(
      en: "a word of two kanji that stands once, where the book elsewhere writes one of the same sound (向上を図る, 工場を図る)",
      ja: "一度だけ出てくる、ほかの箇所の語と読みの同じ二字の語（「向上を図る」の冊子の「工場を図る」）"), .warning,
    meaning: Phrase(
      en: """
        The word stands once in the book, and beside it stands what elsewhere goes with another word of the same \
        sound; or it is no word at all, and one kanji of another sound-alike makes it one that the book uses.
        """,
      ja: "冊子に一度しか出てこない二字の語で、前後の言葉がほかの箇所では読みの同じ別の語に付いています。または、そのような語がなく、一字を同じ読みの字に替えると冊子のほかの語になります。"),
    example: Example(
      """
      人材の育成を支援した。
      人材の確保に努めた。
      陣材の紹介を始めた。
      """,
      """
      人材の育成を支援した。
      人材の確保に努めた。
      人材の紹介を始めた。
      """),
    remedy: Phrase(en: "Look which of the two words is meant.", ja: "どちらの語か確かめてください。"),
    .book { $0.mistakenKanji })
}

/// Kanji that can follow any noun without making a word with it: 後等, 市民又.
private let joinedKanji = Set("等又及後前目用人当各間日月年回件約内外上下中別計本同他型的化性者数量分毎第以".unicodeScalars)

/// A word of two kanji in a text.
private struct KanjiPair {
  /// Its place in its text.
  var index: Int
  var word: UInt64
}

/// The characters before or behind a word, two or three with a kanji among them.
private struct WordFrame: Hashable {
  var word: UInt64
  var isBefore: Bool
  var text: [Unicode.Scalar]
}

extension BookToCheck {
  fileprivate var mistakenKanji: [Remark] {
    var counts: [UInt64: Int] = [:]
    var frames: [WordFrame: Int] = [:]
    for passage in passages where !passage.kind.isValue && passage.text.kind != .section {
      for run in passage.runs(of: KindSet(.kanji)) where run.count > 1 {
        for index in run.dropLast() {
          counts[PlainLists.pair(passage.scalars[index], passage.scalars[index + 1]), default: 0] += 1
        }
        for use in passage.kanjiPairs(in: run) {
          for frame in passage.frames(of: use) { frames[frame, default: 0] += 1 }
        }
      }
    }
    // The words of the book by the sounds of their first kanji.
    let sounds = PlainLists.kanjiSounds
    var bySound: [Int: [UInt64]] = [:]
    for word in counts.keys where PlainLists.kanjiPairs.contains(word) {
      for sound in sounds[word.first] ?? [] { bySound[sound, default: []].append(word) }
    }
    func remark(about use: KanjiPair, of passage: Passage) -> Remark? {
      guard counts[use.word] == 1 else { return nil }
      let isWord = PlainLists.kanjiPairs.contains(use.word)
      // In what is no word a single kanji is wrong: 角保 for 確保.
      if !isWord,
        !passage.endsNoun(at: use.index + 2) && !passage.has(["し"], at: use.index + 2)
          || joinedKanji.contains(use.word.first) || joinedKanji.contains(use.word.second)
      {
        return nil
      }
      let own = passage.frames(of: use)
      let alike = Set((sounds[use.word.first] ?? []).flatMap { bySound[$0] ?? [] }).filter { other in
        other != use.word
          && (other.second == use.word.second
            || !(sounds[other.second] ?? []).isDisjoint(with: sounds[use.word.second] ?? []))
      }
      let scored = alike.map { other -> (word: UInt64, score: Int) in
        (other, own.reduce(0) { $0 + (frames[WordFrame(word: other, isBefore: $1.isBefore, text: $1.text)] ?? 0) })
      }
      .max { ($0.score, counts[$0.word] ?? 0, $1.word) < ($1.score, counts[$1.word] ?? 0, $0.word) }
      guard let best = scored, (counts[best.word] ?? 0) > 1, !passage.isListed(use.index..<use.index + 2),
        isWord
          ? best.score > 1 && (counts[best.word] ?? 0) > 3
          : best.score > 0 || best.word.first == use.word.first || best.word.second == use.word.second
      else { return nil }
      let (written, right) = (use.word.string, best.word.string)
      return passage.remark(
        use.index..<use.index + 2,
        Phrase(
          en: "“\(written)” stands once; elsewhere in this book it is “\(right)” (\(times(counts[best.word] ?? 0).en))",
          ja: "「\(written)」は一度だけで、この冊子のほかの箇所では「\(right)」（\(times(counts[best.word] ?? 0).ja)）です"),
        hints: [.didYouMean([right])])
    }
    return passages.flatMap { passage -> [Remark] in
      guard !passage.kind.isValue, passage.text.kind != .section else { return [] }
      return passage.runs(of: KindSet(.kanji)).flatMap(passage.kanjiPairs).compactMap { remark(about: $0, of: passage) }
    }
  }
}

extension UInt64 {
  fileprivate var first: Unicode.Scalar { Unicode.Scalar(UInt32(self >> 32)) ?? " " }
  fileprivate var second: Unicode.Scalar { Unicode.Scalar(UInt32(self & 0xFFFF_FFFF)) ?? " " }
  fileprivate var string: String { String(String.UnicodeScalarView([first, second])) }
}

extension Passage {
  /// The words of two kanji in a run of at least two.
  fileprivate func kanjiPairs(in run: Range<Int>) -> [KanjiPair] {
    guard run.count > 1 else { return [] }
    return pairStarts(in: run).map { KanjiPair(index: $0, word: PlainLists.pair(scalars[$0], scalars[$0 + 1])) }
  }

  /// The beginnings of the words of two kanji in a run: in an even run every second kanji, in an odd one the first and
  /// last.
  private func pairStarts(in run: Range<Int>) -> [Int] {
    guard run.count <= 8 else { return [] }
    return run.count.isMultiple(of: 2)
      ? Array(stride(from: run.lowerBound, to: run.upperBound, by: 2))
      : [run.lowerBound, run.upperBound - 2].filter {
        run.count > 2 && $0 >= run.lowerBound
          && PlainLists.kanjiPairs.contains(PlainLists.pair(scalars[$0], scalars[$0 + 1]))
      }
  }

  /// The three and the two characters before a word and behind it, where all are Japanese and one is a kanji.
  fileprivate func frames(of use: KanjiPair) -> [WordFrame] {
    [
      (true, use.index - 3..<use.index), (true, use.index - 2..<use.index), (false, use.index + 2..<use.index + 5),
      (false, use.index + 2..<use.index + 4),
    ]
    .compactMap { isBefore, range in
      guard range.lowerBound >= 0, range.upperBound <= scalars.count, range.contains(where: { kinds[$0] == .kanji }),
        range.allSatisfy({ isAny(.japanese, at: $0) })
      else { return nil }
      return WordFrame(word: use.word, isBefore: isBefore, text: Array(scalars[range]))
    }
  }
}
