/// The harm that a break does to the sense, in shares of the harm of a break inside a word.
///
/// | between                                             |      harm |
/// |-----------------------------------------------------|----------:|
/// | two phrases, two sentences, a mark and what follows |         0 |
/// | a word and the particle or ending attached to it    |      0.22 |
/// | the words of a compound                             |      0.17 |
/// | a label and its short quantity: 開催数 │ 7回        |      0.45 |
/// | the characters of a word, the surer the more        | 0.79 to 1 |
/// | two katakana, and where two of their words meet     |  3.0, 2.0 |
/// | the characters of a short bracket, in addition      |      0.60 |
///
/// Uncertain places lie in between: ``JointWeights`` tell how surely a word ends there, and a phrase.
enum BreakSense {
  static let clinging = 0.22
  static let compound = 0.17
  static let quantity = 0.45
  static let unsureWord = 0.79
  static let katakana = (any: 3.0, joint: 2.0)
  static let shortBracket = 0.6

  /// The most characters in a short bracket, and in a short quantity.
  static let shortLength = 6
  /// The score from which a joint is certain; below its negative there certainly is none.
  static let sure = 250.0
  /// The distance below that at which a place is most certainly inside a word.
  static let surest = 360.0

  /// The likelihood, 0...1, of a joint with that score.
  static func likelihood(_ score: Int32) -> Double {
    min(1, max(0, (Double(score) + sure) / (2 * sure)))
  }

  /// The certainty, 0...1, that a place with that score is inside a word.
  static func insideness(_ score: Int32) -> Double {
    min(1, max(0, (-Double(score) - sure) / surest))
  }
}

extension CollectedText {
  /// The harm of a break before each character; the first entry is unused.
  ///
  /// - Complexity: O(characters), except that long katakana words are read again at each of their joints.
  func breakHurts() -> [Double] {
    let scores = JointWeights.shared.scores(of: characters.map(\.scalar))
    var hurts = [Double](repeating: 0, count: count)
    for place in characters.indices.dropFirst() { hurts[place] = hurt(before: place, scores[place]) }
    addShortBrackets(to: &hurts)
    return hurts
  }

  private func hurt(before place: Int, _ score: JointScore) -> Double {
    let (before, after) = (characters[place - 1], characters[place])
    switch before.traits.kind {
    case .wordSpace, .ideographicSpace: return isQuantity(from: place) ? BreakSense.quantity : 0
    case .closing, .fullStop, .comma, .middleDot, .dividing: return 0
    default: break
    }
    if after.traits.kind == .opening { return 0 }
    let (kind, next) = (CharacterKind(before.scalar), CharacterKind(after.scalar))
    let word = BreakSense.likelihood(score.word)
    if kind == .katakana, next == .katakana {
      return word > 0.5 || isKatakanaJoint(place) ? BreakSense.katakana.joint : BreakSense.katakana.any
    }
    let phrase = min(word, BreakSense.likelihood(score.phrase))
    let inside = BreakSense.unsureWord + (1 - BreakSense.unsureWord) * BreakSense.insideness(score.word)
    let joint = next == .hiragana ? BreakSense.clinging : BreakSense.compound
    return (1 - word) * inside + (word - phrase) * joint
  }

  /// Whether two katakana words meet at a place.
  private func isKatakanaJoint(_ place: Int) -> Bool {
    func isKatakana(_ character: ClassedCharacter) -> Bool { CharacterKind(character.scalar) == .katakana }
    let first = characters[..<place].lastIndex { !isKatakana($0) }.map { $0 + 1 } ?? 0
    return KatakanaWords.meet(
      characters[first..<place].map(\.scalar), characters[place...].prefix(while: isKatakana).map(\.scalar))
  }

  /// Whether a short quantity, as it follows a label, begins at `place`: 7回, 2,000世帯.
  private func isQuantity(from place: Int) -> Bool {
    guard characters[place].isDigit else { return false }
    let end = characters[place...].firstIndex { $0.traits.kind == .opening || $0.traits.kind.isSpace } ?? count
    return end - place <= BreakSense.shortLength
  }

  private func addShortBrackets(to hurts: inout [Double]) {
    var opened: Int?
    for place in characters.indices {
      switch characters[place].traits.kind {
      case .opening: opened = place
      case .closing:
        if let start = opened, place - start - 1 <= BreakSense.shortLength {
          for inside in start + 1..<place + 1 { hurts[inside] += BreakSense.shortBracket }
        }
        opened = nil
      default: break
      }
    }
  }
}
