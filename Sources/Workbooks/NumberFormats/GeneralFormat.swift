/// A number as the format General shows it in a cell that is wide enough: eleven characters, a sign not counted; as a power
/// of ten where the number is larger, or needs more than that behind its point.
///
/// - SeeAlso: ECMA-376-1, 18.8.30, on General, which tells less; the rest is what Excel does.
func generalText(_ number: DecimalDigits) -> String {
  let sign = number.isNegative && !number.isZero ? "-" : ""
  return sign + unsignedText(number)
}

private func unsignedText(_ number: DecimalDigits) -> String {
  let widest = 11
  guard !number.isZero else { return "0" }
  let magnitude = number.magnitude
  if magnitude >= widest || (magnitude < -4 && number.decimals > widest - 2) { return power(number) }
  // A point takes the room of a digit, and so does the 0 before it.
  let rounded = number.rounded(toDecimals: max(0, widest - 2 - max(0, magnitude)))
  guard rounded.magnitude < widest else { return power(number) }
  let integer = rounded.integer.isEmpty ? "0" : text(of: rounded.integer)
  return rounded.decimals == 0 ? integer : "\(integer).\(text(of: rounded.fraction(rounded.decimals)))"
}

/// `1.23457E+11`: five digits behind the point at most, two of the exponent at least.
private func power(_ number: DecimalDigits) -> String {
  let mantissa = number.scaled(byPowerOfTen: -number.magnitude).rounded(toDecimals: 5)
  // 9.999996 became 10.
  let exponent = number.magnitude + mantissa.magnitude
  let shown = mantissa.scaled(byPowerOfTen: -mantissa.magnitude)
  let fraction = shown.decimals == 0 ? "" : ".\(text(of: shown.fraction(shown.decimals)))"
  let digits = String(exponent.magnitude)
  return "\(text(of: shown.integer))\(fraction)E\(exponent < 0 ? "-" : "+")\(digits.count < 2 ? "0" : "")\(digits)"
}
