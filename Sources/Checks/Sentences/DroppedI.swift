import Diagnostics

extension Check {
  static let droppedI = Check(
    "dropped-i", Phrase(en: "“い” is left out (してる for している)", ja: "い抜き言葉（している に対する してる）"), .warning,
    meaning: Phrase(
      en: "In speech “い” is often left out of “ている”; in writing it is expected.",
      ja: "話し言葉では「ている」の「い」がよく抜けますが、文章では書きます。"),
    example: Example("新しい取引が始まってます。", "新しい取引が始まっています。"),
    remedy: Phrase(en: "Write “ている”.", ja: "「ている」と書いてください。"),
    .sentences { passage in
      guard passage.present.contains(.hiragana) else { return [] }
      return passage.scalars.indices.compactMap { index in
        let te = passage.scalars[index]
        guard te == "て" || te == "で", let before = passage.scalar(index - 1), index > 1,
          te == "て" ? "しっいえけめれせ".unicodeScalars.contains(before) : before == "ん",
          passage.endsShortenedVerb(at: index + 1)
        else { return nil }
        // 育てる, 捨てる and もてる have their own て; so has a verb in え before てる, unless it has a kanji: 支えてる.
        if "えけめれせ".unicodeScalars.contains(before), !passage.isAny(KindSet(.kanji), at: index - 2) { return nil }
        return passage.remark(
          index..<index + 2,
          Phrase(en: "“い” is left out behind “\(te)”", ja: "「\(te)」の後の「い」が抜けています"),
          replacement: "\(te)い\(passage.scalars[index + 1])")
      }
    })
}

extension Passage {
  /// Whether る, た, ます, ました or ません is at `index`, and the verb ends there.
  fileprivate func endsShortenedVerb(at index: Int) -> Bool {
    switch scalar(index) {
    case "る": !isAny(KindSet(.hiragana), at: index + 1) || "がのことと".unicodeScalars.contains(scalar(index + 1) ?? " ")
    case "た": !isAny(KindSet(.hiragana), at: index + 1)
    case "ま":
      scalar(index + 1) == "す" || scalar(index + 1) == "し" && scalar(index + 2) == "た"
        || scalar(index + 1) == "せ" && scalar(index + 2) == "ん"
    default: false
    }
  }
}
