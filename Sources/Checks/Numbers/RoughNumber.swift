import Diagnostics

extension Check {
  static let roughNumber = Check(
    "rough-number", Phrase(en: "a rough number in digits (数10 for 数十)", ja: "算用数字で書いたおおよその数（数十に対する数10）"), .warning,
    meaning: Phrase(
      en: "A rough number (数十, 数百, 数千) is written in kanji.", ja: "「数十」「数百」のようなおおよその数は、漢数字で書きます。"),
    example: Example("数10人が参加", "数十人が参加"),
    remedy: Phrase(en: "Write it in kanji.", ja: "「十」「百」「千」と書いてください。"),
    .numbers { passage in
      guard passage.present.contains(.digit) else { return [] }
      return passage.scalars.indices.compactMap { index in
        guard passage.scalars[index] == "数" || passage.scalars[index] == "何",
          !passage.isAny(KindSet(.kanji, .katakana), at: index - 1),
          let number = passage.number(at: index + 1), let word = [10: "十", 100: "百", 1000: "千"][number.value]
        else { return nil }
        let range = index..<number.end
        return passage.remark(
          range, Phrase(en: "“\(passage.string(range))” is a rough number", ja: "「\(passage.string(range))」はおおよその数です"),
          replacement: "\(passage.scalars[index])\(word)")
      }
    })
}
