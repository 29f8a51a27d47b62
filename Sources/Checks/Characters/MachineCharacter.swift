import Diagnostics
import Foundation

extension Check {
  static let machineCharacter = Check(
    "machine-character",
    Phrase(en: "a character that not every machine shows alike (㍻, ㌔, ㈱)", ja: "機種によって見え方の違う文字（㍻、㌔、㈱）"), .warning,
    meaning: Phrase(
      en: """
        The character is one of the squared and bracketed ones, or a private one (外字), which other \
        machines show differently or not at all.
        """, ja: "囲み文字や組文字、外字です。ほかの機械では違って見えたり、表示されなかったりします。"),
    example: Example("㍻30年に開設", "平成30年に開設"),
    remedy: Phrase(en: "Write it in ordinary characters.", ja: "ふつうの文字で書いてください。"),
    .text { passage in
      guard passage.present.contains(.other) else { return [] }
      return passage.scalars.indices.compactMap { index in
        let scalar = passage.scalars[index]
        switch scalar.value {
        case 0xE000...0xF8FF, 0xF0000...0x10FFFD:
          return passage.remark(
            index..<index + 1,
            Phrase(
              en: "“\(scalar)” is a private character (外字), which other machines do not have",
              ja: "「\(scalar)」は外字で、ほかの機械では表示できません"),
            hints: [Phrase(en: "write it in another way, or in kana", ja: "別の字か、かなで書いてください")])
        case 0x3220...0x3247, 0x3280...0x32B0, 0x32C0...0x339B, 0x33A2...0x33A3, 0x33A7...0x33FF, 0x2116, 0x2121,
          0x32FF:
          let plain = String(scalar).precomposedStringWithCompatibilityMapping
          return passage.remark(
            index..<index + 1,
            Phrase(en: "“\(scalar)” does not look alike on every machine", ja: "「\(scalar)」は機種によって表示が変わる字です"),
            replacement: plain)
        default: return nil
        }
      }
    })
}
