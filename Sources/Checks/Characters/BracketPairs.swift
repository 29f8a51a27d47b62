/// The closing brackets of each opening bracket: its own partner, and that of the other width.
let openings: [Unicode.Scalar: (close: Unicode.Scalar, other: Unicode.Scalar)] = [
  "(": (")", "）"), "（": ("）", ")"), "[": ("]", "］"), "［": ("］", "]"), "{": ("}", "｝"), "｛": ("｝", "}"),
  "「": ("」", "｣"), "｢": ("｣", "」"), "『": ("』", "』"), "【": ("】", "】"), "〔": ("〕", "〕"), "〈": ("〉", "〉"), "《": ("》", "》"),
  "«": ("»", "»"), "‹": ("›", "›"), "“": ("”", "”"),
]

/// All closing brackets.
let closings = Set(openings.values.flatMap { [$0.close, $0.other] })

extension Passage {
  /// Whether the text may contain a bracket: brackets are of these kinds only.
  var hasBrackets: Bool {
    !present.isDisjoint(with: KindSet(.punctuation, .widePunctuation, .latin, .other))
  }

  /// Whether there is Japanese between the opening bracket at `index` and the next closing bracket: (仮称).
  func isJapaneseInside(_ index: Int) -> Bool {
    var end = index + 1
    while end < scalars.count, !closings.contains(scalars[end]) {
      if isAny(.japanese, at: end) { return true }
      end += 1
    }
    return false
  }

  /// Whether there is Japanese between the closing bracket at `index` and the nearest opening bracket before it.
  func isJapaneseBefore(_ index: Int) -> Bool {
    var start = index - 1
    while start >= 0, openings[scalars[start]] == nil {
      if isAny(.japanese, at: start) { return true }
      start -= 1
    }
    return false
  }
}
