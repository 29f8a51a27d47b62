/// How likely words follow each other: the trigram model that Debian has for kana-kanji conversion (libkkc-data).
///
/// Its words are short units, each with one reading; its values are decimal logarithms. They are looked up in the
/// files' own order, without a copy.
public struct WordModel: Sendable {
  /// The bytes of the model's files.
  public struct Files: Sendable {
    /// `data.1gram.index`, `data.1gram`, `data.2gram`, `data.3gram`.
    public var index, unigrams, bigrams, trigrams: [UInt8]

    /// Makes the set of the model's four files.
    public init(index: [UInt8], unigrams: [UInt8], bigrams: [UInt8], trigrams: [UInt8]) {
      (self.index, self.unigrams, self.bigrams, self.trigrams) = (index, unigrams, bigrams, trigrams)
    }
  }

  let begin: UInt32
  let end: UInt32
  private let unigrams, bigrams, trigrams: [UInt8]
  /// The ids of the words with a surface, by a hash of its scalars.
  private var words: [UInt64: [UInt32]] = [:]
  let longest: Int

  /// Reads the model; nil where the files are something else.
  public init?(_ files: Files) {
    guard let keys = marisaKeys(files.index), files.unigrams.count >= keys.count * 6,
      files.bigrams.count.isMultiple(of: 12), files.trigrams.count.isMultiple(of: 10)
    else { return nil }
    (unigrams, bigrams, trigrams) = (files.unigrams, files.bigrams, files.trigrams)
    var (begin, end, longest): (UInt32?, UInt32?, Int) = (nil, nil, 1)
    words.reserveCapacity(keys.count)
    for (id, key) in keys.enumerated() {
      if key.elementsEqual("<s>".utf8) { begin = UInt32(id) }
      if key.elementsEqual("</s>".utf8) { end = UInt32(id) }
      guard let slash = key.firstIndex(of: UInt8(ascii: "/")), slash > 0, slash + 1 < key.count else { continue }
      let surface = Array(String(decoding: key[(slash + 1)...], as: UTF8.self).unicodeScalars)
      longest = max(longest, surface.count)
      words[hash(surface[...]), default: []].append(UInt32(id))
    }
    guard let begin, let end else { return nil }
    (self.begin, self.end, self.longest) = (begin, end, min(longest, 16))
  }

  /// The words with a surface; empty where there is none.
  func words(_ surface: ArraySlice<Unicode.Scalar>) -> [UInt32] { words[hash(surface)] ?? [] }

  func has(_ surface: ArraySlice<Unicode.Scalar>) -> Bool { words[hash(surface)] != nil }

  func cost(_ word: UInt32) -> Float { value(unigrams, Int(word) * 6) }
  func backoff(_ word: UInt32) -> Float { value(unigrams, Int(word) * 6 + 2) }

  /// The number of the record of two consecutive words; nil where there is none.
  private func bigram(_ before: UInt32, _ word: UInt32) -> Int? {
    record(in: bigrams, size: 12, UInt64(word.byteSwapped) << 32 | UInt64(before.byteSwapped))
  }

  func bigramCost(_ before: UInt32, _ word: UInt32) -> Float {
    bigram(before, word).map { value(bigrams, $0 * 12 + 8) } ?? backoff(before) + cost(word)
  }

  func trigramCost(_ first: UInt32, _ second: UInt32, _ word: UInt32) -> Float {
    guard let pair = bigram(first, second) else { return bigramCost(second, word) }
    let key = UInt64(word.byteSwapped) << 32 | UInt64(UInt32(pair).byteSwapped)
    if let record = record(in: trigrams, size: 10, key) { return value(trigrams, record * 10 + 8) }
    return value(bigrams, pair * 12 + 10) + bigramCost(second, word)
  }

  private func value(_ table: [UInt8], _ offset: Int) -> Float {
    guard offset + 2 <= table.count else { return -8 }
    return Float(UInt16(table[offset]) | UInt16(table[offset + 1]) << 8) * -8 / 65535
  }

  /// The number of the record with a key; the records are in the order of their first eight bytes.
  private func record(in table: [UInt8], size: Int, _ key: UInt64) -> Int? {
    table.withUnsafeBytes { raw in
      var (low, high) = (0, raw.count / size)
      while low < high {
        let middle = (low + high) / 2
        let own = UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: middle * size, as: UInt64.self))
        if own == key { return middle }
        if own < key { low = middle + 1 } else { high = middle }
      }
      return nil
    }
  }
}

/// The FNV-1a hash of scalars; among some hundred thousand surfaces two with the same hash do not occur.
func hash(_ scalars: ArraySlice<Unicode.Scalar>) -> UInt64 {
  scalars.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1.value)) &* 0x100_0000_01B3 }
}
