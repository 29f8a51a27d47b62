import Diagnostics

/// The greatest number of characters of a sentence.
private let longestSentence = 100

extension Check {
  static let longSentence = Check(
    "long-sentence",
    Phrase(en: "a sentence of more than \(longestSentence) characters", ja: "\(longestSentence)字を超える文"), .note,
    in: [.style],
    meaning: Phrase(
      en: """
        Readers lose the beginning of a sentence of more than a hundred characters before they reach its \
        verb.
        """, ja: "100字を超える文は、動詞にたどり着くまでに読者が初めを忘れてしまいます。"),
    example: Example(
      """
      市民の皆様に市政の情報を分かりやすくお届けするために広報紙の紙面とウェブサイトの構成を全面的に見直すとともに職員を対象とした文章の研修を年に四回開催して各課が作成するお知らせや案内の文章を読みやすく改める取組を進めます。
      """,
      """
      市民の皆様に市政の情報を分かりやすくお届けするために、広報紙の紙面とウェブサイトの構成を全面的に見直します。また、職員を対象とした文章の研修を年に四回開催して、\
      各課が作成する文章を読みやすく改めます。
      """),
    remedy: Phrase(en: "Make two sentences or more of it.", ja: "二つ以上の文に分けてください。"),
    .sentences { passage in
      guard passage.scalars.count > longestSentence else { return [] }
      return passage.sentences.compactMap { sentence in
        let count = sentence.count { passage.kinds[$0] != .other && passage.scalars[$0] != "\n" }
        return count > longestSentence
          ? passage.remark(
            sentence, Phrase(en: "this sentence has \(count) characters", ja: "この文は\(count)字あります"),
            hints: [Phrase(en: "make two of it", ja: "二つの文に分けてください")]) : nil
      }
    })
}
