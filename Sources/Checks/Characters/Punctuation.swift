import Diagnostics

extension Check {
  static let halfWidthPunctuation = Check(
    "half-width-punctuation", "half-width punctuation amid Japanese (,.!?:;｡｢｣､･)", .warning,
    .text { passage in
      guard !passage.present.isDisjoint(with: KindSet(.punctuation, .widePunctuation, .halfKatakana, .other)) else {
        return []
      }
      return passage.scalars.indices.compactMap { index in
        let mark = passage.scalars[index]
        guard passage.kinds[index] != .other || mark.value > 0xFF00, let wide = passage.wideMark(at: index) else {
          return nil
        }
        return Remark(index..<index + 1, "“\(mark)” is half-width amid Japanese", replacement: String(wide))
      }
    })

  static let doubledPunctuation = Check(
    "doubled-punctuation", "two marks where one belongs: 。。, 、、, 。、", .warning,
    .text { passage in
      guard passage.present.contains(.widePunctuation) else { return [] }
      let stops = "。、，．".unicodeScalars
      return passage.scalars.indices.dropFirst().compactMap { index in
        guard stops.contains(passage.scalars[index]), stops.contains(passage.scalars[index - 1]),
          passage.scalar(index - 2).map({ !stops.contains($0) }) ?? true
        else { return nil }
        var end = index + 1
        while let next = passage.scalar(end), stops.contains(next) { end += 1 }
        // 、、、 and 。。。 are meant as dots.
        guard end - index < 2 else { return nil }
        return Remark(
          index - 1..<end, "“\(passage.string(index - 1..<end))” is two marks in a row",
          replacement: String(passage.scalars[index - 1]))
      }
    })

  static let foreignStop = Check(
    "foreign-stop", "，or ．as comma or full stop: public documents write 、 and 。", .warning, in: [.koyobun, .jtf],
    .text { passage in
      passage.scalars.indices.compactMap { index in
        let mark = passage.scalars[index]
        guard mark == "，" || mark == "．", !passage.isAny(.digits, at: index + 1) else { return nil }
        return Remark(
          index..<index + 1, "“\(mark)” stands for a comma or full stop", replacement: mark == "，" ? "、" : "。")
      }
    })

  static let stopInBracket = Check(
    "stop-before-bracket", "。 before a closing bracket", .warning, in: [.jtf],
    .text { passage in
      passage.scalars.indices.compactMap { index in
        guard passage.scalars[index] == "。", let next = passage.scalar(index + 1), "」』）)".unicodeScalars.contains(next)
        else { return nil }
        return Remark(index..<index + 1, "“。” stands before “\(next)”", replacement: "")
      }
    })

  static let dash = Check(
    "dash", "a dash amid Japanese, which has many code points that look alike", .note, in: [.jtf],
    .text { passage in
      passage.scalars.indices.compactMap { index in
        guard "‒–—―".unicodeScalars.contains(passage.scalars[index]), passage.isAny(.japanese, at: index - 1) else {
          return nil
        }
        return Remark(index..<index + 1, "a dash stands here", hints: ["write a colon, a comma or brackets"])
      }
    })
}

extension Passage {
  /// The full-width mark that should stand for the half-width one at `index`; nil where it is right.
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
      guard isAfterJapanese, index + 1 == scalars.count || isAny(KindSet(.japanese, [.space]), at: index + 1) else {
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

  private func isClosing(_ index: Int) -> Bool {
    scalar(index).map { "」』）】".unicodeScalars.contains($0) } ?? false
  }
}

extension KindSet {
  fileprivate init(_ set: KindSet, _ kinds: [CharacterKind]) {
    self = set
    for kind in kinds { insert(kind) }
  }
}
