extension FormatSection {
  /// What the section shows of a number.
  ///
  /// - Parameter hidesSign: whether the section itself implies that the number is negative.
  func numberText(of number: DecimalDigits, hidesSign: Bool) -> String {
    var positive = number
    positive.isNegative = false
    let (text, isZero) = fractionText(of: positive) ?? decimalText(of: positive)
    // The sign comes first, before literals too. A number that is shown as zero has no sign.
    return number.isNegative && !hidesSign && !isZero ? "-\(text)" : text
  }

  private func decimalText(of number: DecimalDigits) -> (text: String, isZero: Bool) {
    let places = DigitPlaces(tokens)
    var number = number.scaled(byPowerOfTen: places.power)
    var exponent = 0
    if places.exponentIndex != nil {
      (number, exponent) = scientific(number, places)
    } else if kind != .general, places.hasDigits {
      number = number.rounded(toDecimals: places.fraction.count)
    }
    var written = NumberWriter(number: number, exponent: exponent, places: places, numerals: numerals)
    for index in tokens.indices { written.add(tokens[index], at: index) }
    return (written.text, number.isZero)
  }

  /// The mantissa and the exponent, which is a multiple of the number of places before the point.
  private func scientific(_ number: DecimalDigits, _ places: DigitPlaces) -> (DecimalDigits, Int) {
    guard !number.isZero else { return (number, 0) }
    let step = max(1, places.integer.count)
    // Without a place before the point the first digit comes after it.
    let first = places.integer.isEmpty ? number.magnitude + 1 : number.magnitude
    var exponent = (first >= 0 ? first / step : (first - step + 1) / step) * step
    var mantissa = number.scaled(byPowerOfTen: -exponent).rounded(toDecimals: places.fraction.count)
    if mantissa.integer.count > places.integer.count {
      exponent += step
      mantissa = number.scaled(byPowerOfTen: -exponent).rounded(toDecimals: places.fraction.count)
    }
    return (mantissa, exponent)
  }
}

/// The positions of the places for digits among a section's tokens, by the part of the number that they show.
private struct DigitPlaces {
  private(set) var integer: [Int] = []
  private(set) var fraction: [Int] = []
  private(set) var exponent: [Int] = []
  private(set) var pointIndex: Int?
  private(set) var exponentIndex: Int?
  private(set) var groupsThousands = false
  /// The power of ten by which the number is multiplied: 2 for each %, −3 for each comma behind the digits.
  private(set) var power = 0

  var hasDigits: Bool { !integer.isEmpty || !fraction.isEmpty }

  init(_ tokens: [FormatToken]) {
    // The number of commas since the last place for a digit.
    var commas = 0
    for (index, token) in tokens.enumerated() {
      switch token {
      case .digit where exponentIndex != nil: exponent.append(index)
      case .digit where pointIndex != nil:
        fraction.append(index)
        commas = 0
      case .digit:
        if commas > 0, !integer.isEmpty { groupsThousands = true }
        integer.append(index)
        commas = 0
      case .comma where exponentIndex == nil: commas += integer.isEmpty && fraction.isEmpty ? 0 : 1
      case .point where pointIndex == nil && exponentIndex == nil:
        power -= 3 * commas
        commas = 0
        pointIndex = index
      case .percent: power += 2
      case .exponent where exponentIndex == nil: exponentIndex = index
      default: break
      }
    }
    power -= 3 * commas
  }
}

/// Writes a number into the places of its section.
private struct NumberWriter {
  let number: DecimalDigits
  let exponent: Int
  let places: DigitPlaces
  let numerals: Numerals
  private(set) var text = ""

  private let integer: [UInt8]
  private let fraction: [UInt8]
  /// The number of places already written, in each part.
  private var (integerCount, fractionCount, exponentCount) = (0, 0, 0)
  /// Whether there was a `0` among the places of the integer: the places behind it are filled with zeros.
  private var hasZero = false

  init(number: DecimalDigits, exponent: Int, places: DigitPlaces, numerals: Numerals) {
    (self.number, self.exponent, self.places, self.numerals) = (number, exponent, places, numerals)
    (integer, fraction) = (number.integer, number.fraction(places.fraction.count))
  }

  mutating func add(_ token: FormatToken, at index: Int) {
    switch token {
    case .literal(let literal): text += literal
    case .digit(let kind):
      if let start = places.exponentIndex, index > start {
        addExponentDigit(kind)
      } else if let point = places.pointIndex, index > point {
        addFractionDigit(kind)
      } else {
        addIntegerDigit(kind)
      }
    case .point:
      if index == places.pointIndex, places.integer.isEmpty { text += numerals.digitwise(Workbooks.text(of: integer)) }
      text += "."
    case .percent: text += "%"
    case .exponent(let saysPlus): text += exponent < 0 ? "E-" : saysPlus ? "E+" : "E"
    case .stroke: text += "/"
    case .general:
      let shown = generalText(number)
      text += shown.allSatisfy(\.isWholeNumber) ? numerals.asRead(shown) : numerals.digitwise(shown)
    case .comma, .text, .date: break
    }
  }

  private mutating func addIntegerDigit(_ kind: Character) {
    let place = places.integer.count - 1 - integerCount
    hasZero = hasZero || kind == "0"
    // Digits without a place of their own are written at the first place.
    let highest = integerCount == 0 ? max(place, integer.count - 1) : place
    for place in stride(from: highest, through: place, by: -1) {
      addDigit(place < integer.count ? integer[integer.count - 1 - place] : nil, hasZero ? "0" : kind)
      guard places.groupsThousands, place > 0, place.isMultiple(of: 3) else { continue }
      if place < integer.count || hasZero { text += "," } else if kind == "?" { text += " " }
    }
    integerCount += 1
  }

  private mutating func addFractionDigit(_ kind: Character) {
    let rest = fraction[fractionCount...].allSatisfy { $0 == 0 }
    // Zeros at the end are only shown where the place is a `0`.
    addDigit(rest && kind != "0" ? nil : fraction[fractionCount], kind)
    fractionCount += 1
  }

  private mutating func addExponentDigit(_ kind: Character) {
    let digits = Array(String(exponent.magnitude).utf8.map { $0 & 0x0F })
    let place = places.exponent.count - 1 - exponentCount
    let highest = exponentCount == 0 ? max(place, digits.count - 1) : place
    for place in stride(from: highest, through: place, by: -1) {
      addDigit(place < digits.count ? digits[digits.count - 1 - place] : nil, kind)
    }
    exponentCount += 1
  }

  private mutating func addDigit(_ digit: UInt8?, _ kind: Character) {
    if let digit {
      text += numerals.digitwise(String(digit))
    } else if kind == "0" {
      text += numerals.digitwise("0")
    } else if kind == "?" {
      text += " "
    }
  }
}
