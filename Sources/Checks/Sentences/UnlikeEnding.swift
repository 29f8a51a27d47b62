import Diagnostics
import GoalBook
import Provenance

extension Check {
  static let unlikeEnding = Check(
    "unlike-ending",
    Phrase(
      en: "an initiative or objective that ends in another style than nearly all others (検討する among します)",
      ja: "ほかのほとんどの取組内容・組織目標と文末が違うもの（します の中の 検討する）"),
    .warning,
    meaning: Phrase(
      en: """
        At least nine of ten initiatives and objectives of the book end in one style, and this one ends \
        in the other.
        """, ja: "冊子の取組内容と組織目標の9割以上が一方の文体で終わるのに、これは違います。"),
    example: Example("窓口の開庁時間を延長する。", "窓口の開庁時間を延長します。", among: Array(repeating: "市民に情報を届けます。", count: 9)),
    remedy: Phrase(en: "End it as the others end.", ja: "ほかに合わせた文末に直してください。"),
    .book { book in
      let endings = book.passages.compactMap { passage -> (text: NodeID, isPolite: Bool, range: Range<Int>)? in
        switch passage.text.kind {
        case .initiative, .objective: break
        default: return nil
        }
        guard let ending = passage.sentences.last.flatMap({ passage.verbEnding(of: $0) }) else { return nil }
        return (passage.text.id, ending.isPolite, ending.range)
      }
      let polite = endings.count { $0.isPolite }
      let plain = endings.count - polite
      guard polite + plain > 9, max(polite, plain) >= 9 * min(polite, plain) else { return [] }
      return endings.compactMap { ending in
        guard ending.isPolite != (polite > plain) else { return nil }
        let passage = book.passage(ending.text)
        let (said, others) = (passage.string(ending.range), max(polite, plain))
        return passage.remark(
          ending.range,
          Phrase(
            en: "“\(said)” ends unlike \(others) other initiatives and objectives",
            ja: "文末の「\(said)」が、ほかの取組内容と組織目標\(others)件と違います"),
          hints: [
            polite > plain
              ? Phrase(en: "end it in “ます”", ja: "「ます」で終えてください")
              : Phrase(en: "end it without “ます”", ja: "「ます」を使わずに終えてください")
          ])
      }
    })
}

extension Passage {
  /// The style and range of the verb's ending of a sentence; nil where the sentence does not end in a verb.
  fileprivate func verbEnding(of sentence: Range<Int>) -> (isPolite: Bool, range: Range<Int>)? {
    let end = trimmedEnd(of: sentence)
    if let word = politeEndings.first(where: { end - $0.count >= sentence.lowerBound && has($0, at: end - $0.count) }) {
      return (true, end - word.count..<end)
    }
    guard end - 2 >= sentence.lowerBound, text.kind != .title else { return nil }
    // する, した; or 図る, 努める, 行う: the last syllable of a verb close to its kanji.
    let isMade = has(["す", "る"], at: end - 2) || has(["し", "た"], at: end - 2)
    let isVerb =
      "るうくすぐむつぶ".unicodeScalars.contains(scalars[end - 1])
      && (isAny(KindSet(.kanji), at: end - 2)
        || isAny(KindSet(.kanji), at: end - 3) && isAny(KindSet(.hiragana), at: end - 2))
    return isMade || isVerb ? (false, end - 2..<end) : nil
  }
}
