import Diagnostics

extension Check {
  static let foreignStop = Check(
    "foreign-stop", "，or ．as comma or full stop: public documents write 、 and 。", .warning, in: [.koyobun, .jtf],
    .text { passage in
      passage.scalars.indices.compactMap { index in
        let mark = passage.scalars[index]
        guard mark == "，" || mark == "．", !passage.isAny(.digits, at: index + 1) else { return nil }
        return passage.remark(
          index..<index + 1, "“\(mark)” stands for a comma or full stop", replacement: mark == "，" ? "、" : "。")
      }
    })
}
