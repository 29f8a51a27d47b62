extension FormatSection {
  /// What the section shows of a number as a fraction, such as `4 1/2`; nil where the section has no fraction.
  func fractionText(of number: DecimalDigits) -> (text: String, isZero: Bool)? {
    guard let shape = FractionShape(tokens) else { return nil }
    let value = number.value
    // A number as large as this has no fraction within its 15 digits.
    guard value < 1e14 else { return (generalText(number), false) }
    let whole = shape.integer.isEmpty ? 0 : value.rounded(.down)
    var (numerator, denominator) = shape.fraction(of: value - whole)
    var shownWhole = whole
    if !shape.integer.isEmpty, numerator == denominator { (shownWhole, numerator, denominator) = (whole + 1, 0, 1) }
    let leavesFractionOut = numerator == 0 && !shape.integer.isEmpty

    var text = ""
    for (index, token) in tokens.enumerated() {
      if index == shape.integer.first {
        let isShown = shownWhole > 0 || leavesFractionOut || shape.integer.contains { tokens[$0] == .digit("0") }
        let digits = isShown ? String(Int(shownWhole)) : ""
        text += filled(digits, shape.integer, alignsLeft: false)
      } else if shape.integer.contains(index) {
        continue
      } else if shape.range.contains(index) {
        guard index == shape.range.lowerBound, !leavesFractionOut else { continue }
        text += filled(String(numerator), Array(shape.numerator), alignsLeft: false)
        text += "/" + filled(String(denominator), Array(shape.denominator), alignsLeft: true)
      } else if case .literal(let literal) = token {
        text += literal
      }
    }
    return (numerals.digitwise(text), shownWhole == 0 && numerator == 0)
  }

  /// Digits in their places, unused places filled with blanks or zeros.
  private func filled(_ digits: String, _ places: [Int], alignsLeft: Bool) -> String {
    let missing = max(0, places.count - digits.count)
    let filling = places.map { place in
      switch tokens[place] {
      case .digit("0"): "0"
      case .digit("?"): " "
      default: ""
      }
    }
    return alignsLeft
      ? digits + filling.suffix(missing).map { $0 == "0" ? "" : $0 }.joined()
      : filling.prefix(missing).joined() + digits
  }
}

/// The positions of a fraction's parts in a section.
private struct FractionShape {
  private(set) var integer: [Int] = []
  let numerator: Range<Int>
  let denominator: Range<Int>
  /// The denominator where the format itself gives it; nil where it is to be found.
  private var fixed: Int?

  var range: Range<Int> { numerator.lowerBound..<denominator.upperBound }

  init?(_ tokens: [FormatToken]) {
    guard let stroke = tokens.firstIndex(of: .stroke) else { return nil }
    let start = tokens[..<stroke].lastIndex { !$0.isDigit }.map { $0 + 1 } ?? 0
    let end = tokens[(stroke + 1)...].firstIndex { !$0.isDigit && $0.writtenDigit == nil } ?? tokens.count
    if tokens[(stroke + 1)..<end].contains(where: { !$0.isDigit }) {
      let digits = tokens[(stroke + 1)..<end].compactMap(\.writtenDigit).joined()
      guard let number = Int(digits), (1...99_999).contains(number) else { return nil }
      fixed = number
    }
    guard start < stroke, end > stroke + 1 else { return nil }
    (numerator, denominator) = (start..<stroke, (stroke + 1)..<end)
    integer = tokens[..<start].indices.filter { tokens[$0].isDigit }
  }

  /// The fraction nearest to `value` whose denominator has no more digits than the format has places for it.
  ///
  /// A fixed denominator is kept: the numerator is then rounded.
  func fraction(of value: Double) -> (numerator: Int, denominator: Int) {
    if let fixed { return (Int((value * Double(fixed)).rounded(.toNearestOrAwayFromZero)), fixed) }
    let largest = [9, 99, 999, 9_999, 99_999][min(denominator.count, 5) - 1]
    return nearestFraction(to: value, denominatorUpTo: largest)
  }
}

/// The nearest fraction, from the continued fraction: the last convergent that fits, or a semiconvergent if nearer.
private func nearestFraction(to value: Double, denominatorUpTo largest: Int) -> (numerator: Int, denominator: Int) {
  var (before, last) = ((numerator: 0, denominator: 1), (numerator: 1, denominator: 0))
  var rest = value
  for _ in 0..<40 {
    let whole = Int(rest.rounded(.down))
    let denominator = whole * last.denominator + before.denominator
    guard denominator <= largest else {
      let times = (largest - before.denominator) / last.denominator
      let between = (times * last.numerator + before.numerator, times * last.denominator + before.denominator)
      let isNearer =
        abs(Double(between.0) / Double(between.1) - value)
        < abs(Double(last.numerator) / Double(last.denominator) - value)
      return isNearer ? between : last
    }
    (before, last) = (last, (whole * last.numerator + before.numerator, denominator))
    let fraction = rest - Double(whole)
    guard fraction > 1e-9 else { break }
    rest = 1 / fraction
  }
  return last
}

extension FormatToken {
  fileprivate var isDigit: Bool { if case .digit = self { true } else { false } }

  /// The digit of a denominator that the format gives, such as 100: there a 0 is a zero, not a place.
  fileprivate var writtenDigit: String? {
    switch self {
    case .digit("0"): "0"
    case .literal(let literal) where literal.count == 1 && ("0"..."9").contains(literal): literal
    default: nil
    }
  }
}

extension DecimalDigits {
  /// The number as a `Double`.
  fileprivate var value: Double { Double("0.\(text(of: digits))e\(point)") ?? 0 }
}
