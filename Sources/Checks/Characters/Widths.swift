import Diagnostics

extension Passage {
  /// A remark for each run of characters of `kind`, a kind of full-width characters.
  func fullWidthRemarks(_ kind: CharacterKind) -> [Remark] {
    runs(of: KindSet(kind)).map { range in
      let written = string(range)
      return remark(
        range, Phrase(en: "“\(written)” is full-width", ja: "「\(written)」は全角です"), replacement: written.halfWidth)
    }
  }
}

extension String {
  /// The text with full-width forms of ASCII replaced by ASCII: A1 for Ａ１.
  var halfWidth: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      scalars.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(scalars)
  }

  /// The text with ASCII replaced by full-width forms: Ａ１ for A1.
  var fullWidth: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isHalf = (0x21...0x7E).contains(scalar.value)
      scalars.append(isHalf ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar)
    }
    return String(scalars)
  }
}
