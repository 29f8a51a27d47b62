import Diagnostics

extension Check {
  static let doubledGa = Check(
    "doubled-ga", Phrase(en: "two clauses that end in “が、” in one sentence", ja: "一文の中で「が、」で終わる節が二つ"), .note,
    in: [.style],
    meaning: Phrase(
      en: """
        A second “が、” takes back what the first has said, and the reader no longer knows what the \
        sentence comes to.
        """, ja: "「が、」が二度出てくると、話の向きが二度変わり、結局何を言いたいのかが分かりにくくなります。"),
    example: Example("費用は増えたが、利用者も増えたが、満足度は下がった。", "費用も利用者も増えた。しかし、満足度は下がった。"),
    remedy: Phrase(en: "Make two sentences of it.", ja: "二つの文に分けてください。"),
    .sentences { passage in
      guard passage.present.contains(.widePunctuation) else { return [] }
      return passage.sentences.compactMap { sentence in
        let clauses = sentence.filter { index in
          passage.scalars[index] == "が" && (passage.scalar(index + 1) == "、" || passage.scalar(index + 1) == "，")
            && passage.scalar(index - 1).map { "たいうるすだくんむぬぶつぐ".unicodeScalars.contains($0) } ?? false
        }
        guard clauses.count > 1 else { return nil }
        return passage.remark(
          clauses[0]..<clauses[0] + 1,
          Phrase(
            en: "“が、” joins \(clauses.count) clauses of this sentence", ja: "この文には「が、」でつながる節が\(clauses.count)か所あります"),
          hints: [Phrase(en: "make two of it", ja: "二つの文に分けてください")])
      }
    })
}
