import Diagnostics

extension Check {
  static let doneByDoing = Check(
    "done-by-doing", Phrase(en: "“…を行う” where the noun is a verb itself (確認を行う)", ja: "名詞がそのまま動詞になる「…を行う」（確認を行う）"),
    .note, in: [.style],
    meaning: Phrase(
      en: "The noun is a verb with “する”; “を行う” only makes the sentence longer.",
      ja: "名詞に「する」を付ければ動詞になります。「を行う」は文を長くするだけです。"
    ),
    example: Example("書類の確認を行います。", "書類を確認します。"),
    remedy: Phrase(en: "Make a verb of the noun.", ja: "名詞に「する」を付けて動詞にしてください。"),
    .sentences { passage in
      passage.scalars.indices.compactMap { index in
        guard passage.scalars[index] == "を", passage.isAny(KindSet(.kanji), at: index - 1) else { return nil }
        var verb = index + 1
        if passage.scalar(verb) == "、" || passage.scalar(verb) == "," { verb += 1 }
        guard doing.contains(where: { passage.has($0, at: verb) }) else { return nil }
        var start = index
        while passage.isAny(KindSet(.kanji), at: start - 1) { start -= 1 }
        guard index - start > 1 else { return nil }
        let noun = passage.string(start..<index)
        return passage.remark(
          start..<verb + 2, Phrase(en: "“\(noun)” is a verb itself", ja: "「\(noun)」はそれだけで動詞になります"),
          hints: [Phrase(en: "write “\(noun)する”", ja: "「\(noun)する」と書いてください")])
      }
    })
}

/// Verbs that only say that something is done.
private let doing = ["行う", "行い", "行っ", "行わ", "行え", "行お", "実行す", "実行し"].map { Array($0.unicodeScalars) }
