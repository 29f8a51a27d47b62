/// Whether a word begins at each character, as far as that can be told without a dictionary: 市民|の|安全|を|守る.
///
/// The first character always begins one. Words also end where the kind of character changes (between kanji and
/// hiragana the weights decide) and between two marks.
///
/// - Returns: one value for each of `scalars`.
/// - Complexity: O(characters).
public func wordStarts(in scalars: [Unicode.Scalar]) -> [Bool] {
  let values = scalars.map(\.value)
  let scores = JointWeights.shared.scores(of: values)
  let kinds = values.map(CharacterKind.init)
  return scalars.indices.map { place in
    guard place > 0 else { return true }
    let (before, after) = (kinds[place - 1], kinds[place])
    let areNative = [before, after].allSatisfy { $0 == .kanji || $0 == .hiragana }
    return areNative
      ? BreakSense.likelihood(scores[place].word) >= 0.5 : before != after || before == .other
  }
}
