/// A character with the variation selector behind it, which asks for a certain form (異体字): 葛 with U+E0100.
///
/// - SeeAlso: The Unicode Standard, 23.4; Unicode Technical Standard 37.
struct VariationSequence {
  var base: Part
  var selector: Part

  /// A character, and its range of bytes in the text.
  struct Part {
    var scalar: Unicode.Scalar
    var bytes: Range<Int>
  }

  /// Whether the selector asks for the text form instead of the emoji form; any font's glyph is that form.
  var asksForText: Bool { selector.scalar.value == 0xFE0E }
}

extension Unicode.Scalar {
  /// Whether the character asks for a form of the character before it.
  var isVariationSelector: Bool { (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value) }
}

/// The variation sequences in a range of a UTF-8 text, in order.
func variationSequences(in bytes: [UInt8], _ range: Range<Int>) -> [VariationSequence] {
  // All selectors begin with one of two bytes, which few texts have.
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
