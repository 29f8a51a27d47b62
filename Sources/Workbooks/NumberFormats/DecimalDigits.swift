/// A number in decimal digits: the shortest that give the same binary number, at most 15.
///
/// Rounding starts from these digits, never from the binary number: 2.675 is 2.67499… in memory, and 2.68 to two
/// places.
struct DecimalDigits: Hashable {
  var isNegative: Bool
  /// The digits without zeros at either end; empty for zero.
  private(set) var digits: [UInt8]
  /// The number of digits before the point: 2 for 12.5, −1 for 0.012; meaningless for zero.
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

  /// The exponent of the first digit's power of ten: 0 for 1 to 9; 0 for zero.
  var magnitude: Int { isZero ? 0 : point - 1 }

  /// The number of digits that are needed after the point.
  var decimals: Int { isZero ? 0 : max(0, digits.count - point) }

  /// The number multiplied by a power of ten.
  func scaled(byPowerOfTen power: Int) -> DecimalDigits {
    var scaled = self
    scaled.point += power
    return scaled
  }

  /// The number rounded to `count` digits after the point, half away from zero.
  func rounded(toDecimals count: Int) -> DecimalDigits {
    var rounded = self
    if !isZero { rounded.keep(point + count) }
    return rounded
  }

  /// Rounds to `count` digits from the first one on; with a negative count no digit is left.
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

  /// The digits before the point; none for numbers below 1.
  var integer: [UInt8] {
    guard !isZero, point > 0 else { return [] }
    return (0..<point).map { $0 < digits.count ? digits[$0] : 0 }
  }

  /// The first `count` digits after the point.
  func fraction(_ count: Int) -> [UInt8] {
    (0..<count).map { index in
      let place = point + index
      return !isZero && digits.indices.contains(place) ? digits[place] : 0
    }
  }
}

/// Digits as text.
func text(of digits: some Sequence<UInt8>) -> String { String(decoding: digits.map { $0 | 0x30 }, as: UTF8.self) }
