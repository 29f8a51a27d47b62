import Diagnostics

extension Check {
  static let slippedSyllable = Check(
    "slipped-syllable",
    Phrase(
      en: "a syllable of an ending is missing, doubled or in another’s place (しまた, ますす, するとこが)",
      ja: "語尾などの仮名の抜け、重なり、入れ違い（しまた、ますす、するとこが）"),
    .warning,
    meaning: Phrase(
      en: """
        Endings and phrases that every booklet is full of (しました, ことができた, について) are compared with what \
        stands there: one syllable is dropped, stands twice or has changed places with its neighbour.
        """, ja: "「しました」「ことができた」「について」などの決まった言い回しで、仮名が一つ抜けたり、重なったり、隣と入れ替わったりしています。"),
    example: Example("施設を整備しまた。", "施設を整備しました。"),
    remedy: Phrase(en: "Write it as proposed.", ja: "示された書き方に直してください。"),
    .sentences { passage in
      guard passage.present.contains(.hiragana) else { return [] }
      return slips.matcher.matches(in: passage).map { meaning, range in
        let right = String(String.UnicodeScalarView(slips.right[meaning]))
        let written = passage.string(range)
        return passage.remark(
          range, Phrase(en: "“\(written)” looks like a slip for “\(right)”", ja: "「\(written)」は「\(right)」の打ち誤りのようです"),
          replacement: right)
      } + passage.doubledEndings
    })
}

/// All slips of all phrases, each with the right phrase.
private let slips: (matcher: WordMatcher, right: [[Unicode.Scalar]]) = {
  let (phrases, allowed) = PlainLists.slips
  // A part of a phrase is not a slip of another phrase.
  var parts = allowed
  for phrase in phrases {
    for start in phrase.indices { for end in start + 1...phrase.count { parts.insert(Array(phrase[start..<end])) } }
  }
  var meanings: [[Unicode.Scalar]: Int] = [:]
  var words: [(text: String, meaning: Int)] = []
  for (number, phrase) in phrases.enumerated() {
    for slip in slipsOf(phrase) where slip.count > 2 && !parts.contains(slip) && meanings[slip] == nil {
      meanings[slip] = number
      words.append(("~" + String(String.UnicodeScalarView(slip)), number))
    }
  }
  return (WordMatcher(words), phrases)
}()

/// The phrase with a syllable dropped, doubled or swapped with a near one.
private func slipsOf(_ phrase: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
  let isKana = phrase.map { CharacterKind($0) == .hiragana }
  var slips: [[Unicode.Scalar]] = []
  for index in phrase.indices.dropFirst() where isKana[index] {
    let (before, after) = (Array(phrase[..<index]), Array(phrase[(index + 1)...]))
    if !after.isEmpty { slips.append(before + after) }
    slips.append(before + [phrase[index], phrase[index]] + after)
    for distance in 1...2 where index + distance < phrase.count && isKana[index + distance] {
      slips.append(before + [phrase[index + distance]] + phrase[index...])
    }
    if let next = after.first, isKana[index + 1] {
      if next != phrase[index] { slips.append(before + [next, phrase[index]] + after.dropFirst()) }
      slips.append(before + phrase[index...index + 1] + phrase[index...])
    }
  }
  if phrase.count > 1, isKana[0], isKana[1], phrase[0] != phrase[1] {
    slips.append([phrase[1], phrase[0]] + phrase.dropFirst(2))
  }
  return slips
}

extension Passage {
  /// Syllables of a verb that are doubled: 把握しし、 基づいいて, していいる.
  fileprivate var doubledEndings: [Remark] {
    scalars.indices.dropLast().compactMap { index in
      guard scalars[index] == scalars[index + 1], kinds[index] == .hiragana, index > 0,
        isAny(KindSet(.kanji, .katakana, .hiragana), at: index - 1)
      else { return nil }
      let (before, next) = (scalars[index - 1], scalar(index + 2))
      let isVerb =
        switch scalars[index] {
        // 把握しし、 is a slip; しし alone is the animal.
        case "し":
          kinds[index - 1] == .kanji && (next == nil || "、たてま".unicodeScalars.contains(next ?? " "))
            && !"越出消返話示戻通渡写押直足試貸隠回起生記申増減".unicodeScalars.contains(before)
        case "い":
          next == "て" && kinds[index - 1] == .kanji || before == "て" && "るたま".unicodeScalars.contains(next ?? " ")
        case "っ": true
        case "て": before == "し" || before == "っ" || before == "い"
        case "た": before == "し" && !isAny(KindSet(.hiragana), at: index + 2)
        case "な": before == "に" && next == "っ" || before == "に" && next == "り"
        case "る": before == "す" || before == "れ"
        case "れ": before == "さ" && "るたまて".unicodeScalars.contains(next ?? " ")
        case "ん": true
        default: false
        }
      guard isVerb else { return nil }
      return remark(
        index..<index + 2,
        Phrase(en: "“\(scalars[index])” stands twice", ja: "「\(scalars[index])」が重なっています"),
        replacement: String(scalars[index]))
    }
  }
}
