import Diagnostics

extension Check {
  static let doubledParticle = Check(
    "doubled-particle",
    Phrase(
      en: "a particle stands twice in a clause with nothing but nouns between (整備を促進を, 私は彼は, をを)",
      ja: "名詞だけをはさんで同じ助詞が二度（整備を促進を、私は彼は、をを）"),
    .warning,
    meaning: Phrase(
      en: """
        A particle stands twice in a clause with nothing but nouns between: most often the rest of an \
        earlier wording.
        """, ja: "一つの節で、名詞だけをはさんで同じ助詞が二度使われています。多くは書き直したときの消し忘れです。"),
    example: Example("施設の整備を促進をします。", "施設の整備を促進します。"),
    remedy: Phrase(en: "Leave one out, or make two sentences.", ja: "一方を取り除くか、二つの文に分けてください。"),
    .sentences { passage in
      guard passage.present.contains(.hiragana) else { return [] }
      return passage.particlesInARow + passage.particlesInAClause
    })
}

extension Passage {
  /// Particles repeated in a row, をを or のの, each run once.
  fileprivate var particlesInARow: [Remark] {
    var remarks: [Remark] = []
    var start = 0
    while start < scalars.count {
      let particle = scalars[start]
      let end = scalars[start...].firstIndex { $0 != particle } ?? scalars.count
      if end - start > 1, kinds[start] == .hiragana, isSlip(start..<end) {
        let said = string(start..<end)
        remarks.append(
          remark(
            start..<end,
            Phrase(
              en: "“\(said)” has a particle \(end - start == 2 ? "twice" : "\(end - start) times")",
              ja: "「\(said)」と助詞が重なっています"),
            replacement: String(particle)))
      }
      start = end
    }
    return remarks
  }

  /// Whether repeated kana are a particle written too often, not part of a word.
  private func isSlip(_ run: Range<Int>) -> Bool {
    let before = scalar(run.lowerBound - 1)
    let isFree = !isAny(KindSet(.hiragana), at: run.upperBound)
    switch scalars[run.lowerBound] {
    case "を": return true
    // もののの; こののち.
    case "が" where run.count == 2:
      return before != "わ" && (isFree || before == "と" && scalar(run.lowerBound - 2) == "こ")
    case "の", "が", "に": return isFree && before != "も"
    // ははは.
    case "は": return isFree && run.count == 2
    case "で": return isFree && before != "ま"
    case "と", "も", "へ": return isFree && before != nil && !isAny(KindSet(.hiragana), at: run.lowerBound - 1)
    default: return false
    }
  }

  /// The second of two equal particles with only nouns between them: 整備を促進を, 私は彼は, 素材で製品で.
  fileprivate var particlesInAClause: [Remark] {
    var remarks: [Remark] = []
    var last: [Unicode.Scalar: Int] = [:]
    for index in scalars.indices where kinds[index] == .hiragana {
      let particle = scalars[index]
      guard particle == "を" || particle == "は" || particle == "で" || particle == "が", isParticle(at: index) else {
        continue
      }
      if let before = last[particle], index - before > 1,
        isOnlyNouns(before + 1..<index, joinedToo: particle == "を"),
        // 整備を促進を: the first noun itself takes an object; 次世代を before a noun does not.
        particle != "を" || verbalNouns.contains(where: { has($0, at: before + 1) }) || endsInVerb(index)
      {
        let said = string(before..<index + 1)
        remarks.append(
          remark(
            index..<index + 1,
            Phrase(en: "“\(particle)” stands twice in “\(said)”", ja: "「\(said)」に助詞「\(particle)」が二つあります"),
            hints: [Phrase(en: "make one clause of it, or two sentences", ja: "一つの節にまとめるか、二つの文に分けてください")]))
      }
      last[particle] = index
    }
    return remarks
  }

  /// Whether the kana at `index` is the particle, not part of a word.
  private func isParticle(at index: Int) -> Bool {
    let next = scalar(index + 1)
    switch scalars[index] {
    case "を": return true
    case "は":
      // は in では, には and とは belongs to the particle before it; はい is a word.
      guard isAny(KindSet(.kanji, .katakana, .latin, .digit, .hiragana, .other), at: index - 1) else { return false }
      if isAny(KindSet(.hiragana), at: index - 1) {
        return scalar(index - 2).map { "これそこあ".unicodeScalars.contains($0) } ?? false
          && ["れ", "こ", "に"].contains(scalars[index - 1])
      }
      return !isAny(KindSet(.hiragana), at: index + 1) || "これそれあれこのそのあの".unicodeScalars.contains(next ?? " ")
    case "で":
      return isAny(KindSet(.kanji, .katakana), at: index - 1) && !isAny(KindSet(.hiragana), at: index + 1)
    case "が":
      return isAny(KindSet(.kanji, .katakana, .latin), at: index - 1) && !isAny(KindSet(.hiragana), at: index + 1)
    default: return false
    }
  }

  /// Whether する follows the を at `index`: 促進をします.
  private func endsInVerb(_ index: Int) -> Bool {
    guard let next = scalar(index + 1) else { return false }
    return next == "し" || (next == "す" && scalar(index + 2) == "る")
  }

  /// Whether a range has only nouns, or, with `joinedToo`, nouns joined by の, と, や and the like.
  private func isOnlyNouns(_ range: Range<Int>, joinedToo: Bool) -> Bool {
    var index = range.lowerBound
    var nouns = 0
    while index < range.upperBound {
      switch kinds[index] {
      case .kanji, .katakana, .latin, .digit, .wideDigit, .wideLatin, .other:
        nouns += 1
        index += 1
      case .widePunctuation where joinedToo && scalars[index] == "・": index += 1
      case .hiragana where !joinedToo && nouns == 0 && has(pronoun, at: index) && index + 2 <= range.upperBound:
        (nouns, index) = (1, index + 2)
      case .hiragana:
        // 及び continues its kanji; 等の, への and the like join nouns.
        guard joinedToo, nouns > 0 else { return false }
        if scalars[index] == "び", scalars[index - 1] == "及" {
          index += 1
        } else if let word = joiners.first(where: {
          has($0, at: index) && !isAny(KindSet(.hiragana), at: index + $0.count)
        }) {
          index += word.count
        } else {
          return false
        }
      default: return false
      }
    }
    return nouns > 0
  }
}

/// The pronoun そこ, which counts as a noun.
private let pronoun = Array("そこ".unicodeScalars)
/// Words that join two nouns, the longest first.
private let joiners = ["への", "との", "での", "など", "の", "と", "や"].map { Array($0.unicodeScalars) }
