/// The certainty that a word, and a phrase (文節), ends at a place between two characters.
///
/// Each is the sum of the weights of the place's features, in hundredths; 0 is undecided.
struct JointScore: Hashable {
  var word: Int32
  var phrase: Int32

  static func += (sum: inout JointScore, other: JointScore) {
    sum.word += other.word
    sum.phrase += other.phrase
  }
}

/// The weights of the features of a place, learnt by `Tests/LineQuality/train_joints.py`; the same on every machine.
///
/// A hash table with open addressing, because it is asked eleven times for each character.
struct JointWeights {
  private var keys: [UInt64]
  private var scores: [JointScore]
  private var bias = JointScore(word: 0, phrase: 0)

  static let shared = JointWeights(PackageResources.weights_txt)

  /// Reads lines of a feature, a tab, its weight for words, a tab, its weight for phrases; the line without a feature
  /// has the weights that every place starts with.
  ///
  /// Every run reads these thousands of lines, so they are gone through once, character by character.
  private init(_ file: [UInt8]) {
    keys = Array(repeating: 0, count: 1 << 14)
    scores = Array(repeating: JointScore(word: 0, phrase: 0), count: 1 << 14)
    var line = Line()
    for scalar in String(decoding: file, as: UTF8.self).unicodeScalars {
      guard scalar == "\n" else {
        line.read(scalar)
        continue
      }
      if let template = line.template {
        add(Self.key(template, line.characters), line.score)
      } else {
        bias = line.score
      }
      line = Line()
    }
  }

  /// A line of the file that is being read.
  private struct Line {
    var template: UInt64?
    /// The characters of the feature, or their kinds, one behind the other.
    var characters: UInt64 = 0
    var score = JointScore(word: 0, phrase: 0)
    private var field = 0
    private var sign: Int32 = 1

    mutating func read(_ scalar: Unicode.Scalar) {
      switch (scalar, field) {
      case ("\t", _): (field, sign) = (field + 1, 1)
      case (_, 0): addToFeature(scalar)
      case ("-", _): sign = -1
      case (_, 1): score.word = score.word * 10 + sign * digit(scalar)
      default: score.phrase = score.phrase * 10 + sign * digit(scalar)
      }
    }

    private mutating func addToFeature(_ scalar: Unicode.Scalar) {
      guard let template else {
        template = UInt64(scalar.value - 0x61)
        return
      }
      if template == JointWeights.kindsTemplate {
        characters = characters << 3 | CharacterKind(letter: UInt8(truncatingIfNeeded: scalar.value)).rawValue
      } else {
        characters = characters << 20 | UInt64(scalar.value & 0xFFFFF)
      }
    }

    private func digit(_ scalar: Unicode.Scalar) -> Int32 { Int32(scalar.value) - 0x30 }
  }

  /// The number of the last template: the kinds of six characters.
  private static var kindsTemplate: UInt64 { 10 }

  private static func key(_ template: UInt64, _ characters: UInt64) -> UInt64 { (template + 1) << 60 | characters }

  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 50)
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func add(_ key: UInt64, _ score: JointScore) {
    let slot = slot(of: key)
    (keys[slot], scores[slot]) = (key, score)
  }

  /// The score of the place before each of `scalars`; the first entry is unused.
  ///
  /// - Complexity: O(characters).
  func scores(of scalars: [UInt32]) -> [JointScore] {
    var found = [JointScore](repeating: bias, count: scalars.count)
    guard scalars.count > 1 else { return found }
    let blank = [UInt64](repeating: 0x20, count: 3)
    let text = blank + scalars.map { UInt64($0 & 0xFFFFF) } + blank
    let kinds = text.map { CharacterKind(UInt32($0)).rawValue }
    for place in 1..<scalars.count {
      let at = place + 3
      var score = bias
      func weigh(_ template: UInt64, _ characters: UInt64) { score += scores[slot(of: Self.key(template, characters))] }
      for number in 0..<4 { weigh(UInt64(number), text[at + number - 2]) }
      for number in 0..<4 { weigh(UInt64(number + 4), text[at + number - 3] << 20 | text[at + number - 2]) }
      for number in 0..<2 {
        weigh(
          UInt64(number + 8), text[at + number - 2] << 40 | text[at + number - 1] << 20 | text[at + number])
      }
      weigh(Self.kindsTemplate, kinds[(at - 3)..<(at + 3)].reduce(0) { $0 << 3 | $1 })
      found[place] = score
    }
    return found
  }
}
