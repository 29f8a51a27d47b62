import Diagnostics

extension Check {
  static let needlessSa = Check(
    "needless-sa", Phrase(en: "a needless “さ” in a causative (行かさせる for 行かせる)", ja: "さ入れ言葉（行かせる に対する 行かさせる）"),
    .warning,
    meaning: Phrase(
      en: "Verbs such as “行く” and “読む” make their causative with “せる”; a “さ” before it is one too many.",
      ja: "「行く」「読む」などの動詞の使役は「せる」を付けます。その前の「さ」は余分です。"),
    example: Example("会場へ行かさせていただきます。", "会場へ行かせていただきます。"),
    remedy: Phrase(en: "Leave “さ” out.", ja: "「さ」を取り除いてください。"),
    .sentences { passage in
      guard passage.present.contains(.hiragana) else { return [] }
      return passage.scalars.indices.compactMap { index in
        guard passage.scalars[index] == "さ", passage.scalar(index + 1) == "せ", let row = passage.scalar(index - 1),
          "かがたなばまらわ".unicodeScalars.contains(row), let stem = passage.scalar(index - 2),
          // 生かす, 減らす and 済ます are verbs by themselves: 生かさせる is right.
          passage.isAny(KindSet(.kanji), at: index - 2)
            ? !"生動減漏鳴散済冷悩驚乾明巡照荒蒸凝表交現沸溶活枯焦晴濡絡揺群知漏果満施任増降起落直渡".unicodeScalars.contains(stem)
            : passage.has(["た", "だ"], at: index - 3) || passage.has(["い", "た", "だ", "か"], at: index - 4)
        else { return nil }
        return passage.remark(
          index..<index + 1, Phrase(en: "“さ” is one too many before “せ”", ja: "「せ」の前の「さ」は余分です"), replacement: "")
      }
    })
}
