import Diagnostics
import Foundation

extension Check {
  static let machineCharacter = Check(
    "machine-character", "a character that not every machine shows alike (㍻, ㌔, ㈱)", .warning,
    .text { passage in
      guard passage.present.contains(.other) else { return [] }
      return passage.scalars.indices.compactMap { index in
        let scalar = passage.scalars[index]
        switch scalar.value {
        case 0xE000...0xF8FF, 0xF0000...0x10FFFD:
          return passage.remark(
            index..<index + 1, "“\(scalar)” is a private character (外字), which other machines do not have",
            hints: ["write it in another way, or in kana"])
        case 0x3220...0x3247, 0x3280...0x32B0, 0x32C0...0x339B, 0x33A2...0x33A3, 0x33A7...0x33FF, 0x2116, 0x2121,
          0x32FF:
          let plain = String(scalar).precomposedStringWithCompatibilityMapping
          return passage.remark(
            index..<index + 1, "“\(scalar)” does not look alike on every machine", replacement: plain)
        default: return nil
        }
      }
    })
}
