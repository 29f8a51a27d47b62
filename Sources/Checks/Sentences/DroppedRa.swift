import Diagnostics

extension Check {
  static let droppedRa = Check(
    "dropped-ra", Phrase(en: "“ら” is left out (食べれる for 食べられる)", ja: "ら抜き言葉（食べられる に対する 食べれる）"), .warning,
    meaning: Phrase(
      en: "In speech “ら” is often left out of the potential form; in writing it is expected.",
      ja: "話し言葉では可能の「られる」の「ら」がよく抜けますが、文章では書きます。"),
    example: Example("誰でも気軽に来れる窓口にします。", "誰でも気軽に来られる窓口にします。"),
    remedy: Phrase(en: "Write “られる”.", ja: "「られる」と書いてください。"),
    .sentences { passage in
      guard passage.present.contains(.hiragana) else { return [] }
      return passage.scalars.indices.compactMap { index in
        guard passage.scalars[index] == "れ", let next = passage.scalar(index + 1),
          "るなたてまずん".unicodeScalars.contains(next),
          stems.contains(where: { passage.has($0, at: index - $0.count) && passage.startsWord(index - $0.count) })
        else { return nil }
        return passage.remark(
          index..<index + 1, Phrase(en: "“ら” is left out before “れ”", ja: "「れ」の前の「ら」が抜けています"), replacement: "られ")
      }
    })
}

/// The stems of verbs that need られる.
private let stems = [
  "食べ", "見", "出", "来", "起き", "寝", "着", "決め", "受け", "考え", "覚え", "借り", "降り", "逃げ", "続け", "信じ", "育て", "伝え", "調べ",
  "届け", "広げ", "高め", "始め", "進め", "認め", "求め", "生き", "見つけ", "得", "助け", "支え", "変え", "集め", "避け",
].map { Array($0.unicodeScalars) }

extension Passage {
  /// Whether a word may begin at `index`, as no kanji precedes it.
  fileprivate func startsWord(_ index: Int) -> Bool { !isAny(KindSet(.kanji), at: index - 1) }
}
