/// What may close each opening bracket: its own partner, and the one of the other width.
let openings: [Unicode.Scalar: (close: Unicode.Scalar, other: Unicode.Scalar)] = [
  "(": (")", "）"), "（": ("）", ")"), "[": ("]", "］"), "［": ("］", "]"), "{": ("}", "｝"), "｛": ("｝", "}"),
  "「": ("」", "｣"), "｢": ("｣", "」"), "『": ("』", "』"), "【": ("】", "】"), "〔": ("〕", "〕"), "〈": ("〉", "〉"), "《": ("》", "》"),
  "«": ("»", "»"), "‹": ("›", "›"), "“": ("”", "”"),
]

/// Every closing bracket.
let closings: [Unicode.Scalar: Bool] = {
  var marks: [Unicode.Scalar: Bool] = [:]
  for (_, ends) in openings { (marks[ends.close], marks[ends.other]) = (true, true) }
  return marks
}()

extension Passage {
  var hasBrackets: Bool {
    !present.isDisjoint(with: KindSet(.punctuation, .widePunctuation, .latin, .other))
  }

  /// Whether Japanese stands between the bracket at `index` and its end, or before it: (仮称), クォーク(quark).
  func isJapaneseInside(_ index: Int) -> Bool {
    var end = index + 1
    while end < scalars.count, closings[scalars[end]] == nil {
      if isAny(.japanese, at: end) { return true }
      end += 1
    }
    return false
  }

  /// Whether Japanese stands between the bracket at `index` and its beginning.
  func isJapaneseBefore(_ index: Int) -> Bool {
    var start = index - 1
    while start >= 0, openings[scalars[start]] == nil {
      if isAny(.japanese, at: start) { return true }
      start -= 1
    }
    return false
  }
}
