/// A text that is a number and nothing else, as cells of tables hold it: △1,234千円, 56.7%.
struct CellNumber: Hashable {
  /// From the sign or the first digit to the last digit.
  var range: Range<Int>
  /// What makes it negative; nil for nothing.
  var minus: Unicode.Scalar?
  /// Whether a blank stands between the sign and the digits.
  var hasBlank: Bool
  /// The whole number that its digits are, whatever point is between them: 567 of 56.7; with its sign.
  var digits: Int
  /// How many of them stand behind the point.
  var decimals: Int
  /// Whether commas part its thousands.
  var isGrouped: Bool
  /// 人, 千円, %: what stands behind it.
  var unit: String

  /// The number in units of so many decimals, no fewer than its own.
  func scaled(to decimals: Int) -> Int { (self.decimals..<decimals).reduce(digits) { value, _ in value * 10 } }
}

/// Signs that stand before a negative number.
let minusSigns = Set("△▲-−－–‐".unicodeScalars)

/// More digits are no number of a table, and their sums no number of the machine.
private let mostDigits = 12

extension Passage {
  /// The number that the text is; nil for all other texts.
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

  /// The word or sign from `start` to the end of the text, a raised note mark left out; nil where something else stands there.
  private func unit(from start: Int) -> String? {
    var end = scalars.count
    while end > start, isAny(.spaces, at: end - 1) { end -= 1 }
    if end > start, scalars[end - 1] == "}", let mark = scalars[start..<end].lastIndex(of: "^") { end = mark }
    let isWord = (start..<end).allSatisfy {
      isAny(KindSet(.kanji, .hiragana, .katakana, .latin), at: $0) || "%％㎡㎥/／".unicodeScalars.contains(scalars[$0])
    }
    return isWord && end - start <= 8 ? string(start..<max(start, end)) : nil
  }

  /// Whether the text says that there is none: nothing, or a dash alone.
  var isNone: Bool {
    let mark = scalars.filter { !CharacterKind($0).isBlank }
    return mark.isEmpty || mark.count == 1 && "-－―—–‐−ー─".unicodeScalars.contains(mark[0])
  }
}

extension CharacterKind {
  /// Of half or of full width.
  var isBlank: Bool { self == .space || self == .wideSpace }
}
