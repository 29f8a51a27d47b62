import Diagnostics

extension Check {
  static let spaceAfterMark = Check(
    "space-after-mark", "after ！ or ？ inside a text stands a full-width space", .warning, in: [.jtf],
    .text { passage in
      passage.scalars.indices.compactMap { index in
        guard passage.scalars[index] == "！" || passage.scalars[index] == "？", passage.scalar(index + 1) == " ",
          passage.isAny(.japanese, at: index + 2)
        else { return nil }
        return passage.remark(
          index + 1..<index + 2, "the space after “\(passage.scalars[index])” is half-width", replacement: "　")
      }
    })
}
