import Diagnostics

extension Check {
  static let halfWidthPunctuation = Check(
    "half-width-punctuation",
    Phrase(en: "half-width punctuation amid Japanese (,.!?:;｡｢｣､･)", ja: "和文の中の半角の句読点や記号（,.!?:;｡｢｣､･）"), .warning,
    meaning: Phrase(
      en: """
        Half-width punctuation stands too close to Japanese characters and is set without the room that \
        Japanese marks have.
        """, ja: "半角の句読点は和文の字に近づきすぎ、和文の約物のような余白も付きません。"),
    example: Example("窓口を改め,研修を行います。", "窓口を改め、研修を行います。"),
    remedy: Phrase(en: "Write the full-width mark.", ja: "全角で書いてください。"),
    .text { passage in
      guard !passage.present.isDisjoint(with: KindSet(.punctuation, .widePunctuation, .halfKatakana, .other)) else {
        return []
      }
      return passage.scalars.indices.compactMap { index in
        let mark = passage.scalars[index]
        guard passage.kinds[index] != .other || mark.value > 0xFF00, let wide = passage.wideMark(at: index) else {
          return nil
        }
        return passage.remark(
          index..<index + 1, Phrase(en: "“\(mark)” is half-width amid Japanese", ja: "和文の中の「\(mark)」が半角です"),
          replacement: String(wide))
      }
    })
}

extension Passage {
  /// The full-width mark that should replace the half-width one at `index`; nil where the mark is right.
  fileprivate func wideMark(at index: Int) -> Unicode.Scalar? {
    let isAfterJapanese = isAny(.japanese, at: index - 1) || isClosing(index - 1)
    switch scalars[index] {
    case "｡": return "。"
    case "､": return "、"
    case "･": return "・"
    case "｢": return "「"
    case "｣": return "」"
    case ",":
      return isAfterJapanese && !isAny(KindSet(.latin), at: index + 1) ? "、" : nil
    case ".":
      // The end of a sentence, not H31.3 or 第1.2.
      guard isAfterJapanese,
        index + 1 == scalars.count || isAny(KindSet(.japanese, [.space, .lineBreak]), at: index + 1)
      else {
        return nil
      }
      return "。"
    case "!" where isAfterJapanese: return "！"
    case "?" where isAfterJapanese: return "？"
    case ":" where isAfterJapanese && !isAny(.digits, at: index + 1): return "："
    case ";" where isAfterJapanese: return "；"
    case "-" where isAfterJapanese && isAny(KindSet(.japanese, [.latin]), at: index + 1): return "・"
    case "~"
    where isAny(KindSet(.japanese, [.digit, .wideDigit]), at: index - 1)
      && isAny(KindSet(.japanese, [.digit, .wideDigit]), at: index + 1):
      return "～"
    default: return nil
    }
  }

  /// Whether there is a closing bracket at `index`.
  private func isClosing(_ index: Int) -> Bool {
    scalar(index).map { "」』）】".unicodeScalars.contains($0) } ?? false
  }
}

extension KindSet {
  /// The kinds of a set, and further kinds.
  fileprivate init(_ set: KindSet, _ kinds: [CharacterKind]) {
    self = set
    for kind in kinds { insert(kind) }
  }
}
