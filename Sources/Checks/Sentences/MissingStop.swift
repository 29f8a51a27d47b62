import Diagnostics

extension Check {
  static let missingStop = Check(
    "missing-stop", "a sentence without 。 at its end", .note, in: [.style],
    .sentences { passage in
      guard
        let last = passage.scalars.indices.last(where: {
          !passage.isAny(KindSet(.space, .wideSpace, .lineBreak), at: $0)
        }),
        !passage.isListed,
        passage.isAny(KindSet(.hiragana), at: last) || passage.kinds[last] == .katakana && passage.isSaid
      else { return [] }
      return passage.isSaid ? [passage.remark(last..<last + 1, "the sentence ends without “。”")] : []
    })
}

extension Passage {
  /// Whether a mark of Markdown begins it: an item of a list, a quotation, a heading.
  fileprivate var isListed: Bool {
    guard let first = scalars.first, scalars.count > 1 else { return false }
    return "-*>#!".unicodeScalars.contains(first)
  }

  /// Whether it reads as a sentence: a topic or object, and more than a word.
  fileprivate var isSaid: Bool { scalars.contains("は") || scalars.contains("が") || scalars.contains("を") }
}
