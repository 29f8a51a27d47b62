import Diagnostics

extension Check {
  static let doubleHonorific = Check(
    "double-honorific", Phrase(en: "two honorifics in one verb (おっしゃられる, お越しになられる)", ja: "二重敬語（おっしゃられる、お越しになられる）"),
    .warning,
    meaning: Phrase(
      en: "The verb is honorific already; “られる” makes it so a second time.",
      ja: "すでに敬語になっている動詞に、さらに「られる」を重ねています。"),
    example: Example("来場者がお越しになられた。", "来場者がお越しになった。"),
    remedy: Phrase(en: "Keep one of the two.", ja: "敬語を一つにしてください。"),
    .sentences { passage in
      guard passage.present.contains(.hiragana) else { return [] }
      return passage.scalars.indices.compactMap { index in
        if let word = honorifics.first(where: { passage.has($0, at: index) }) {
          let said = passage.string(index..<index + word.count)
          return passage.remark(index..<index + word.count, saying(said))
        }
        guard passage.has(naraare, at: index) else { return nil }
        // お越しになられ, ご利用になられ: お or ご begins the word before になられ.
        var start = index
        while start > 0, index - start < 8, passage.isAny(KindSet(.kanji, .hiragana), at: start - 1),
          !"をがはもへと、".unicodeScalars.contains(passage.scalars[start - 1])
        {
          start -= 1
          guard "おご御".unicodeScalars.contains(passage.scalars[start]) else { continue }
          return passage.remark(start..<index + 4, saying(passage.string(start..<index + 4)))
        }
        return nil
      }
    })
}

private func saying(_ said: String) -> Phrase {
  Phrase(en: "“\(said)” is honorific twice", ja: "「\(said)」は敬語が重なっています")
}

private let naraare = Array("になられ".unicodeScalars)
/// Verbs that are honorific already, with られる.
private let honorifics = [
  "おっしゃられ", "仰られ", "いらっしゃられ", "召し上がられ", "なさられ", "くださられ", "お伺いさせていただ", "拝見させていただ", "お伺いいたし",
  "ご拝見", "ご拝聴", "おられられ", "されられ", "頂戴させていただ", "申し上げさせていただ",
].map { Array($0.unicodeScalars) }
