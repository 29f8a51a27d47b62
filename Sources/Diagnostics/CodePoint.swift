extension Unicode.Scalar {
  /// The character's code point as the Unicode Standard writes it: U+3042.
  public var codePoint: String { "U+" + hexadecimal(value, digits: 4) }

  /// Whether Unicode reserves the code point from ever being a character: U+FDD0 to U+FDEF and the last two of each
  /// plane.
  public var isNoncharacter: Bool { (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE }
}

/// A number in capital hexadecimal digits, padded with zeros to at least `count` digits.
public func hexadecimal(_ number: UInt32, digits count: Int) -> String {
  let digits = String(number, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, count - digits.count)) + digits
}
