/// A character and the variation selector behind it, which asks for a certain form of it (異体字): 葛 with U+E0100.
///
/// - SeeAlso: The Unicode Standard, 23.4; Unicode Technical Standard 37.
struct VariationSequence {
  var base: Part
  var selector: Part

  /// A character and its bytes in the text.
  struct Part {
    var scalar: Unicode.Scalar
    var bytes: Range<Int>
  }

  /// Whether it asks for the form that text has, as against that of an emoji: any font's glyph is that.
  var asksForText: Bool { selector.scalar.value == 0xFE0E }
}

extension Unicode.Scalar {
  /// Whether it asks for a form of the character before it.
  var isVariationSelector: Bool { (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value) }
}

/// The variation sequences in a part of a text in UTF-8, in order.
func variationSequences(in bytes: [UInt8], _ range: Range<Int>) -> [VariationSequence] {
  // All selectors begin with one of two bytes, which hardly any text has.
  guard bytes[range].contains(where: { $0 == 0xEF || $0 == 0xF3 }) else { return [] }
  var found: [VariationSequence] = []
  var before: VariationSequence.Part?
  var position = range.lowerBound
  for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
    let part = VariationSequence.Part(scalar: scalar, bytes: position..<position + UTF8.width(scalar))
    if scalar.isVariationSelector, let base = before, !base.scalar.isVariationSelector {
      found.append(VariationSequence(base: base, selector: part))
    }
    before = part
    position = part.bytes.upperBound
  }
  return found
}
