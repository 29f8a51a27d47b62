import Diagnostics

extension Check {
  static let dash = Check(
    "dash", "a dash amid Japanese, which has many code points that look alike", .note, in: [.jtf],
    .text { passage in
      passage.scalars.indices.compactMap { index in
        guard "‒–—―".unicodeScalars.contains(passage.scalars[index]), passage.isAny(.japanese, at: index - 1) else {
          return nil
        }
        return passage.remark(index..<index + 1, "a dash stands here", hints: ["write a colon, a comma or brackets"])
      }
    })
}
