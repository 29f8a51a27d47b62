import Diagnostics

extension Check {
  static let oddItem = Check(
    "odd-item",
    Phrase(
      en: "one name in a list lacks the last character that all others end in (亀城小、小高原、日高小)",
      ja: "列挙の中で、ほかのすべてに付く末尾の字が一つだけない名（亀城小、小高原、日高小）"), .warning,
    meaning: Phrase(
      en: "Five names or more stand between 、, and all but one end in the same kanji.",
      ja: "五つ以上並んだ名のうち、一つだけ末尾の字がありません。"),
    example: Example("空調設置（東小、西小、南、北小、中央小）", "空調設置（東小、西小、南小、北小、中央小）"),
    remedy: Phrase(en: "Add the character, or look whether the name is meant.", ja: "抜けた字を補うか、その名でよいか確かめてください。"),
    .sentences { passage in
      guard passage.present.contains(.widePunctuation) else { return [] }
      var remarks: [Remark] = []
      var start = 0
      var names: [Range<Int>] = []
      func tell() {
        defer { names = [] }
        guard names.count > 4 else { return }
        let ends = names.map { passage.scalars[$0.upperBound - 1] }
        guard let last = ends.first(where: { end in ends.count { $0 == end } == names.count - 1 }),
          CharacterKind(last) == .kanji,
          let odd = names.indices.first(where: { ends[$0] != last }),
          passage.isAny(KindSet(.kanji, .katakana), at: names[odd].upperBound - 1),
          // Only names count, not words about the others.
          !names[odd].contains(where: { passage.kinds[$0] == .hiragana })
        else { return }
        let said = passage.string(names[odd])
        remarks.append(
          passage.remark(
            names[odd],
            Phrase(
              en: "“\(said)” has no “\(last)”, unlike the \(names.count - 1) others",
              ja: "「\(said)」だけ、ほかの\(names.count - 1)件と違って「\(last)」が付いていません"),
            hints: [Phrase(en: "write “\(said)\(last)”", ja: "「\(said)\(last)」と書いてください")]))
      }
      for index in 0...passage.scalars.count {
        let scalar = passage.scalar(index)
        guard scalar == nil || "、・（）()。\n 　".unicodeScalars.contains(scalar ?? " ") else { continue }
        if index > start { names.append(start..<index) }
        start = index + 1
        if scalar != "、" && scalar != "・" { tell() }
      }
      return remarks
    })
}
