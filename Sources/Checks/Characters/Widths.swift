extension Check {
  static func wide(_ passage: Passage, _ kind: CharacterKind) -> [Remark] {
    passage.runs(of: KindSet(kind)).map { range in
      let written = passage.string(range)
      return Remark(range, "“\(written)” is full-width", replacement: written.halfWidth)
    }
  }
}

extension String {
  /// Full-width forms of ASCII as ASCII.
  var halfWidth: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      scalars.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(scalars)
  }

  /// ASCII as full-width forms.
  var fullWidth: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isHalf = (0x21...0x7E).contains(scalar.value)
      scalars.append(isHalf ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar)
    }
    return String(scalars)
  }
}
