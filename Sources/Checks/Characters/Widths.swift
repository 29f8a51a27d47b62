import Diagnostics

extension Passage {
  /// A remark for each run of characters of `kind`, which is one of full-width characters.
  func fullWidthRemarks(_ kind: CharacterKind) -> [Remark] {
    runs(of: KindSet(kind)).map { range in
      let written = string(range)
      return remark(range, "“\(written)” is full-width", replacement: written.halfWidth)
    }
  }
}

extension String {
  /// The text with full-width forms of ASCII as ASCII: Ａ１ as A1.
  var halfWidth: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      scalars.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(scalars)
  }

  /// The text with ASCII in full-width forms: A1 as Ａ１.
  var fullWidth: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isHalf = (0x21...0x7E).contains(scalar.value)
      scalars.append(isHalf ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar)
    }
    return String(scalars)
  }
}
