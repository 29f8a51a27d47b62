import Diagnostics
import GoalBook

extension Check {
  static let mixedStyle = Check(
    "mixed-style", "です・ます and である in one text", .warning,
    .text { passage in
      guard passage.scalars.count > 8 else { return [] }
      // Body, headings and lists may each have a style of their own.
      var polite: [[Range<Int>]] = [[], [], []]
      var plain: [[Range<Int>]] = [[], [], []]
      for sentence in passage.sentences {
        guard let (style, range) = passage.ending(of: sentence) else { continue }
        let part = passage.part(at: sentence.lowerBound)
        if style == .polite { polite[part].append(range) } else { plain[part].append(range) }
      }
      return zip(polite, plain).flatMap { polite, plain -> [Remark] in
        guard !polite.isEmpty, !plain.isEmpty else { return [] }
        let (rarer, other) = polite.count < plain.count ? (polite, "である") : (plain, "です・ます")
        return rarer.map { Remark($0, "“\(passage.string($0))” beside \(other)") }
      }
    })

  static let plainEnding = Check(
    "unlike-ending", "an initiative or objective that ends in another style than nearly all others (検討する among します)",
    .warning,
    .book { checked in
      let wanted = checked.passages.filter { passage in
        switch passage.text.id {
        case .initiative, .objective: true
        default: false
        }
      }
      let endings = wanted.map { passage in passage.sentences.last.flatMap { passage.verbEnding(of: $0) } }
      let polite = endings.count { $0?.isPolite == true }
      let plain = endings.count { $0?.isPolite == false }
      guard polite + plain > 9, max(polite, plain) >= 9 * min(polite, plain) else { return [] }
      return zip(wanted, endings).compactMap { passage, ending in
        guard let ending, ending.isPolite != (polite > plain) else { return nil }
        return Observation(
          passage.text,
          Remark(
            ending.range,
            "“\(passage.string(ending.range))” ends unlike \(max(polite, plain)) other initiatives and objectives",
            hints: [polite > plain ? "end it in ます" : "end it without ます"]))
      }
    })

  static let droppedRa = Check(
    "dropped-ra", "ら is left out (食べれる for 食べられる)", .warning,
    .text { passage in
      guard passage.present.contains(.hiragana) else { return [] }
      return passage.scalars.indices.compactMap { index in
        guard passage.scalars[index] == "れ", let next = passage.scalar(index + 1),
          "るなたてまずん".unicodeScalars.contains(next),
          stems.contains(where: { passage.has($0, at: index - $0.count) && passage.startsWord(index - $0.count) })
        else { return nil }
        return Remark(index..<index + 1, "“ら” is left out before “れ”", replacement: "られ")
      }
    })

  static let doubleNegative = Check(
    "double-negative", "a negation of a negation (ないことはない)", .note, in: [.style],
    .text { passage in
      Corrector.negations.corrections(in: passage).map {
        Remark($0.range, "“\($0.written)” negates twice", hints: ["say it without negation"])
      }
    })

  static let doneByDoing = Check(
    "done-by-doing", "…を行う where the noun is a verb itself (確認を行う)", .note, in: [.style],
    .text { passage in
      passage.scalars.indices.compactMap { index in
        guard passage.scalars[index] == "を", passage.isAny(KindSet(.kanji), at: index - 1) else { return nil }
        var verb = index + 1
        if passage.scalar(verb) == "、" || passage.scalar(verb) == "," { verb += 1 }
        guard doing.contains(where: { passage.has($0, at: verb) }) else { return nil }
        var start = index
        while passage.isAny(KindSet(.kanji), at: start - 1) { start -= 1 }
        guard index - start > 1 else { return nil }
        return Remark(
          start..<verb + 2, "“\(passage.string(start..<index))” is a verb itself",
          hints: ["write “\(passage.string(start..<index))する”"])
      }
    })
}

private let doing = ["行う", "行い", "行っ", "行わ", "行え", "行お", "実行す", "実行し"].map { Array($0.unicodeScalars) }

