import Diagnostics

extension Check {
  static let unusualForm = Check(
    "unusual-form",
    "a Chinese, old or compatibility form of a character that Japanese texts write otherwise (搜, 説 as 說)",
    .warning,
    .text { passage in
      guard passage.hasRareForms else { return [] }
      return passage.scalars.indices.compactMap { index in
        guard let usual = usualForms[passage.scalars[index]] else { return nil }
        return passage.remark(
          index..<index + 1, "“\(passage.scalars[index])” is an unusual form of “\(usual)”", replacement: String(usual))
      }
    })
}

extension Passage {
  /// Whether one of the unusual forms may stand in the text.
  fileprivate var hasRareForms: Bool {
    scalars.contains { scalar in
      switch scalar.value {
      case 0x2E80...0x2FDF, 0xF900...0xFAFF: true
      case 0x4E00...0x9FFF: rarePages[Int(scalar.value >> 8)] && usualForms[scalar] != nil
      default: false
      }
    }
  }
}

/// Which 256 code points hold an unusual form: few do.
private let rarePages: [Bool] = usualForms.keys.reduce(into: [Bool](repeating: false, count: 0x300)) {
  if $1.value >> 8 < 0x300 { $0[Int($1.value >> 8)] = true }
}
