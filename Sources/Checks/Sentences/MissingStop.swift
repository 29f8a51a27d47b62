import Diagnostics

extension Check {
  static let missingStop = Check(
    "missing-stop", Phrase(en: "a sentence without 。 at its end", ja: "「。」で終わらない文"), .note, in: [.style],
    meaning: Phrase(
      en: "A text that reads as a sentence, with “は”, “が” or “を” in it, ends without “。”.",
      ja: "「は」「が」「を」のある、文として読める文章が「。」で終わっていません。"),
    example: Example("窓口の案内を改めます", "窓口の案内を改めます。"),
    remedy: Phrase(en: "Add “。”. Entries that are no sentences need none.", ja: "「。」を付けてください。文でない項目には要りません。"),
    .sentences { passage in
      guard
        let last = passage.scalars.indices.last(where: {
          !passage.isAny(KindSet(.space, .wideSpace, .lineBreak), at: $0)
        }),
        !passage.isListed,
        passage.isAny(KindSet(.hiragana), at: last) || passage.kinds[last] == .katakana && passage.isSaid
      else { return [] }
      return passage.isSaid
        ? [passage.remark(last..<last + 1, Phrase(en: "the sentence ends without “。”", ja: "文が「。」で終わっていません"))] : []
    })
}

extension Passage {
  /// Whether it begins with a mark of Markdown: an item of a list, a quotation, a heading.
  fileprivate var isListed: Bool {
    guard let first = scalars.first, scalars.count > 1 else { return false }
    return "-*>#!".unicodeScalars.contains(first)
  }

  /// Whether it reads as a sentence: it has a topic, subject or object.
  fileprivate var isSaid: Bool { scalars.contains("は") || scalars.contains("が") || scalars.contains("を") }
}
