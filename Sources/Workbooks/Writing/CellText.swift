/// A text as the strings of a workbook hold it, so that Excel shows the text itself.
///
/// Four hex digits between `_x` and `_` stand for a character (ECMA-376, ST_Xstring): where a text has such a sequence
/// itself, its first `_` is written so. Characters that XML cannot hold are written so too.
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

/// Whether the scalars are `_x000D_` or the like.
private func isCharacterCode(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
  guard scalars.count == 7, scalars.last == "_", scalars[scalars.startIndex + 1] == "x" else { return false }
  return scalars.dropFirst(2).dropLast().allSatisfy(\.properties.isASCIIHexDigit)
}
