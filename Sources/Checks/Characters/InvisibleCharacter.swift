import Diagnostics

extension Check {
  static let invisibleCharacter = Check(
    "invisible-character", "a control or zero-width character, which nobody sees and every search stumbles over",
    .warning,
    .text { passage in
      passage.runs(of: KindSet(.invisible)).map { range in
        let codes = passage.scalars[range].map(\.codePoint)
        return passage.remark(
          range, "invisible \(codes.joined(separator: " ")) stands here", hints: ["leave it out"], replacement: "")
      }
    })
}
