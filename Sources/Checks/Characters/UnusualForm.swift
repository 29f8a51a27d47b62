import Diagnostics

extension Check {
  static let unusualForm = Check(
    "unusual-form",
    Phrase(
      en: """
        a Chinese, old or compatibility form of a character that Japanese texts write otherwise (搜, 説 as \
        說)
        """, ja: "ふつうは使わない字体（搜、說、部首の⽬など）"),
    .warning,
    meaning: Phrase(
      en: """
        The character is a Chinese, old or compatibility form, or a radical that a PDF gives for a \
        kanji. Fonts may lack it and searching does not find it. Old forms usual in names (澤, 濱) are \
        left alone.
        """, ja: "中国の字体、旧字体、互換用の文字、またはPDFが漢字の代わりに渡す部首の文字です。書体にないことがあり、検索でも見つかりません。人名に多い旧字体（澤、濱）は指摘しません。"),
    example: Example("行方不明者の搜索", "行方不明者の捜索"),
    remedy: Phrase(en: "Write the usual form, unless it is a name.", ja: "固有の名称でなければ、ふつうの字体に直してください。"),
    .text { passage in
      guard passage.hasRareForms else { return [] }
      return passage.scalars.indices.compactMap { index in
        guard let usual = usualForms[passage.scalars[index]] else { return nil }
        return passage.remark(
          index..<index + 1,
          Phrase(
            en: "“\(passage.scalars[index])” is an unusual form of “\(usual)”",
            ja: "「\(passage.scalars[index])」は「\(usual)」の、ふつうは使わない字体です"),
          replacement: String(usual))
      }
    })
}

extension Passage {
  /// Whether the text may contain an unusual form.
  fileprivate var hasRareForms: Bool {
    scalars.contains { scalar in
      switch scalar.value {
      case 0x2E80...0x2FDF, 0xF900...0xFAFF: true
      case 0x4E00...0x9FFF: rarePages[Int(scalar.value >> 8)] && usualForms[scalar] != nil
      default: false
      }
    }
  }
}

/// For each block of 256 code points whether it has an unusual form; few do.
private let rarePages: [Bool] = usualForms.keys.reduce(into: [Bool](repeating: false, count: 0x300)) {
  if $1.value >> 8 < 0x300 { $0[Int($1.value >> 8)] = true }
}
