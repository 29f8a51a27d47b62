/// A number in a text, with the word or sign behind it.
struct Amount: Hashable {
  /// The range from the first digit to the last, with marks between them.
  var range: Range<Int>
  /// The value; of a number with decimals only the whole part.
  var value: Int
  /// Whether it has a decimal part.
  var isDecimal: Bool
  /// Whether commas separate its thousands.
  var isGrouped: Bool
  /// The unit, such as 人, 件, t or %, as far as one word goes; empty for none.
  var unit: String
  /// The end of the unit.
  var end: Int
}

extension Passage {
  /// The numbers of the text, in order.
  var amounts: [Amount] {
    guard present.contains(.digit) else { return [] }
    var amounts: [Amount] = []
    var index = 0
    while index < scalars.count {
      guard kinds[index] == .digit else {
        index += 1
        continue
      }
      let start = index
      var value = 0
      var isGrouped = false
      var isDecimal = false
      while index < scalars.count {
        if kinds[index] == .digit {
          if !isDecimal { value = value &* 10 &+ Int(scalars[index].value - 0x30) }
          index += 1
        } else if scalars[index] == ",", isAny(KindSet(.digit), at: index + 1) {
          isGrouped = true
          index += 1
        } else if scalars[index] == ".", isAny(KindSet(.digit), at: index + 1) {
          isDecimal = true
          index += 1
        } else {
          break
        }
      }
      var end = index
      while end < scalars.count, end - index < 3,
        isAny(KindSet(.kanji, .latin, .katakana), at: end) || "%％㎡㎥".unicodeScalars.contains(scalars[end])
      {
        end += 1
      }
      amounts.append(
        Amount(
          range: start..<index, value: value, isDecimal: isDecimal, isGrouped: isGrouped, unit: string(index..<end),
          end: end))
    }
    return amounts
  }
}
