// Quantities such as 3,075人 or 各5回, which show where an entry ends in a cell without bullets.

/// Words that may precede a number: 延べ385人, 年3回.
private let quantityPrefixes = ["延べ", "のべ", "毎日", "合計", "累計", "延", "各", "計", "約", "全", "年", "月", "週"]

/// Particles, after which a number and its counter are not a quantity: 6年生まで.
private let particles = Set("でにをはがとのも")

private let signs = Set("、。・「」『』，．：；:;〜～")

/// Whether a word is a number with its counter, such as `7回`, `2件6名`, `99.5%` or `84.3%【5.8%増】`.
func isQuantity(_ word: String) -> Bool {
  var rest = word[...]
  // A remark in brackets may follow: 2回(東吉野村…).
  if let bracket = rest.firstIndex(where: { "(（【".contains($0) }), let last = rest.last, ")）】".contains(last) {
    rest = rest[..<bracket]
  }
  if let prefix = quantityPrefixes.first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(prefix.count) }
  guard rest.first?.isDigit == true else { return false }
  while !rest.isEmpty {
    rest = rest.drop { $0.isDigit || $0 == "," || $0 == "." }
    let counter = rest.prefix { !$0.isDigit }
    guard (1...6).contains(counter.count), counter.allSatisfy({ !particles.contains($0) && !signs.contains($0) })
    else { return false }
    rest = rest.dropFirst(counter.count)
  }
  return true
}

extension Character {
  /// Whether the character is 0 to 9, half-width or full-width; kanji numerals are not digits.
  var isDigit: Bool {
    guard let value = unicodeScalars.first?.value else { return false }
    return (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value)
  }
}

/// Whether a quantity begins at `index`, also one whose prefix is a separate word: `237人`, `延べ 237人`.
private func quantityBegins(at index: Int, of words: [String]) -> Bool {
  guard index < words.count else { return false }
  if isQuantity(words[index]) { return true }
  return quantityPrefixes.contains(words[index]) && index + 1 < words.count && isQuantity(words[index + 1])
}

/// The entries of a text without bullets: each ends with a full stop (。), a quantity, a bracket, or an ending such as
/// 等.
///
/// - Parameter isStrict: whether only full stops and quantities end an entry.
func entries(of words: [String], isStrict: Bool = false) -> [[String]] {
  var entries: [[String]] = []
  var entry: [String] = []
  var depth = 0
  for (index, word) in words.enumerated() {
    entry.append(word)
    for character in word {
      if "(（【「".contains(character) { depth += 1 }
      if ")）】」".contains(character) { depth = max(0, depth - 1) }
    }
    guard depth == 0, index + 1 < words.count, !quantityBegins(at: index + 1, of: words),
      let next = words[index + 1].first, !"(（【".contains(next)
    else { continue }
    let isRemark = word.first.map { "(（【".contains($0) } ?? false
    let followsQuantity = index > 0 && isQuantity(words[index - 1])
    let endsInBracket = word.last.map { ")）】".contains($0) } ?? false
    let isEnd =
      word.hasSuffix("。") || isQuantity(word) || (isRemark && followsQuantity)
      || !isStrict && (endsInBracket && !isRemark || ["等", "の策定", "の作成"].contains { word.hasSuffix($0) })
    if isEnd {
      entries.append(entry)
      entry = []
    }
  }
  return entry.isEmpty ? entries : entries + [entry]
}

/// A head and at least two pairs of a label and a quantity: 点検 81橋 補修工事 21橋; nil for other words.
func headAndPairs(_ words: [String]) -> (head: [String], pairs: [[String]])? {
  var pairs: [[String]] = []
  var end = words.count
  while end >= 3, isQuantity(words[end - 1]), !isQuantity(words[end - 2]) {
    var start = end - 2
    // J R東海 is printed with a gap: a single letter belongs to the word after it.
    while start > 1, words[start - 1].count == 1, words[start - 1].first?.isASCII == true { start -= 1 }
    pairs.append(Array(words[start..<end]))
    end = start
  }
  guard pairs.count >= 2, end >= 1, !isQuantity(words[end - 1]) else { return nil }
  return (Array(words[..<end]), pairs.reversed())
}
