/// What may close each opening bracket: its own partner, and the one of the other width.
let openings: [Unicode.Scalar: (close: Unicode.Scalar, other: Unicode.Scalar)] = [
  "(": (")", "）"), "（": ("）", ")"), "[": ("]", "］"), "［": ("］", "]"), "{": ("}", "｝"), "｛": ("｝", "}"),
  "「": ("」", "｣"), "｢": ("｣", "」"), "『": ("』", "』"), "【": ("】", "】"), "〔": ("〕", "〕"), "〈": ("〉", "〉"), "《": ("》", "》"),
  "«": ("»", "»"), "‹": ("›", "›"), "“": ("”", "”"),
]

/// Every closing bracket.
let closings = Set(openings.values.flatMap { [$0.close, $0.other] })

extension Passage {
  /// Whether a bracket may stand in the text: none of another kind is one.
  var hasBrackets: Bool {
    !present.isDisjoint(with: KindSet(.punctuation, .widePunctuation, .latin, .other))
  }

  /// Whether Japanese stands between the bracket at `index` and its end, or before it: (仮称), クォーク(quark).
  func isJapaneseInside(_ index: Int) -> Bool {
    var end = index + 1
    while end < scalars.count, !closings.contains(scalars[end]) {
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
