import Diagnostics

extension Check {
  static let wideNumberMark = Check(
    "wide-number-mark", Phrase(en: "a full-width comma or point inside a number", ja: "数の中の全角のコンマや点"), .warning,
    in: [.standard],
    meaning: Phrase(
      en: "A full-width comma or point tears a number apart, and searching does not find it.",
      ja: "全角のコンマや点が入ると数が間延びし、検索でも見つかりません。"),
    example: Example("来館者 1，234人", "来館者 1,234人"),
    remedy: Phrase(en: "Write the half-width mark.", ja: "半角で書いてください。"),
    .numbers { passage in
      guard passage.present.contains(.widePunctuation), !passage.present.isDisjoint(with: .digits) else { return [] }
      return passage.scalars.indices.compactMap { index in
        let mark = passage.scalars[index]
        guard mark == "，" || mark == "．", passage.isAny(.digits, at: index - 1), passage.isAny(.digits, at: index + 1)
        else { return nil }
        return passage.remark(
          index..<index + 1, Phrase(en: "“\(mark)” stands inside a number", ja: "数の中に全角の「\(mark)」があります"),
          replacement: mark == "，" ? "," : ".")
      }
    })
}
