import Diagnostics
import GoalBook

extension Check {
  static let unbalancedBracket = Check(
    "unbalanced-bracket", "a bracket or quotation mark that is opened and not closed, or closed and not opened",
    .warning,
    .text { passage in
      guard passage.hasBrackets else { return [] }
      return passage.bracketTrouble.unmatched.map { index in
        let mark = passage.scalars[index]
        let what = openings[mark] != nil ? "is not closed" : closings[mark] != nil ? "is not opened" : "has no partner"
        return Remark(index..<index + 1, "“\(mark)” \(what)")
      }
    })

  static let mixedBracketWidth = Check(
    "mixed-bracket-width", "a bracket of one width is closed by one of another: （ ), ( ）", .warning,
    .text { passage in
      guard passage.hasBrackets else { return [] }
      return passage.bracketTrouble.unlike.map { range in
        let (open, close) = (passage.scalars[range.lowerBound], passage.scalars[range.upperBound - 1])
        return Remark(range, "“\(open)” is closed by “\(close)” of another width")
      }
    })

  static let bracketWidths = Check(
    "bracket-widths", "the book writes some round brackets full-width and some half-width", .note,
    .book { checked in
      var counts = (half: 0, wide: 0)
      var first: (half: WordUse?, wide: WordUse?) = (nil, nil)
      for (number, passage) in checked.passages.enumerated() where passage.hasBrackets {
        for index in passage.scalars.indices where passage.kinds[index] != .other {
          switch passage.scalars[index] {
          case "(" where passage.isJapaneseInside(index):
            counts.half += 1
            first.half = first.half ?? WordUse(passage: number, range: index..<index + 1)
          case "（":
            counts.wide += 1
            first.wide = first.wide ?? WordUse(passage: number, range: index..<index + 1)
          default: continue
          }
        }
      }
      guard counts.half > 0, counts.wide > 0, let use = counts.half <= counts.wide ? first.half : first.wide
      else { return [] }
      let text = "the book has (…) \(times(counts.half)) and （…） \(times(counts.wide)), this is the first of the rarer"
      return [Observation(checked.passages[use.passage].text, Remark(use.range, text, hints: ["keep to one width"]))]
    })

  static let halfWidthBracket = Check(
    "half-width-bracket", "a half-width bracket amid Japanese", .warning, in: [.koyobun, .jtf],
    .text { passage in
      guard passage.hasBrackets else { return [] }
      return passage.scalars.indices.compactMap { index in
        guard passage.kinds[index] != .other else { return nil }
        switch passage.scalars[index] {
        case "(", "[":
          guard passage.isJapaneseInside(index) else { return nil }
        case ")", "]":
          guard passage.isJapaneseBefore(index) else { return nil }
        default: return nil
        }
        let mark = passage.scalars[index]
        return Remark(index..<index + 1, "“\(mark)” is half-width", replacement: String(mark).fullWidth)
      }
    })
}

private let openings: [Unicode.Scalar: (close: Unicode.Scalar, other: Unicode.Scalar)] = [
  "(": (")", "）"), "（": ("）", ")"), "[": ("]", "］"), "［": ("］", "]"), "{": ("}", "｝"), "｛": ("｝", "}"),
  "「": ("」", "｣"), "｢": ("｣", "」"), "『": ("』", "』"), "【": ("】", "】"), "〔": ("〕", "〕"), "〈": ("〉", "〉"), "《": ("》", "》"),
  "«": ("»", "»"), "‹": ("›", "›"), "“": ("”", "”"),
]
private let closings: [Unicode.Scalar: Bool] = {
  var marks: [Unicode.Scalar: Bool] = [:]
  for (_, ends) in openings { (marks[ends.close], marks[ends.other]) = (true, true) }
  return marks
}()

extension Passage {
  fileprivate var hasBrackets: Bool {
    !present.isDisjoint(with: KindSet(.punctuation, .widePunctuation, .latin, .other))
  }

  /// Brackets without a partner, and pairs of unlike widths; a blank line ends what is open.
  fileprivate var bracketTrouble: (unmatched: [Int], unlike: [Range<Int>]) {
    var open: [Int] = []
    var unmatched: [Int] = []
    var unlike: [Range<Int>] = []
    var quote: Int?
    for index in scalars.indices where kinds[index] != .other || scalars[index].value > 0x7F {
      let scalar = scalars[index]
      if openings[scalar] != nil {
        open.append(index)
      } else if closings[scalar] != nil {
        if let start = open.last, let ends = openings[scalars[start]], ends.close == scalar || ends.other == scalar {
          open.removeLast()
          if ends.close != scalar { unlike.append(start..<index + 1) }
        } else if let depth = open.lastIndex(where: {
          openings[scalars[$0]].map { $0.close == scalar || $0.other == scalar } ?? false
        }) {
          unmatched += open[(depth + 1)...]
          open.removeSubrange(depth...)
        } else if !isListNumber(closedAt: index) {
          unmatched.append(index)
        }
      } else if scalar == "\"" {
        if let start = quote {
          if start < index { quote = nil }
        } else {
          quote = index
        }
      } else if scalar == "<", let next = kind(index + 1), next != .digit, next != .space,
        !paragraph(from: index).contains(">")
      {
        unmatched.append(index)
      } else if scalar == "\n", self.scalar(index + 1) == "\n" {
        unmatched += open + [quote].compactMap { $0 }
        (open, quote) = ([], nil)
      }
    }
    return ((unmatched + open + [quote].compactMap { $0 }).sorted(), unlike)
  }

  /// From `index` to the next blank line.
  private func paragraph(from index: Int) -> ArraySlice<Unicode.Scalar> {
    var end = index
    while end < scalars.count, !(scalars[end] == "\n" && scalar(end + 1) == "\n") { end += 1 }
    return scalars[index..<end]
  }

  /// 1) or ア） at the beginning, and after a blank or mark: a number of a list.
  private func isListNumber(closedAt index: Int) -> Bool {
    guard scalars[index] == ")" || scalars[index] == "）" else { return false }
    var start = index
    while start > 0, isAny(KindSet(.digit, .wideDigit, .latin, .wideLatin), at: start - 1) { start -= 1 }
    guard start < index, index - start <= 2 else {
      return index == 1 && isAny(KindSet(.katakana), at: 0)
    }
    return start == 0 || isAny(KindSet(.space, .wideSpace), at: start - 1) || scalars[start - 1] == "、"
  }

  /// Whether Japanese stands between the bracket at `index` and its end, or before it: (仮称), クォーク(quark).
  fileprivate func isJapaneseInside(_ index: Int) -> Bool {
    var end = index + 1
    while end < scalars.count, closings[scalars[end]] == nil {
      if isAny(.japanese, at: end) { return true }
      end += 1
    }
    return false
  }

  /// Whether Japanese stands between the bracket at `index` and its beginning.
  fileprivate func isJapaneseBefore(_ index: Int) -> Bool {
    var start = index - 1
    while start >= 0, openings[scalars[start]] == nil {
      if isAny(.japanese, at: start) { return true }
      start -= 1
    }
    return false
  }
}
