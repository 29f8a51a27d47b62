import Foundation
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
        return Remark(
          index..<index + 1, "“\(passage.scalars[index])” is an unusual form of “\(usual)”", replacement: String(usual))
      }
    })

  static let machineCharacter = Check(
    "machine-character", "a character that not every machine shows alike (㍻, ㌔, ㈱)", .warning,
    .text { passage in
      guard passage.present.contains(.other) else { return [] }
      return passage.scalars.indices.compactMap { index in
        let scalar = passage.scalars[index]
        switch scalar.value {
        case 0xE000...0xF8FF, 0xF0000...0x10FFFD:
          return Remark(
            index..<index + 1, "“\(scalar)” is a private character (外字), which other machines do not have",
            hints: ["write it in another way, or in kana"])
        case 0x3220...0x3247, 0x3280...0x32B0, 0x32C0...0x339B, 0x33A2...0x33A3, 0x33A7...0x33FF, 0x2116, 0x2121,
          0x32FF:
          let plain = String(scalar).precomposedStringWithCompatibilityMapping
          return Remark(index..<index + 1, "“\(scalar)” does not look alike on every machine", replacement: plain)
        default: return nil
        }
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
