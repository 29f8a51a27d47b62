/// A character for the later phases: its code point and its traits, the class already settled by its neighbours.
struct ClassedCharacter {
  /// The first scalar of the cluster.
  var scalar: UInt32
  var traits: CharacterTraits

  var isDigit: Bool { scalar &- 0x30 < 10 }
  /// △ and ▲, which make a number negative.
  var isMinusTriangle: Bool { scalar == 0x25B3 || scalar == 0x25B2 }
  /// ※, △ and ▲, which belong to the number behind them.
  var signsNumber: Bool { scalar == 0x203B || isMinusTriangle }
}

/// Settles the classes that depend on neighbours.
///
/// - `,` and `.` between digits belong to the number (cl-24); `%` after a digit is a postfixed abbreviation.
/// - A pair of ASCII brackets with a Japanese character next to either bracket is set like Japanese brackets, as in
///   `(仮称)` and `3(件)`: JLREQ 3.9.2, notes on cl-27.
/// - ’ between Latin letters is an apostrophe.
///
/// - Complexity: O(characters).
func settleClasses(_ characters: inout [ClassedCharacter]) {
  var opened: [Int] = []
  for index in characters.indices where characters[index].traits.isContextual {
    let previous = index > 0 ? characters[index - 1] : nil
    let next = index + 1 < characters.count ? characters[index + 1] : nil
    switch Unicode.Scalar(characters[index].scalar) {
    case ",", ".":
      if previous?.isDigit == true, next?.isDigit == true { characters[index].traits.kind = .digit }
    case "%":
      if previous?.isDigit == true { characters[index].traits.kind = .postfix }
    case "’":
      if previous?.traits.kind == .western, next?.traits.kind == .western {
        characters[index].traits = CharacterTraits(.western)
      }
    case "(", "[", "{":
      opened.append(index)
      if characters.hasJapanese(beside: index) { characters[index].traits.kind = .opening }
    case ")", "]", "}":
      let partner = opened.popLast()
      let isJapanese =
        characters.hasJapanese(beside: index) || partner.map { characters[$0].traits.kind == .opening } == true
      if isJapanese {
        characters[index].traits.kind = .closing
        if let partner { characters[partner].traits.kind = .opening }
      }
    default: break
    }
  }
}

extension [ClassedCharacter] {
  fileprivate func hasJapanese(beside index: Int) -> Bool {
    (index > 0 && self[index - 1].traits.isJapanese) || (index + 1 < count && self[index + 1].traits.isJapanese)
  }
}
