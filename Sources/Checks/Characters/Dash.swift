import Diagnostics

extension Check {
  static let dash = Check(
    "dash", Phrase(en: "a dash amid Japanese, which has many code points that look alike", ja: "和文の中のダッシュ。形の似た符号が多い"),
    .note, in: [.jtf],
    meaning: Phrase(
      en: """
        There are many dashes that look alike (‒ – — ―), and which was typed nobody sees. They are also \
        easily taken for “ー” and “一”.
        """, ja: "形の似たダッシュ（‒ – — ―）がいくつもあり、見た目では区別できません。「ー」や「一」とも紛れます。"),
    example: Example("市民館―休館日の変更", "市民館（休館日の変更）"),
    remedy: Phrase(en: "Write a colon, a comma or brackets.", ja: "コロン、読点または括弧で書いてください。"),
    .text { passage in
      passage.scalars.indices.compactMap { index in
        guard "‒–—―".unicodeScalars.contains(passage.scalars[index]), passage.isAny(.japanese, at: index - 1) else {
          return nil
        }
        return passage.remark(
          index..<index + 1, Phrase(en: "a dash stands here", ja: "ダッシュがあります"),
          hints: [Phrase(en: "write a colon, a comma or brackets", ja: "コロン、読点または括弧で書いてください")])
      }
    })
}
