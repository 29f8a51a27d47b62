import Diagnostics

extension Check {
  static let wrongParticle = Check(
    "wrong-particle",
    Phrase(
      en:
        "two particles in a row that cannot follow each other, or one that does not go with its verb (町民へに, 向上に図り, 情報が届けます)",
      ja: "続くはずのない助詞や、動詞に合わない助詞（町民へに、向上に図り、情報が届けます）"), .warning,
    meaning: Phrase(
      en: """
        Behind a noun stand two particles that never follow each other, or “に” or “が” where the verb asks for “を”: \
        two wordings have been mixed.
        """, ja: "名詞の後に続くはずのない助詞が二つ並んでいるか、「を」を受ける動詞の前が「に」や「が」になっています。"),
    example: Example("業務の平準化に図ります。", "業務の平準化を図ります。"),
    remedy: Phrase(en: "Write the particle that the verb asks for.", ja: "動詞に合う助詞に直してください。"),
    .sentences { passage in
      guard passage.present.contains(.hiragana) else { return [] }
      let found = passage.scalars.indices.compactMap { passage.particlePair(at: $0) ?? passage.objectParticle(at: $0) }
      // Mistakes in the lists are reported by the checks of words.
      return found.filter { !passage.isListed($0.range) }
    })
}

/// Pairs of particles that never follow a noun.
private let impossiblePairs: Set<[Unicode.Scalar]> = Set(
  [
    "をが", "がを", "をに", "にを", "がに", "がへ", "へに", "にへ", "へを", "をへ", "をで", "でを", "はを", "をは", "はが", "がは", "をの", "のが", "がの",
    "とへ", "もを",
  ]
  .map { Array($0.unicodeScalars) }.filter { $0 != ["の", "が"] && $0 != ["が", "の"] })

/// The beginnings of verbs, with a kanji, that take an object.
private let objectVerbs = [
  "届け", "高め", "深め", "整え", "広げ", "進め", "設け", "図り", "図る", "図っ", "伝え", "守り", "育て", "減らし", "増やし", "防ぎ", "確かめ",
].map { Array($0.unicodeScalars) }

/// Things that do nothing themselves, and so are the object of a verb, not its subject.
private let things = [
  "情報", "環境", "体制", "制度", "意識", "関心", "理解", "利便性", "満足度", "魅力", "財源", "施設", "設備", "計画", "被害", "負担", "機会", "仕組み",
].map { Array($0.unicodeScalars) }

/// Nouns that are verbs with する and take an object, but no person with に.
private let plainObjects = [
  "推進", "促進", "実施", "確保", "強化", "検討", "整備", "改善", "解消", "維持", "保全", "軽減", "削減", "支援", "開催", "策定", "充実",
].map { Array($0.unicodeScalars) }

extension Passage {
  /// Two particles that never follow each other, between kanji or katakana: 町民へに示す; nil for others.
  fileprivate func particlePair(at index: Int) -> Remark? {
    guard kinds[index] == .hiragana, isAny(KindSet(.hiragana), at: index + 1),
      isAny(KindSet(.kanji, .katakana), at: index - 1),
      isAny(KindSet(.kanji, .katakana, .digit, .widePunctuation), at: index + 2),
      impossiblePairs.contains([scalars[index], scalars[index + 1]]),
      // 既に, 主に and 我が are words.
      isAny(KindSet(.kanji, .katakana), at: index - 2)
    else { return nil }
    let said = string(index..<index + 2)
    return remark(
      index..<index + 2,
      Phrase(en: "“\(said)” are two particles that do not follow each other", ja: "助詞「\(said)」は続けて使えません"),
      hints: [Phrase(en: "leave one of them out", ja: "一方を取り除いてください")])
  }

  /// A wrong particle before a verb that takes an object: 向上に図り, 移住に促進します, 統廃合が検討します, 情報が届けます.
  fileprivate func objectParticle(at index: Int) -> Remark? {
    let particle = scalars[index]
    guard particle == "に" || particle == "が" || particle == "の",
      isAny(KindSet(.kanji, .katakana, .hiragana), at: index - 1)
    else { return nil }
    let isNoun = endsInVerbalNoun(at: index)
    // 向上に図り; 平準化に図り.
    let isHakaru = has(["図"], at: index + 1) && "るりっ".unicodeScalars.contains(scalar(index + 2) ?? " ")
    if isHakaru, particle != "が", isNoun || scalars[index - 1] == "化" { return wrong(particle, index) }
    guard isNoun || things.contains(where: { has($0, at: index - $0.count) }) else { return nil }
    if let verb = plainObjects.first(where: { has($0, at: index + 1) }), particle != "の",
      isMadeVerb(at: index + 1 + verb.count),
      particle == "に" ? isNoun && scalar(index - 1) != "内" : true, !objectStandsBefore(index)
    {
      return wrong(particle, index)
    }
    guard particle == "が", let verb = objectVerbs.first(where: { has($0, at: index + 1) }), !objectStandsBefore(index),
      verb[1] == "る"
        || [["ま", "す"], ["ま", "し"], ["る", "。"]].contains(where: { has($0, at: index + 1 + verb.count) })
    else { return nil }
    return wrong(particle, index)
  }

  private func wrong(_ particle: Unicode.Scalar, _ index: Int) -> Remark {
    var end = index + 1
    while isAny(KindSet(.kanji), at: end) { end += 1 }
    return remark(
      index..<index + 1,
      Phrase(
        en: "“\(particle)” does not go with “\(string(index + 1..<end))”",
        ja: "「\(particle)」は「\(string(index + 1..<end))」に合いません"),
      hints: [Phrase(en: "write “を”", ja: "「を」と書いてください")], replacement: "を")
  }

  /// Whether a noun that is a verb with する ends before `index`.
  private func endsInVerbalNoun(at index: Int) -> Bool {
    verbalNouns.contains { has($0, at: index - $0.count) } || otherDoings.contains { has($0, at: index - $0.count) }
  }

  /// Whether します, した or a final する is at `index`.
  private func isMadeVerb(at index: Int) -> Bool {
    has(["し", "ま"], at: index) || has(["し", "た"], at: index)
      || has(["す", "る"], at: index) && !isAny(KindSet(.kanji, .hiragana, .katakana), at: index + 2)
  }

  /// Whether を is before `index` in the same clause: 関係課が施設を整備します.
  private func objectStandsBefore(_ index: Int) -> Bool {
    var start = index - 1
    while start >= 0, index - start < 40, !"、。".unicodeScalars.contains(scalars[start]) {
      if scalars[start] == "を" { return true }
      start -= 1
    }
    return false
  }
}

/// Nouns of deeds without an object, or with an object by another particle.
private let otherDoings = [
  "移住", "訓練", "通行", "統廃合", "平準化", "定着", "就労", "就職", "受診", "回収", "発生", "改良", "増強", "拡幅", "移転", "転入", "自立", "理解", "発展",
  "振興", "誘致",
  "継続", "再編", "短縮", "補強", "診断", "啓発", "普及", "講座", "事業", "計画策定", "教室",
].map { Array($0.unicodeScalars) }
