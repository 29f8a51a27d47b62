import Diagnostics

extension Check {
  static let mixedStyle = Check(
    "mixed-style", Phrase(en: "“です・ます” and “である” in one text", ja: "一つの文章に「です・ます」と「である」の混在"), .warning,
    meaning: Phrase(
      en: """
        The sentences of one text end in “です・ます” and in “である”. What fewer of them do is shown; headings \
        and lists count for themselves.
        """, ja: "一つの文章の文末に「です・ます」と「である」が混じっています。少ないほうを示します。見出しや箇条書きは別に数えます。"),
    example: Example("窓口の案内を改めます。担当は市民課である。", "窓口の案内を改めます。担当は市民課です。"),
    remedy: Phrase(en: "End all sentences of the text in one style.", ja: "一つの文章の中では、どちらかにそろえてください。"),
    .sentences { passage in
      guard passage.scalars.count > 8 else { return [] }
      // Body, headings and lists may each have their own style.
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
        return rarer.map { range in
          let said = passage.string(range)
          return passage.remark(range, Phrase(en: "“\(said)” beside “\(other)”", ja: "「\(other)」の文章に「\(said)」が混じっています"))
        }
      }
    })
}

extension Passage {
  /// The style of a sentence: です・ます is polite, である・だ plain.
  enum Style { case polite, plain }

  /// The style of a sentence and the range of its ending; nil where it ends in neither style.
  fileprivate func ending(of sentence: Range<Int>) -> (Style, Range<Int>)? {
    let end = trimmedEnd(of: sentence)
    for (style, words) in [(Style.polite, politeEndings), (.plain, plainEndings)] {
      if let word = words.first(where: { end - $0.count >= sentence.lowerBound && has($0, at: end - $0.count) }) {
        let range = end - word.count..<end
        // まだ and ただ do not end in the だ of である.
        if word.count == 1, isAny(KindSet(.hiragana), at: range.lowerBound - 1), scalars[range.lowerBound - 1] != "の" {
          return nil
        }
        return (style, range)
      }
    }
    return nil
  }

  /// Whether a line in Markdown is body (0), a heading (1) or an item of a list (2).
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
}

/// The endings of plain sentences, the longest first.
private let plainEndings = ["であろう", "であった", "である", "だった", "だろう", "なのだ", "だ"].map { Array($0.unicodeScalars) }
