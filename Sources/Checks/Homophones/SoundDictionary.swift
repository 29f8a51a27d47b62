/// A dictionary of words and their readings: SKK-JISYO.L (Debian's skkdic).
public struct SoundDictionary: Sendable {
  /// The words in kanji, by reading.
  private var words: [String: [String]] = [:]
  private var readings: [String: [String]] = [:]
  /// The readings of kanji before an ending: おさm for 納.
  private var verbReadings: [Unicode.Scalar: Set<String>] = [:]
  /// The words of two kanji, by the first and by the second kanji.
  private(set) var pairsByFirst: [Unicode.Scalar: [String]] = [:]
  private(set) var pairsBySecond: [Unicode.Scalar: [String]] = [:]

  /// Reads the text of the dictionary; nil for another text.
  public init?(_ text: String) {
    var areVerbs = true
    for line in text.split(separator: "\n") {
      if line.hasPrefix(";") {
        if line.hasPrefix(";; okuri-nasi") { areVerbs = false }
        continue
      }
      guard let blank = line.firstIndex(of: " ") else { continue }
      let reading = String(line[..<blank])
      let entries = line[line.index(after: blank)...].split(separator: "/").map { entry in
        entry.prefix { $0 != ";" }
      }
      if areVerbs {
        for entry in entries where entry.unicodeScalars.count == 1 {
          if let kanji = entry.unicodeScalars.first { verbReadings[kanji, default: []].insert(reading) }
        }
        continue
      }
      guard reading.unicodeScalars.allSatisfy({ (0x3041...0x3096).contains($0.value) || $0 == "ー" }) else { continue }
      for entry in entries where !entry.isEmpty && entry.unicodeScalars.allSatisfy(\.isHomophoneKanji) {
        let word = String(entry)
        words[reading, default: []].append(word)
        readings[word, default: []].append(reading)
      }
    }
    guard !words.isEmpty else { return nil }
    for word in readings.keys.sorted() {
      let scalars = Array(word.unicodeScalars)
      guard scalars.count == 2 else { continue }
      pairsByFirst[scalars[0], default: []].append(word)
      pairsBySecond[scalars[1], default: []].append(word)
    }
  }

  func has(_ word: String) -> Bool { readings[word] != nil }

  /// The other words with a reading of this word, in the order of the dictionary.
  func homophones(of word: String) -> [String] {
    var seen: Set<String> = [word]
    return (readings[word] ?? []).flatMap { words[$0] ?? [] }.filter { seen.insert($0).inserted }
  }

  func sharesReading(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    let own = readings[String(a)] ?? []
    return (readings[String(b)] ?? []).contains(where: own.contains)
  }

  func shareVerbReading(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    !(verbReadings[a] ?? []).isDisjoint(with: verbReadings[b] ?? [])
  }
}

extension Unicode.Scalar {
  /// Whether it is a kanji of a word that may have homophones; 々 is one too.
  var isHomophoneKanji: Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || value == 0x3005
  }
}
