public import GoalBook

/// A text as checks read it: an array of characters, each with its kind.
public struct Passage: Sendable {
  public let text: BookText
  public let scalars: [Unicode.Scalar]
  /// One for each scalar.
  public let kinds: [CharacterKind]
  /// Which kinds stand in it at all: most checks have nothing to do in most texts.
  public let present: KindSet

  public init(_ text: BookText) {
    self.text = text
    scalars = Array(text.text.unicodeScalars)
    kinds = scalars.map(CharacterKind.init)
    present = kinds.reduce(into: KindSet()) { $0.insert($1) }
  }

  /// The characters of a range.
  public func string(_ range: Range<Int>) -> String {
    var string = String.UnicodeScalarView()
    string.append(contentsOf: scalars[range])
    return String(string)
  }

  /// Whether `word` stands at `index`.
  public func has(_ word: [Unicode.Scalar], at index: Int) -> Bool {
    guard index >= 0, index + word.count <= scalars.count else { return false }
    for offset in word.indices where scalars[index + offset] != word[offset] { return false }
    return true
  }

  /// The runs of characters whose kind is in `set`.
  public func runs(of set: KindSet) -> [Range<Int>] {
    guard !present.isDisjoint(with: set) else { return [] }
    var runs: [Range<Int>] = []
    var start: Int?
    for index in kinds.indices {
      if set.contains(kinds[index]) {
        start = start ?? index
      } else if let begin = start {
        runs.append(begin..<index)
        start = nil
      }
    }
    if let begin = start { runs.append(begin..<kinds.count) }
    return runs
  }
}
