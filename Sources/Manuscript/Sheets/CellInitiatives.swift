internal import Diagnostics
internal import GoalBook

extension PlacedCell {
  /// The initiatives in a cell.
  ///
  /// At the head of a line, ①, (1), １．, 1. or 1 with a blank begins an initiative with that number, and ・ one without.
  /// A line after a full stop begins one too. Any other line continues the one above: its line break is only layout.
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

  /// The characters that the balance counts: without blanks, bullets and numbers before initiatives.
  var initiativeLetters: String {
    lines.map { line in
      (leadingInitiativeNumber(of: line)?.rest ?? String(line.drop { $0.isBullet || $0.isWhitespace })).withoutBlanks
    }.joined()
  }

  /// The number in a cell of numbers: 1, (1), ①, No.1; nil for anything else, such as 1-2.
  var initiativeNumber: Int? {
    var text = joined[...]
    for prefix in ["No.", "NO.", "no.", "№", "Ｎｏ．"] where text.hasPrefix(prefix) { text = text.dropFirst(prefix.count) }
    let title = NumberedTitle(String(text))
    return title.title.isEmpty ? title.number : nil
  }
}

/// The number of an initiative at the head of a line, and the text after it; nil for other lines.
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
