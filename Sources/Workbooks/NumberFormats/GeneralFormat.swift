/// A number in the format General, as in a cell that is wide enough.
///
/// It has at most eleven characters besides the sign. Larger numbers, and those below 0.0001 that need more digits, are
/// shown as powers of ten.
///
/// - SeeAlso: ECMA-376-1, 18.8.30; where the standard says nothing, what Excel does.
func generalText(_ number: DecimalDigits) -> String {
  let sign = number.isNegative && !number.isZero ? "-" : ""
  return sign + unsignedText(number)
}

private func unsignedText(_ number: DecimalDigits) -> String {
  let widest = 11
  guard !number.isZero else { return "0" }
  let magnitude = number.magnitude
  if magnitude >= widest || (magnitude < -4 && number.decimals > widest - 2) { return power(number) }
  // The point takes the room of a digit, and so does a 0 before it.
  let rounded = number.rounded(toDecimals: max(0, widest - 2 - max(0, magnitude)))
  guard rounded.magnitude < widest else { return power(number) }
  let integer = rounded.integer.isEmpty ? "0" : text(of: rounded.integer)
  return rounded.decimals == 0 ? integer : "\(integer).\(text(of: rounded.fraction(rounded.decimals)))"
}

/// A number as a power of ten, `1.23457E+11`: at most five digits after the point, at least two in the exponent.
private func power(_ number: DecimalDigits) -> String {
  let mantissa = number.scaled(byPowerOfTen: -number.magnitude).rounded(toDecimals: 5)
  // Rounding may have turned 9.999996 into 10.
  let exponent = number.magnitude + mantissa.magnitude
  let shown = mantissa.scaled(byPowerOfTen: -mantissa.magnitude)
  let fraction = shown.decimals == 0 ? "" : ".\(text(of: shown.fraction(shown.decimals)))"
  let digits = String(exponent.magnitude)
  return "\(text(of: shown.integer))\(fraction)E\(exponent < 0 ? "-" : "+")\(digits.count < 2 ? "0" : "")\(digits)"
}
