/// The keys of a marisa trie (version 0.2, 64 bits) by number; nil for another file.
///
/// The file has several tries in LOUDS order, one after the other; an edge may stand for a string of the next trie.
/// Ranks and caches, which only serve searching, are skipped. Nothing in the file is trusted: an index out of range
/// ends the reading.
func marisaKeys(_ file: [UInt8]) -> [[UInt8]]? {
  let magic = Array("We love Marisa.\u{0}".utf8)
  guard file.starts(with: magic) else { return nil }
  var reader = MarisaReader(bytes: file, position: magic.count)
  guard let trie = reader.trie(depth: 0) else { return nil }
  var keys: [[UInt8]] = []
  keys.reserveCapacity(trie.terminal.ones.count)
  for node in trie.terminal.ones {
    guard let key = trie.key(Int(node)) else { return nil }
    keys.append(key)
  }
  return keys
}

/// A sequence of bits, with the positions of those that are set, and their number before each word.
private struct MarisaBits {
  var words: [UInt64]
  var count: Int
  var ones: [Int32] = []
  var ranks: [Int32] = []

  init(words: [UInt64], count: Int) {
    self.words = words
    self.count = count
    for (index, word) in words.enumerated() {
      ranks.append(Int32(ones.count))
      var rest = word
      while rest != 0 {
        let bit = index * 64 + rest.trailingZeroBitCount
        if bit < count { ones.append(Int32(bit)) }
        rest &= rest - 1
      }
    }
  }

  func isSet(_ index: Int) -> Bool { index < count && words[index / 64] >> (index % 64) & 1 == 1 }

  /// The number of set bits before `index`.
  func rank(_ index: Int) -> Int {
    Int(ranks[index / 64]) + (words[index / 64] & (1 << UInt64(index % 64) - 1)).nonzeroBitCount
  }
}

private final class MarisaTrie {
  var louds, terminal, link: MarisaBits
  var bases: [UInt8]
  var extras: [UInt32]
  var tail: [UInt8]
  var tailEnd: MarisaBits
  var next: MarisaTrie?
  var firstLevel = 0

  init(
    louds: MarisaBits, terminal: MarisaBits, link: MarisaBits, bases: [UInt8], extras: [UInt32], tail: [UInt8],
    tailEnd: MarisaBits
  ) {
    (self.louds, self.terminal, self.link) = (louds, terminal, link)
    (self.bases, self.extras, self.tail, self.tailEnd) = (bases, extras, tail, tailEnd)
  }

  func key(_ node: Int) -> [UInt8]? {
    var key: [UInt8] = []
    guard climb(node, { key.append($0) }, { key += $0.reversed() }) else { return nil }
    return key.reversed()
  }

  /// Passes the labels of the edges from a node up to the root; false where the file is damaged.
  private func climb(_ start: Int, _ letter: (UInt8) -> Void, _ string: ([UInt8]) -> Void) -> Bool {
    var (node, steps) = (start, 0)
    while true {
      guard node < bases.count, steps < 1000 else { return false }
      if link.isSet(node) {
        guard let restored = restored(node) else { return false }
        string(restored)
      } else {
        letter(bases[node])
      }
      if node <= firstLevel { return true }
      guard node < louds.ones.count else { return false }
      let parent = Int(louds.ones[node]) - node - 1
      guard parent >= 0, parent < node else { return false }
      (node, steps) = (parent, steps + 1)
    }
  }

  /// The string that the edge to a node stands for.
  private func restored(_ node: Int) -> [UInt8]? {
    let rank = link.rank(node)
    guard rank < extras.count else { return nil }
    let place = Int(bases[node]) | Int(extras[rank]) << 8
    if let next {
      var string: [UInt8] = []
      return next.climb(place, { string.append($0) }, { string += $0 }) ? string : nil
    }
    guard place < tail.count else { return nil }
    if tailEnd.count > 0 {
      guard let end = (place..<tail.count).first(where: tailEnd.isSet) else { return nil }
      return Array(tail[place...end])
    }
    return Array(tail[place...].prefix { $0 != 0 })
  }
}

/// Reads numbers and vectors one after the other; nil behind the end.
private struct MarisaReader {
  let bytes: [UInt8]
  var position: Int

  mutating func number(_ size: Int) -> Int? {
    guard position + size <= bytes.count else { return nil }
    var value: UInt64 = 0
    for offset in 0..<size { value |= UInt64(bytes[position + offset]) << UInt64(8 * offset) }
    position += size
    return Int(exactly: value)
  }

  /// A vector of bytes: their number, the bytes, and zeros up to a multiple of eight.
  mutating func vector() -> ArraySlice<UInt8>? {
    guard let length = number(8), length >= 0, length <= bytes.count - position else { return nil }
    let vector = bytes[position..<position + length]
    position += (length + 7) / 8 * 8
    return position <= bytes.count ? vector : nil
  }

  mutating func words() -> [UInt64]? {
    guard let vector = vector(), vector.count.isMultiple(of: 8) else { return nil }
    return vector.withUnsafeBytes { raw in
      (0..<raw.count / 8).map { UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self)) }
    }
  }

  mutating func bits() -> MarisaBits? {
    guard let words = words(), let count = number(4), number(4) != nil, vector() != nil, vector() != nil,
      vector() != nil,
      count <= words.count * 64
    else { return nil }
    return MarisaBits(words: words, count: count)
  }

  mutating func trie(depth: Int) -> MarisaTrie? {
    guard depth < 16, let louds = bits(), let terminal = bits(), let link = bits(), let bases = vector(),
      let packed = words(), let width = number(4), number(4) != nil, let count = number(8), width <= 32,
      count <= bases.count,
      count * width <= packed.count * 64, let tail = vector(), let tailEnd = bits(), link.count <= bases.count
    else { return nil }
    let extras = (0..<count).map { index -> UInt32 in
      guard width > 0 else { return 0 }
      let (word, shift) = (index * width / 64, UInt64(index * width % 64))
      var value = packed[word] >> shift
      if Int(shift) + width > 64 { value |= packed[word + 1] << (64 - shift) }
      return UInt32(truncatingIfNeeded: value & (1 << UInt64(width) - 1))
    }
    let trie = MarisaTrie(
      louds: louds, terminal: terminal, link: link, bases: Array(bases), extras: extras, tail: Array(tail),
      tailEnd: tailEnd)
    if !link.ones.isEmpty, tail.isEmpty {
      guard let next = self.trie(depth: depth + 1) else { return nil }
      trie.next = next
    }
    guard vector() != nil, let firstLevel = number(4), number(4) != nil else { return nil }
    trie.firstLevel = firstLevel
    return trie
  }
}
