import Diagnostics

extension Check {
  static let stopBeforeBracket = Check(
    "stop-before-bracket", "。 before a closing bracket", .warning, in: [.jtf],
    .text { passage in
      passage.scalars.indices.compactMap { index in
        guard passage.scalars[index] == "。", let next = passage.scalar(index + 1), "」』）)".unicodeScalars.contains(next)
        else { return nil }
        return passage.remark(index..<index + 1, "“。” stands before “\(next)”", replacement: "")
      }
    })
}
