import Diagnostics

extension Check {
  static let unfitSubject = Check(
    "unfit-subject",
    Phrase(en: "a sentence on an aim or a reason ends in a deed (目的は、…を促進します)", ja: "主語と述語のねじれ（目的は、…を促進します）"),
    .warning,
    meaning: Phrase(
      en:
        "The sentence begins with an aim, a reason or a problem and ends in what somebody does: subject and verb do not fit.",
      ja: "「目的は」「課題は」などで始まった文が、人のする動作で終わっていて、主語と述語が合いません。"),
    example: Example("事業の目的は、移住を促進します。", "事業の目的は、移住を促進することです。"),
    remedy: Phrase(en: "End the sentence in “ことです”, or begin it otherwise.", ja: "「…ことです」と結ぶか、文の初めを書き直してください。"),
    .sentences { passage in
      guard passage.present.contains(.hiragana) else { return [] }
      return passage.sentences.compactMap { sentence in
        guard
          let subject = sentence.first(where: { index in
            subjects.contains { passage.has($0, at: index) && passage.scalar(index + $0.count) == "は" }
          })
        else { return nil }
        let end = passage.trimmedEnd(of: sentence)
        guard
          deeds.contains(where: { ending in
            passage.has(ending, at: end - ending.count) && passage.isAny(KindSet(.kanji), at: end - ending.count - 1)
          }), passage.takesObject(in: subject..<end)
        else { return nil }
        let end2 = max(end - 2, sentence.lowerBound)
        let word = passage.string(subject..<subject + 2)
        return passage.remark(
          end2..<end, Phrase(en: "“\(word)は” does not fit this ending", ja: "「\(word)は」で始まる文の結びが合いません"))
      }
    })
}

private let subjects = ["目的", "狙い", "目標", "課題", "理由", "特徴", "役割", "趣旨", "方針", "利点", "原因", "要因", "長所"].map {
  Array($0.unicodeScalars)
}
private let deeds = ["します", "しました", "する", "した", "ります", "めます", "います", "えます", "けます"].map { Array($0.unicodeScalars) }

extension Passage {
  /// Whether the deed has an object: を in the last clause, without another subject behind it.
  fileprivate func takesObject(in range: Range<Int>) -> Bool {
    var index = range.upperBound - 1
    while index > range.lowerBound {
      if scalars[index] == "を" { return true }
      if scalars[index] == "が" || "。".unicodeScalars.contains(scalars[index]) { return false }
      index -= 1
    }
    return false
  }
}
