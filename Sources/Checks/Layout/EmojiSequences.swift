import GoalBook

extension BookNode {
  /// The places in the text where several characters make one emoji (👨‍👩‍👧, 👩🏽, 1️⃣), in Unicode scalars.
  var emojiSequences: [Range<Int>] {
    var sequences: [Range<Int>] = []
    var start = 0
    for character in text {
      let end = start + character.unicodeScalars.count
      if end - start > 1, character.unicodeScalars.contains(where: { $0.isEmoji || $0 == keycap }) {
        sequences.append(start..<end)
      }
      start = end
    }
    return sequences
  }
}

/// The combining mark that draws a key around a digit.
private let keycap: Unicode.Scalar = "\u{20E3}"

extension Unicode.Scalar {
  /// Whether it is an emoji by itself; digits and other ASCII characters, which have emoji forms, are not.
  var isEmoji: Bool { properties.isEmoji && !isASCII }
}

extension [WantingText] {
  /// Parts of an emoji made of several characters, replaced by the whole emoji, each once.
  var wholeEmoji: [WantingText] {
    reduce(into: []) { found, next in
      guard let (text, range) = next.place,
        let whole = text.emojiSequences.first(where: { $0.overlaps(range) })
      else { return found.append(next) }
      if let last = found.last?.place, last.text.id == text.id, last.range == whole { return }
      var next = next
      next.place = (text, whole)
      next.characters = String(String.UnicodeScalarView([Unicode.Scalar](text.text.unicodeScalars)[whole]))
      found.append(next)
    }
  }
}
