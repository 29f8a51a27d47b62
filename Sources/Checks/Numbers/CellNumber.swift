/// A text that consists of a number, as cells of tables do: △1,234千円, 56.7%.
struct CellNumber: Hashable {
  /// The range from the sign or first digit to the last digit.
  var range: Range<Int>
  /// The sign of a negative number; nil for none.
  var minus: Unicode.Scalar?
  /// Whether there is a blank between the sign and the digits.
  var hasBlank: Bool
  /// All digits as one whole number with its sign, whatever point is between them: 567 for 56.7.
  var digits: Int
  /// The number of digits behind the point.
  var decimals: Int
  /// Whether commas separate its thousands.
  var isGrouped: Bool
  /// The text behind the number: 人, 千円, %.
  var unit: String

  /// The number in units of 10 to the power of −`decimals`; `decimals` is at least the number's own.
  func scaled(to decimals: Int) -> Int { (self.decimals..<decimals).reduce(digits) { value, _ in value * 10 } }
}

/// Signs before negative numbers.
let minusSigns = Set("△▲-−－–‐".unicodeScalars)

/// The greatest number of digits: longer ones are not numbers of a table, and their sums could overflow.
private let mostDigits = 12

extension Passage {
  /// The number that the text consists of; nil for other texts.
  var cellNumber: CellNumber? {
    guard !present.isDisjoint(with: .digits) else { return nil }
    var index = 0
    func skipBlanks() { while isAny(.spaces, at: index) { index += 1 } }
    skipBlanks()
    let start = index
    var minus: Unicode.Scalar?
    var hasBlank = false
    if let sign = scalar(index), minusSigns.contains(sign) || sign == "+" || sign == "＋" {
      minus = minusSigns.contains(sign) ? sign : nil
      index += 1
      hasBlank = isAny(.spaces, at: index)
      skipBlanks()
    }
    var (value, count, decimals, isGrouped, isBehindPoint) = (0, 0, 0, false, false)
    while let scalar = scalar(index) {
      if isAny(.digits, at: index) {
        value = value * 10 + Int(scalar.value - (kinds[index] == .digit ? 0x30 : 0xFF10))
        count += 1
        if isBehindPoint { decimals += 1 }
        guard count <= mostDigits else { return nil }
      } else if count > 0, isAny(.digits, at: index + 1), !isBehindPoint, ",，.．".unicodeScalars.contains(scalar) {
        if scalar == "," || scalar == "，" { isGrouped = true } else { isBehindPoint = true }
      } else {
        break
      }
      index += 1
    }
    guard count > 0 else { return nil }
    let end = index
    skipBlanks()
    guard let unit = unit(from: index) else { return nil }
    return CellNumber(
      range: start..<end, minus: minus, hasBlank: hasBlank, digits: minus == nil ? value : -value, decimals: decimals,
      isGrouped: isGrouped, unit: unit)
  }

  /// The word or sign from `start` to the end, without a raised note mark; nil for other text.
  private func unit(from start: Int) -> String? {
    var end = scalars.count
    while end > start, isAny(.spaces, at: end - 1) { end -= 1 }
    if end > start, scalars[end - 1] == "}", let mark = scalars[start..<end].lastIndex(of: "^") { end = mark }
    let isWord = (start..<end).allSatisfy {
      isAny(KindSet(.kanji, .hiragana, .katakana, .latin), at: $0) || "%％㎡㎥/／".unicodeScalars.contains(scalars[$0])
    }
    return isWord && end - start <= 8 ? string(start..<max(start, end)) : nil
  }

  /// Whether the text says that there is nothing: it is empty or a single dash.
  var isNone: Bool {
    let mark = scalars.filter { !CharacterKind($0).isBlank }
    return mark.isEmpty || mark.count == 1 && "-－―—–‐−ー─".unicodeScalars.contains(mark[0])
  }
}

extension CharacterKind {
  /// Whether it is a space, half-width or full-width.
  var isBlank: Bool { self == .space || self == .wideSpace }
}
