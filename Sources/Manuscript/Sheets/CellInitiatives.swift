internal import Diagnostics
internal import GoalBook

extension PlacedCell {
  /// The initiatives of a cell.
  ///
  /// ①, (1), １．, 1. and 1 with a blank begin one with that number where a line begins, ・ one without; so does a line
  /// after one that ends with a full stop. Any other line goes on with the one above: a line break is only layout.
  var initiatives: [Initiative] {
    var found: [(number: Int?, lines: [String])] = []
    for line in lines {
      if let (number, rest) = leadingInitiativeNumber(of: line) {
        found.append((number, rest.isEmpty ? [] : [rest]))
      } else if line.first?.isBullet == true {
        found.append((nil, [String(line.drop { $0.isBullet || $0.isWhitespace })]))
      } else if found.isEmpty || found.last?.lines.last?.hasSuffix("。") == true {
        found.append((nil, [line]))
      } else {
        found[found.count - 1].lines.append(line)
      }
    }
    return found.map { Initiative(number: $0.number, text: $0.lines.joinedAsOneLine, place: Place(span)) }
  }

  /// What counts of the cell: its characters without blanks, bullets and numbers before initiatives.
  var initiativeLetters: String {
    lines.map { line in
      (leadingInitiativeNumber(of: line)?.rest ?? String(line.drop { $0.isBullet || $0.isWhitespace })).withoutBlanks
    }.joined()
  }

  /// The number of a cell of numbers: 1, (1), ①, No.1; nil where it is something else, such as 1-2.
  var initiativeNumber: Int? {
    var text = joined[...]
    for prefix in ["No.", "NO.", "no.", "№", "Ｎｏ．"] where text.hasPrefix(prefix) { text = text.dropFirst(prefix.count) }
    let title = NumberedTitle(String(text))
    return title.title.isEmpty ? title.number : nil
  }
}

/// The number that a line begins with as an initiative's is written, and the text behind it.
private func leadingInitiativeNumber(of line: String) -> (number: Int, rest: String)? {
  if let scalar = line.unicodeScalars.first, let number = scalar.circledNumber ?? scalar.bracketedNumber, number > 0 {
    return (number, String(line.dropFirst().trimmingWhitespace))
  }
  guard let (number, length, isMarked) = plainNumber(line), number > 0 else { return nil }
  let rest = line.dropFirst(length)
  if isMarked { return (number, String(rest.trimmingWhitespace)) }
  guard rest.first?.isWhitespace == true, !isCounter(String(rest.trimmingWhitespace)) else { return nil }
  return (number, String(rest.trimmingWhitespace))
}
