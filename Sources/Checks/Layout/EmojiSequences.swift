import GoalBook

extension BookNode {
  /// Where several characters make one emoji (👨‍👩‍👧, 👩🏽, 1️⃣) in the text, in Unicode scalars.
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

/// What puts a digit on a key.
private let keycap: Unicode.Scalar = "\u{20E3}"

extension Unicode.Scalar {
  /// Whether it is an emoji by itself: digits have such forms too, but are none.
  var isEmoji: Bool { properties.isEmoji && !isASCII }
}

extension [WantingText] {
  /// Each part of an emoji that is made of several as the whole, once: nobody looks for a half of it.
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
