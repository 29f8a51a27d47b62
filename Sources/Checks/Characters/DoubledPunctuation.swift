import Diagnostics

extension Check {
  static let doubledPunctuation = Check(
    "doubled-punctuation", Phrase(en: "two marks where one belongs (。。 or 、、 or 。、)", ja: "重なった句読点（。。、、、。、）"), .warning,
    meaning: Phrase(
      en: "Two marks stand where one belongs. Three or more are taken for dots and left alone.",
      ja: "一つでよい句読点が二つ続いています。三つ以上続くものは点線とみなし、指摘しません。"),
    example: Example("窓口の案内を改めます。。", "窓口の案内を改めます。"),
    remedy: Phrase(en: "Leave one of them out.", ja: "一方を取り除いてください。"),
    .text { passage in
      guard passage.present.contains(.widePunctuation) else { return [] }
      let stops = "。、，．".unicodeScalars
      return passage.scalars.indices.dropFirst().compactMap { index in
        guard stops.contains(passage.scalars[index]), stops.contains(passage.scalars[index - 1]),
          passage.scalar(index - 2).map({ !stops.contains($0) }) ?? true
        else { return nil }
        var end = index + 1
        while let next = passage.scalar(end), stops.contains(next) { end += 1 }
        // 、、、 and 。。。 are meant as dots.
        guard end - index < 2 else { return nil }
        return passage.remark(
          index - 1..<end,
          Phrase(
            en: "“\(passage.string(index - 1..<end))” is two marks in a row",
            ja: "「\(passage.string(index - 1..<end))」と句読点が続いています"),
          replacement: String(passage.scalars[index - 1]))
      }
    })
}
