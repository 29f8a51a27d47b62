import Diagnostics
import GoalBook

extension Check {
  static let mixedDigitWidths = Check(
    "mixed-digit-widths", "full-width digits in a book that writes half-width ones, or the other way round", .warning,
    .book { $0.mixedWidths(half: .digit, wide: .wideDigit, name: "digits") })

  static let mixedLetterWidths = Check(
    "mixed-letter-widths", "full-width Latin letters in a book that writes half-width ones, or the other way round",
    .warning, .book { $0.mixedWidths(half: .latin, wide: .wideLatin, name: "letters") })

  static let wideDigit = Check(
    "wide-digit", "full-width digits: public documents write one width throughout, horizontally the half one", .warning,
    in: [.koyobun, .jtf], .text { wide($0, .wideDigit) })

  static let wideLetter = Check(
    "wide-letter", "full-width Latin letters", .warning, in: [.koyobun, .jtf], .text { wide($0, .wideLatin) })

  static let wideNumberMark = Check(
    "wide-number-mark", "a full-width comma or point inside a number", .warning, in: [.standard],
    .text { passage in
      guard passage.present.contains(.widePunctuation), !passage.present.isDisjoint(with: .digits) else { return [] }
      return passage.scalars.indices.compactMap { index in
        let mark = passage.scalars[index]
        guard mark == "，" || mark == "．", passage.isAny(.digits, at: index - 1), passage.isAny(.digits, at: index + 1)
        else { return nil }
        return Remark(
          index..<index + 1, "“\(mark)” stands inside a number", replacement: mark == "，" ? "," : ".")
      }
    })

  private static func wide(_ passage: Passage, _ kind: CharacterKind) -> [Remark] {
    passage.runs(of: KindSet(kind)).map { range in
      let written = passage.string(range)
      return Remark(range, "“\(written)” is full-width", replacement: written.halfWidth)
    }
  }
}

extension CheckedBook {
  /// The runs of the rarer width.
  fileprivate func mixedWidths(half: CharacterKind, wide: CharacterKind, name: String) -> [Observation] {
    var uses: [CharacterKind: [WordUse]] = [half: [], wide: []]
    for (number, passage) in passages.enumerated() {
      for kind in [half, wide] {
        for range in passage.runs(of: KindSet(kind)) { uses[kind]?.append(WordUse(passage: number, range: range)) }
      }
    }
    let counts = [half, wide].map { uses[$0]?.count ?? 0 }
    guard counts.min() ?? 0 > 0 else { return [] }
    let rare = counts[0] < counts[1] ? half : wide
    let (most, least) = (counts.max() ?? 0, counts.min() ?? 0)
    return (uses[rare] ?? []).prefix(least > 20 ? 1 : least).map { use in
      let passage = passages[use.passage]
      let written = passage.string(use.range)
      let width = rare == wide ? "full-width" : "half-width"
      return Observation(
        passage.text,
        Remark(
          use.range, "“\(written)” is \(width), unlike the other \(name) of the book (\(times(most)))",
          replacement: rare == wide ? written.halfWidth : nil))
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
