/// All texts of a book, in which words are counted.
struct BookText {
  private var scalars: [Unicode.Scalar] = []
  /// The places of each pair of characters.
  private var places: [UInt64: [Int32]] = [:]
  private var known: [UInt64: Int] = [:]

  mutating func add(_ text: [Unicode.Scalar]) {
    let start = scalars.count
    scalars += text
    for index in start..<max(start, scalars.count - 1) {
      places[Self.key(scalars[index], scalars[index + 1]), default: []].append(Int32(index))
    }
    scalars.append("\u{0}")
  }

  private static func key(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> UInt64 {
    UInt64(a.value) << 32 | UInt64(b.value)
  }

  /// How often the texts contain a word of two or more characters.
  mutating func count(_ word: [Unicode.Scalar]) -> Int {
    guard word.count > 1 else { return 0 }
    let hash = hash(word[...])
    if let count = known[hash] { return count }
    let count = (places[Self.key(word[0], word[1])] ?? []).count { place in
      let start = Int(place)
      guard start + word.count <= scalars.count else { return false }
      return word.indices.dropFirst(2).allSatisfy { scalars[start + $0] == word[$0] }
    }
    known[hash] = count
    return count
  }
}
