import Diagnostics

extension Check {
  static let wideNumberMark = Check(
    "wide-number-mark", "a full-width comma or point inside a number", .warning, in: [.standard],
    .numbers { passage in
      guard passage.present.contains(.widePunctuation), !passage.present.isDisjoint(with: .digits) else { return [] }
      return passage.scalars.indices.compactMap { index in
        let mark = passage.scalars[index]
        guard mark == "，" || mark == "．", passage.isAny(.digits, at: index - 1), passage.isAny(.digits, at: index + 1)
        else { return nil }
        return passage.remark(
          index..<index + 1, "“\(mark)” stands inside a number", replacement: mark == "，" ? "," : ".")
      }
    })
}
