import Diagnostics

extension Check {
  static let noVerb = Check(
    "no-verb", Phrase(en: "“の” before a verb, where “を” belongs (地域活動の推進します)", ja: "「を」であるべき「の」（地域活動の推進します）"), .warning,
    meaning: Phrase(
      en: """
        After “の” stands a noun with the ending of a verb, which needs an object: two wordings \
        (地域活動の推進, 地域活動を推進します) have been mixed.
        """, ja: "「の」の後の名詞に動詞の語尾が続いています。「地域活動の推進」と「地域活動を推進します」が混ざった形です。"),
    example: Example("地域活動の推進します。", "地域活動を推進します。"),
    remedy: Phrase(en: "Write “を” for “の”.", ja: "「の」を「を」に直してください。"),
    .sentences { passage in
      guard passage.present.contains(.hiragana) else { return [] }
      return passage.scalars.indices.compactMap { index in
        guard passage.scalars[index] == "の", passage.isAny(KindSet(.kanji, .katakana), at: index - 1),
          let verb = passage.verbalCompound(at: index + 1),
          endings.contains(where: { passage.has($0, at: index + 1 + verb.count) })
        else { return nil }
        let said = passage.string(index..<index + 1 + verb.count)
        return passage.remark(
          index..<index + 1,
          Phrase(en: "“\(said)” is followed by a verb’s ending", ja: "「\(said)」の後に動詞の語尾が続いています"),
          hints: [Phrase(en: "write “を\(said.dropFirst())”", ja: "「を\(said.dropFirst())」と書いてください")],
          replacement: "を")
      }
    })
}

/// Endings that make a noun a verb.
private let endings = ["します", "しました", "する。", "した。", "していく", "していきます", "すること"].map { Array($0.unicodeScalars) }

extension Passage {
  /// The noun at `index` that is a verb with する, 推進, also after two kanji that are its object: 情報提供; nil for others.
  fileprivate func verbalCompound(at index: Int) -> [Unicode.Scalar]? {
    var end = index
    while isAny(KindSet(.kanji), at: end) { end += 1 }
    guard end - index == 2 || end - index == 4, verbalNouns.contains(where: { has($0, at: end - $0.count) }) else {
      return nil
    }
    return Array(scalars[index..<end])
  }
}
