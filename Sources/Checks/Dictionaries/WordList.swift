import Diagnostics

/// Words with several spellings, and what to do about them.
public struct WordList: Hashable, Sendable {
  /// The spellings of a word, of which a book should use only one.
  public struct Variants: Hashable, Sendable {
    /// For each spelling its inflected forms: 分かる, 分かり beside 解る, 解り.
    public var spellings: [[String]]
    /// Whether the word is a noun made of verbs, which only counts without a verb's ending: 取り組み, not 取り組みます.
    public var isNoun: Bool
  }

  /// A spelling that is wrong wherever it occurs, with the right one; the right one is the same where it is accepted.
  public struct Correction: Hashable, Sendable {
    /// The wrong spelling.
    public var written: String
    /// The right spelling; empty where none can be recommended.
    public var right: String
    /// Whether the word is a noun, which only counts without a verb's ending.
    public var isNoun: Bool

    /// Makes a correction.
    public init(written: String, right: String, isNoun: Bool = false) {
      self.written = written
      self.right = right
      self.isNoun = isNoun
    }
  }

  /// The words with several spellings.
  public var variants: [Variants] = []
  /// The wrong spellings with the right ones.
  public var corrections: [Correction] = []
  /// Words in which nothing is looked for: こども園 contains こども.
  public var kept: [String] = []

  /// Makes an empty list.
  public init() {}

  /// A list with the entries of both.
  public static func + (a: WordList, b: WordList) -> WordList {
    var both = a
    both.variants += b.variants
    both.corrections += b.corrections
    both.kept += b.kept
    return both
  }
}

/// Finds the corrections of a list in passages.
struct Corrector: Sendable {
  private let corrections: [WordList.Correction]
  private let matcher: WordMatcher

  init(_ list: WordList) {
    var words: [(text: String, meaning: Int)] = list.kept.map { ($0, -1) }
    words += list.corrections.enumerated().map { ($0.element.written, $0.offset) }
    corrections = list.corrections
    matcher = WordMatcher(words)
  }

  /// The corrections in a passage, each with its range, the written and the right spelling.
  func corrections(in passage: Passage) -> [(range: Range<Int>, written: String, right: String)] {
    matcher.matches(in: passage) { word, range in
      guard word.meaning >= 0 else { return true }
      return !corrections[word.meaning].isNoun || passage.endsNoun(at: range.upperBound)
    }
    .compactMap { meaning, range in
      guard meaning >= 0 else { return nil }
      let correction = corrections[meaning]
      let written = passage.string(range)
      guard correction.right != written, !passage.alreadyReads(correction.right, at: range) else { return nil }
      return (range, written, correction.right)
    }
  }
}

extension Passage {
  /// Whether the characters at `range` are a part of `right` that is already there: 手引 in 手引き.
  fileprivate func alreadyReads(_ right: String, at range: Range<Int>) -> Bool {
    let right = Array(right.unicodeScalars)
    guard right.count > range.count else { return false }
    let part = Array(scalars[range])
    for offset in 0...right.count - part.count where Array(right[offset..<offset + part.count]) == part {
      if has(right, at: range.lowerBound - offset) { return true }
    }
    return false
  }

  /// Whether a noun may end before `index`: a particle, kanji, mark or the text's end follows, not the ending of a
  /// verb.
  func endsNoun(at index: Int) -> Bool {
    guard index < scalars.count else { return true }
    // 取り組み、 may as well be the verb.
    if scalars[index] == "、", isAny(KindSet(.hiragana), at: index - 1) { return false }
    guard kinds[index] == .hiragana else { return kinds[index] != .katakana || scalars[index] != "ー" }
    let next: Unicode.Scalar? = index + 1 < scalars.count ? scalars[index + 1] : nil
    switch scalars[index] {
    case "を", "の", "が", "は", "へ", "も", "や": return true
    // 取り組みに, but 取り組みにくい.
    case "に": return next != "く"
    // No verb's ending begins with と: 取り組みとして.
    case "と": return true
    case "で": return next != "き"
    // か, から; した, して, する, さ; など, な; だ, だけ.
    case "か": return true
    case "し", "す", "さ", "だ":
      return kinds[index - 1] != .kanji || scalars[index] != "し" || next == "て" || next == "た" || next == "ま"
    case "な": return next == "ど" || next == "の"
    case "ま": return next == "で"
    default: return false
    }
  }
}
