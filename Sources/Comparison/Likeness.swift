import Checks

/// The pairs of neighbouring characters of some texts, sorted, to compare texts by; any number counts as the same
/// character.
struct TextProfile: Sendable {
  private let pairs: [UInt64]

  init(_ texts: [String]) {
    var pairs: [UInt64] = []
    for text in texts {
      var last: UInt32 = 0
      for scalar in text.unicodeScalars {
        let kind = CharacterKind(scalar)
        if kind == .space || kind == .wideSpace { continue }
        let isDigit = kind == .digit || kind == .wideDigit
        let value = isDigit ? 0x30 : scalar.value
        if isDigit, last == 0x30 { continue }
        pairs.append(UInt64(last) << 32 | UInt64(value))
        last = value
      }
      pairs.append(UInt64(last) << 32)
    }
    self.pairs = pairs.sorted()
  }

  /// The share of character pairs that two profiles have in common: 1 for the same texts (numbers apart), 0 for
  /// nothing.
  ///
  /// - Complexity: O(length).
  func likeness(to other: TextProfile) -> Double {
    let total = pairs.count + other.pairs.count
    guard total > 0 else { return 1 }
    var (i, j, shared) = (0, 0, 0)
    while i < pairs.count, j < other.pairs.count {
      if pairs[i] == other.pairs[j] {
        (i, j, shared) = (i + 1, j + 1, shared + 1)
      } else if pairs[i] < other.pairs[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return Double(2 * shared) / Double(total)
  }
}

/// The share of character pairs that two texts have in common, from 0 to 1.
func likeness(_ a: String, _ b: String) -> Double { TextProfile([a]).likeness(to: TextProfile([b])) }
