import Diagnostics

extension Check {
  static let halfWidthBracket = Check(
    "half-width-bracket", "a half-width bracket amid Japanese", .warning, in: [.koyobun, .jtf],
    .text { passage in
      guard passage.hasBrackets else { return [] }
      return passage.scalars.indices.compactMap { index in
        guard passage.kinds[index] != .other else { return nil }
        switch passage.scalars[index] {
        case "(", "[":
          guard passage.isJapaneseInside(index) else { return nil }
        case ")", "]":
          guard passage.isJapaneseBefore(index) else { return nil }
        default: return nil
        }
        let mark = passage.scalars[index]
        return passage.remark(index..<index + 1, "“\(mark)” is half-width", replacement: String(mark).fullWidth)
      }
    })
}
