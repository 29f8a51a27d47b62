/// A text in the form in which a workbook stores it, so that Excel shows the text unchanged.
///
/// `_x`, four hexadecimal digits and `_` stand for a character (ECMA-376, ST_Xstring). The first `_` of such a sequence
/// in a text is written in this form, and so are U+0000, U+FFFE and U+FFFF, which XML cannot hold.
func protectedCellText(_ text: String) -> String {
  let scalars = Array(text.unicodeScalars)
  var protected = String.UnicodeScalarView()
  for (index, scalar) in scalars.enumerated() {
    if scalar == "_", isCharacterCode(scalars[index...].prefix(7)) {
      protected.append(contentsOf: "_x005F_".unicodeScalars)
    } else if scalar.value == 0 || scalar.value == 0xFFFE || scalar.value == 0xFFFF {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      protected.append(contentsOf: "_x\(String(repeating: "0", count: 4 - digits.count))\(digits)_".unicodeScalars)
    } else {
      protected.append(scalar)
    }
  }
  return String(protected)
}

/// Whether the scalars are a sequence such as `_x000D_`.
private func isCharacterCode(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
  guard scalars.count == 7, scalars.last == "_", scalars[scalars.startIndex + 1] == "x" else { return false }
  return scalars.dropFirst(2).dropLast().allSatisfy(\.properties.isASCIIHexDigit)
}
