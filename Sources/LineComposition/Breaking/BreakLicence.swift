/// The willingness to end a line between two characters, from the most to the least willing.
enum BreakLicence: UInt8, Comparable {
  /// Table 2 of JLREQ allows the break.
  case free
  /// Only a habit of the house is against it: a number stays with its counter (235基), ① with its text, an address is
  /// whole.
  case reluctant
  /// Kinsoku forbids it (行頭禁則, 行末禁則, 分割禁止): taken only where no line is possible otherwise.
  case forbidden
  /// The break cuts a word or a number: taken only where the word is wider than its line, and reported.
  case cutsWord
  /// The break would split a grapheme cluster, or begin a line with white space: never taken.
  case never

  /// Whether a line may end here without need.
  var isWilling: Bool { self <= .reluctant }

  static func < (a: BreakLicence, b: BreakLicence) -> Bool { a.rawValue < b.rawValue }
}

/// The licence to end a line before each character; the first entry is unused.
///
/// - SeeAlso: JLREQ 3.1.7 (line head), 3.1.8 (line end), 3.1.10 (unbreakable sequences).
/// - Complexity: O(characters).
func breakLicences(_ text: CollectedText, _ rules: LineRules) -> [BreakLicence] {
  let characters = text.characters
  var licences = [BreakLicence](repeating: .never, count: characters.count)
  guard characters.count > 1 else { return licences }
  let pairs = PairTable.shared
  for index in 1..<characters.count {
    let (before, after) = (characters[index - 1], characters[index])
    licences[index] =
      rules.setsSpacing
      ? licence(between: before, and: after, rules, pairs)
      : plainLicence(
        between: before, and: after, followedByDigit: index + 1 < characters.count && characters[index + 1].isDigit,
        rules, pairs)
  }
  if rules.keepsTogether { applyHouseJoins(to: &licences, characters, rules) }
  if rules.setsSpacing { applyAddressBreaks(to: &licences, text) }
  if rules.isUnbroken { for index in licences.indices { licences[index] = max(licences[index], .cutsWord) } }
  if let glued = text.glued {
    for index in glued.indices where glued[index] { licences[index] = .never }
  }
  return licences
}

/// The licence from the classes and the level of kinsoku.
private func licence(
  between before: ClassedCharacter, and after: ClassedCharacter, _ rules: LineRules, _ pairs: PairTable
) -> BreakLicence {
  let (first, second) = (before.traits.kind, after.traits.kind)
  if second.isSpace { return .never }
  if first == .digit || first == .western, second == .digit || second == .western { return .cutsWord }
  guard rules.level.allowsStart(after.traits), !before.traits.neverEnds else { return .forbidden }
  if first == .inseparable, second == .inseparable, before.scalar == after.scalar { return .forbidden }
  return pairs[before.traits.code, after.traits.code].mayBreak || second.mayStartWhereAllowed ? .free : .forbidden
}

extension CharacterClass {
  /// Classes that only the kinsoku level keeps from a line's beginning, not the table of pairs.
  fileprivate var mayStartWhereAllowed: Bool {
    switch self {
    case .hyphen, .dividing, .middleDot, .iteration, .prolonged, .smallKana: true
    default: false
    }
  }
}

/// The licence of strict kinsoku in browsers (UAX 14), for comparison; it treats characters other than Japanese
/// punctuation differently.
///
/// ～ U+FF5E and ㎡ count as kanji, a word may be parted behind its hyphen, ASCII brackets stay with the letters beside
/// them.
private func plainLicence(
  between before: ClassedCharacter, and after: ClassedCharacter, followedByDigit: Bool, _ rules: LineRules,
  _ pairs: PairTable
) -> BreakLicence {
  let (first, second) = (before.traits.kind, after.traits.kind)
  if second.isSpace { return .never }
  if first == .postfix, second == .opening { return followedByDigit ? .forbidden : .free }
  if first.isSpace { return rules.level.allowsStart(after.traits) ? .free : .forbidden }
  if before.scalar == 0x2D, first == .western, second == .western { return .free }
  if after.isASCII, before.isASCII { return .cutsWord }
  if before.traits.neverEnds { return .forbidden }
  if after.scalar == 0xFF5E { return .free }
  if second == .postfix, after.traits.start == .free, first == .digit { return .free }
  if first == .postfix, before.traits.start != .free, second.isLatin { return .forbidden }
  return licence(between: before, and: after, rules, pairs)
}

extension ClassedCharacter {
  fileprivate var isASCII: Bool { scalar < 0x80 }
}
