import Diagnostics

/// A number of times in words: once, twice, 3 times.
func times(_ count: Int) -> Phrase {
  switch count {
  case 1: Phrase(en: "once", ja: "1回")
  case 2: Phrase(en: "twice", ja: "2回")
  default: Phrase(en: "\(count) times", ja: "\(count)回")
  }
}
