import Foundation

/// The lists of this folder in plain text: words separated by blanks, without the lines that begin with #.
enum PlainLists {
  /// Loan words of four or more letters.
  static let katakana: Set<[Unicode.Scalar]> = Set(lines(PackageResources.katakana_txt).joined())

  /// Words of two kanji, each as a number made of the two characters (``pair(_:_:)``).
  static let kanjiPairs: Set<UInt64> = {
    var pairs: Set<UInt64> = []
    for words in lines(PackageResources.kanji_pairs_txt) {
      for line in words { for second in line.dropFirst() { pairs.insert(pair(line[0], second)) } }
    }
    return pairs
  }()

  /// The sounds of each kanji, as numbers: kanji with a common number may be read alike.
  static let kanjiSounds: [Unicode.Scalar: Set<Int>] = {
    var sounds: [Unicode.Scalar: Set<Int>] = [:]
    for (number, words) in lines(PackageResources.kanji_sounds_txt).enumerated() where words.count > 1 {
      for kanji in words[1] { sounds[kanji, default: []].insert(number) }
    }
    return sounds
  }()

  /// Phrases of kana in which syllables slip, and right texts that look like such slips.
  static let slips: (phrases: [[Unicode.Scalar]], right: Set<[Unicode.Scalar]>) = {
    var (phrases, right): ([[Unicode.Scalar]], Set<[Unicode.Scalar]>) = ([], [])
    for words in lines(PackageResources.slips_txt) {
      if words.first == ["!"] { right.formUnion(words.dropFirst()) } else { phrases += words }
    }
    return (phrases, right)
  }()

  /// Two characters as one number.
  static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second.value)
  }

  private static func lines(_ bytes: [UInt8]) -> [[[Unicode.Scalar]]] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { line in line.split(separator: " ").map { Array($0.unicodeScalars) } }
  }
}
