/// A number in decimal digits, as people read it: the shortest that means the same binary number, of 15 digits at most.
///
/// The binary number itself is never rounded: 2.675 is 2.67499… in memory, and 2.68 to two places on paper.
struct DecimalDigits: Hashable {
  var isNegative: Bool
  /// Without zeros at either end; none is zero.
  private(set) var digits: [UInt8]
  /// How many of the digits stand before the point: 2 for 12.5, −1 for 0.012; without meaning for zero.
  private(set) var point: Int

  /// - Precondition: the value is finite.
  init(_ value: Double) {
    let text = value.magnitude.description
    let parts = text.split(separator: "e", maxSplits: 1)
    let (mantissa, exponent) = (parts[0], parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    let integer = mantissa.prefix { $0 != "." }
    let all = mantissa.utf8.filter { $0 != UInt8(ascii: ".") }.map { $0 & 0x0F }
    let zeros = all.prefix { $0 == 0 }.count
    self.isNegative = value < 0
    digits = Array(all.dropFirst(zeros))
    point = integer.utf8.count + exponent - zeros
    keep(15)
  }

  var isZero: Bool { digits.isEmpty }

  /// The power of ten of the first digit: 0 for 1 to 9.
  var magnitude: Int { isZero ? 0 : point - 1 }

  /// The digits after the point that it needs.
  var decimals: Int { isZero ? 0 : max(0, digits.count - point) }

  /// The number times a power of ten.
  func scaled(byPowerOfTen power: Int) -> DecimalDigits {
    var scaled = self
    scaled.point += power
    return scaled
  }

  /// The number with so many digits after the point, half being rounded away from zero.
  func rounded(toDecimals count: Int) -> DecimalDigits {
    var rounded = self
    if !isZero { rounded.keep(point + count) }
    return rounded
  }

  /// Keeps so many digits from the first one on; of fewer than none nothing is left.
  private mutating func keep(_ count: Int) {
    if count < digits.count {
      let goesUp = count >= 0 && digits[count] >= 5
      digits.removeSubrange(max(0, count)...)
      if goesUp { increase() }
    }
    while digits.last == 0 { digits.removeLast() }
  }

  /// Adds one to the last digit.
  private mutating func increase() {
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
    point += 1
  }

  /// The digits before the point; none for a number below 1.
  var integer: [UInt8] {
    guard !isZero, point > 0 else { return [] }
    return (0..<point).map { $0 < digits.count ? digits[$0] : 0 }
  }

  /// So many digits after the point.
  func fraction(_ count: Int) -> [UInt8] {
    (0..<count).map { index in
      let place = point + index
      return !isZero && digits.indices.contains(place) ? digits[place] : 0
    }
  }
}

/// Digits as text.
func text(of digits: some Sequence<UInt8>) -> String { String(decoding: digits.map { $0 | 0x30 }, as: UTF8.self) }