/// What stands before られる in verbs that must have it.
private let stems = [
  "食べ", "見", "出", "来", "起き", "寝", "着", "決め", "受け", "考え", "覚え", "借り", "降り", "逃げ", "続け", "信じ", "育て", "伝え", "調べ",
  "届け", "広げ", "高め", "始め", "進め", "認め", "求め", "生き", "見つけ", "得", "助け", "支え", "変え", "集め", "避け",
].map { Array($0.unicodeScalars) }

extension Corrector {
  fileprivate static let negations: Corrector = {
    var list = WordList()
    for form in negationForms.flatMap(spellings) {
      list.corrections.append(WordList.Correction(written: "~" + form, right: "", isNoun: false))
    }
    return Corrector(list)
  }()
}

private let negationForms = [
  "(なく|無く)(は|も)(ない|無い|なかった|無かった)", "(ない|無い)で(は|も)(ない|無い)", "(れ|せ|き|え|出)ない(もの|物)で(は|も)(ない|無い|なかった)",
  "(ない|無い)(こと|事|コト)(は|も)(ない|無い)", "(ない|無い)(わけ|訳)で(は|も)(ない|無い)", "(ない|無い)と(は)言い切れない", "(ない|無い)と(は|も)限らない",
]

extension Passage {
  enum Style { case polite, plain }

  /// Whether a sentence ends in です・ます or in である・だ; nil where it ends in neither.
  fileprivate func ending(of sentence: Range<Int>) -> (Style, Range<Int>)? {
    let end = trimmedEnd(of: sentence)
    for (style, words) in [(Style.polite, politeEndings), (.plain, plainEndings)] {
      if let word = words.first(where: { end - $0.count >= sentence.lowerBound && has($0, at: end - $0.count) }) {
        let range = end - word.count..<end
        // まだ, ただ are no だ.
        if word.count == 1, isAny(KindSet(.hiragana), at: range.lowerBound - 1), scalars[range.lowerBound - 1] != "の" {
          return nil
        }
        return (style, range)
      }
    }
    return nil
  }

  /// Whether the line of a text in Markdown is body (0), a heading (1) or an item of a list (2).
  fileprivate func part(at index: Int) -> Int {
    var start = index
    while let scalar = scalar(start), scalar == "\n" || scalar == " " { start += 1 }
    while start > 0, scalars[start - 1] != "\n" { start -= 1 }
    switch scalar(start) {
    case "#": return 1
    case "-" where scalar(start + 1) == " ", "*" where scalar(start + 1) == " ": return 2
    default: return 0
    }
  }

  /// The last syllables of a sentence that ends in a verb.
  fileprivate func verbEnding(of sentence: Range<Int>) -> (isPolite: Bool, range: Range<Int>)? {
    let end = trimmedEnd(of: sentence)
    if let word = politeEndings.first(where: { end - $0.count >= sentence.lowerBound && has($0, at: end - $0.count) }) {
      return (true, end - word.count..<end)
    }
    guard end - 2 >= sentence.lowerBound, has(["す", "る"], at: end - 2) || has(["し", "た"], at: end - 2) else {
      return nil
    }
    return (false, end - 2..<end)
  }

  /// The end of a sentence without its stop, and without ね, よ, か.
  private func trimmedEnd(of sentence: Range<Int>) -> Int {
    var end = sentence.upperBound
    while end > sentence.lowerBound, !isAny(.japanese, at: end - 1) { end -= 1 }
    while end > sentence.lowerBound + 1, "ねよか".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
    return end
  }

  fileprivate func startsWord(_ index: Int) -> Bool { !isAny(KindSet(.kanji), at: index - 1) }
}

private let politeEndings = ["でしょう", "ましょう", "ません", "でした", "ました", "です", "ます"].map { Array($0.unicodeScalars) }
private let plainEndings = ["であろう", "であった", "である", "だった", "だろう", "なのだ", "だ"].map { Array($0.unicodeScalars) }
