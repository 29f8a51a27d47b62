import Diagnostics
import Foundation

extension Check {
  static let invisibleCharacter = Check(
    "invisible-character", "a control or zero-width character, which nobody sees and every search stumbles over",
    .warning,
    .text { passage in
      passage.runs(of: KindSet(.invisible)).map { range in
        let codes = passage.scalars[range].map { "U+" + String(format: "%04X", $0.value) }
        return Remark(
          range, "invisible \(codes.joined(separator: " ")) stands here", hints: ["leave it out"], replacement: "")
      }
    })

  static let decomposed = Check(
    "decomposed", "a letter and its mark are two characters (NFD: が as か and ゛), as files from a Mac have them",
    .warning,
    .text { passage in
      passage.runs(of: KindSet(.combining)).compactMap { range in
        guard range.lowerBound > 0 else { return Remark(range, "a mark without a letter stands here") }
        let whole = range.lowerBound - 1..<range.upperBound
        let written = passage.string(whole)
        let joined = written.precomposedStringWithCanonicalMapping
        guard joined.unicodeScalars.count < written.unicodeScalars.count else { return nil }
        return Remark(whole, "“\(written)” is written as \(whole.count) characters", replacement: joined)
      }
    })
}
