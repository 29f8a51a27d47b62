/// Finds words in passages: at each character the longest word that begins there.
struct WordMatcher: Sendable {
  struct Word: Sendable {
    var scalars: [Unicode.Scalar]
    /// The number that the list gave to the word.
    var meaning: Int
    var mayFollow: Neighbour
  }

  /// What a word may follow.
  enum Neighbour {
    /// What another word ends with.
    case word
    /// Any character: `~下さい`.
    case anything
    /// A number, with a space or without: `#~か所`.
    case number
  }

  /// The words by their first character, the longest first.
  private var byFirst: [Unicode.Scalar: [Word]] = [:]
  /// For each character of the Basic Multilingual Plane whether a word begins with it, for a fast test.
  private var begins = [Bool](repeating: false, count: 0x1_0000)

  init(_ words: [(text: String, meaning: Int)]) {
    for (text, meaning) in words {
      let mayFollow: Neighbour = text.hasPrefix("#~") ? .number : text.hasPrefix("~") ? .anything : .word
      let scalars = Array(text.unicodeScalars.drop { $0 == "#" || $0 == "~" })
      guard let first = scalars.first else { continue }
      byFirst[first, default: []].append(Word(scalars: scalars, meaning: meaning, mayFollow: mayFollow))
      if first.value < 0x1_0000 { begins[Int(first.value)] = true }
    }
    for (first, words) in byFirst {
      // Of words of equal length the first in the list comes first.
      byFirst[first] = words.enumerated()
        .sorted { ($1.element.scalars.count, $0.offset) < ($0.element.scalars.count, $1.offset) }.map(\.element)
    }
  }

  /// The words in a passage, from left to right, without overlaps.
  ///
  /// - Parameter isWord: whether a word is accepted at a place.
  func matches(
    in passage: Passage, where isWord: (Word, Range<Int>) -> Bool = { _, _ in true }
  ) -> [(meaning: Int, range: Range<Int>)] {
    var found: [(meaning: Int, range: Range<Int>)] = []
    var index = 0
    while index < passage.scalars.count {
      let scalar = passage.scalars[index]
      guard scalar.value < 0x1_0000, begins[Int(scalar.value)], passage.kinds[index] != .other || !passage.hasCode,
        let words = byFirst[scalar],
        let word = words.first(where: {
          passage.has($0.scalars, at: index) && stands($0, at: index, in: passage)
            && isWord($0, index..<index + $0.scalars.count)
        })
      else {
        index += 1
        continue
      }
      found.append((word.meaning, index..<index + word.scalars.count))
      index += word.scalars.count
    }
    return found
  }

  /// Whether the word is a word here and not a piece of another: katakana may continue, 徒に may be the end of 生徒に.
  private func stands(_ word: Word, at index: Int, in passage: Passage) -> Bool {
    let end = index + word.scalars.count
    let (first, last) = (passage.kinds[index], passage.kinds[end - 1])
    if end < passage.kinds.count {
      let next = passage.kinds[end]
      if last == .katakana, next == .katakana { return false }
      if last == .latin, next == .latin { return false }
      // した事 is not the beginning of した事業.
      if last == .kanji, next == .kanji, word.scalars.count > 1, passage.kinds[end - 2] == .hiragana { return false }
    }
    switch word.mayFollow {
    case .number: return passage.followsNumber(at: index)
    case .anything: return true
    case .word: break
    }
    guard index > 0 else { return true }
    if isCounter(at: index, in: passage) { return false }
    let before = passage.kinds[index - 1]
    switch first {
    case .latin: return before != .latin
    case .hiragana:
      let isKana = passage.kinds[index..<end].allSatisfy { $0 == .hiragana }
      return !isKana || before != .hiragana || "はがをにもへとやの".unicodeScalars.contains(passage.scalars[index - 1])
    case .kanji: return before != .kanji || word.scalars.count < 2 || passage.kinds[index + 1] == .kanji
    default: return true
    }
  }

  /// Whether the kanji at `index` is the counter of the digits before it: 22分から, 7月1日ごろ.
  private func isCounter(at index: Int, in passage: Passage) -> Bool {
    guard counters.contains(passage.scalars[index]), passage.isAny(KindSet(.hiragana), at: index + 1) else {
      return false
    }
    return passage.isAny(.digits, at: passage.lastBefore(index))
  }
}

extension Passage {
  /// Whether a number ends before `index`, in digits or kanji, or 数 or 何 stands for one.
  fileprivate func followsNumber(at index: Int) -> Bool {
    let before = lastBefore(index)
    return isAny(.digits, at: before) || scalars.indices.contains(before) && kanjiOfNumbers.contains(scalars[before])
  }

  /// The index of the character before `index`, or of the one before that where a space stands between.
  fileprivate func lastBefore(_ index: Int) -> Int { isAny(.spaces, at: index - 1) ? index - 2 : index - 1 }
}

private let kanjiOfNumbers = Set("〇一二三四五六七八九十百千万数何".unicodeScalars)

/// Kanji that are counters, and also begin words that continue in kana: 分 in 三十分 and in 分かる.
private let counters = Set("分秒時日月年回件人名枚台個本冊戸組点度位倍割番号歳才".unicodeScalars)
