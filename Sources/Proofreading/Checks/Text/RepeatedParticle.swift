import Diagnostics

extension Check {
  static let repeatedParticle = Check(
    "repeated-particle", "a particle stands twice in a row (をを, のの)", .warning,
    .text { passage in
      guard passage.present.contains(.hiragana) else { return [] }
      return passage.scalars.indices.dropFirst().compactMap { index in
        let scalar = passage.scalars[index]
        guard scalar == "を", passage.scalars[index - 1] == scalar else { return nil }
        return Remark(index - 1..<index + 1, "“をを” repeats a particle", replacement: "を")
      }
    })
}
