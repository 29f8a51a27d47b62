internal import Diagnostics
internal import GoalBook

/// The initiatives in a cell: one for each word that begins with a circled number (①).
func initiatives(in markup: CellMarkup, at span: SourceSpan) -> [Initiative] {
  var found: [(number: Int?, words: [String])] = []
  for word in markup.words(opening: { circledNumber(at: $0) != nil }) {
    if let number = circledNumber(at: word) {
      let rest = String(word.dropFirst().trimmingWhitespace)
      found.append((number, rest.isEmpty ? [] : [rest]))
    } else if found.isEmpty {
      found.append((nil, [word]))
    } else {
      found[found.count - 1].words.append(word)
    }
  }
  return found.map { Initiative(number: $0.number, text: $0.words.joined(separator: " "), place: Place(span)) }
}

/// The sections of each initiative of a row.
struct SectionShares {
  /// The names of the sections, for each initiative.
  var names: [[String]]
  /// The last section of the cell, once for each initiative that has it only because the cell names too few.
  var copies: [String] = []
  /// Whether the cell does not tell which section belongs to which initiative.
  var isGuess = false

  /// Distributes a cell's sections over initiatives.
  ///
  /// A single initiative has all sections; several have one paragraph each, or one word each, in order. Where neither
  /// count fits, the last section is repeated for the remaining initiatives, or the last initiative has the remaining
  /// sections.
  init(_ markup: CellMarkup, initiatives count: Int) {
    let paragraphs = markup.paragraphs.map { $0.flatMap { sectionNames(in: $0) } }.filter { !$0.isEmpty }
    let words = paragraphs.flatMap { $0 }
    if count <= 1 || words.isEmpty {
      names = count == 0 ? [] : [words] + Array(repeating: [], count: count - 1)
    } else if paragraphs.count == count {
      names = paragraphs
    } else if words.count == count {
      names = words.map { [$0] }
    } else {
      isGuess = true
      names = (0..<count).map { [words[min($0, words.count - 1)]] }
      if words.count > count {
        names[count - 1] += words[count...]
      } else {
        copies = Array(repeating: words[words.count - 1], count: count - words.count)
      }
    }
  }
}

extension Message {
  static func listedSections(_ text: String, count: Int) -> Message {
    Message(
      id: "listed-sections", en: "“\(text)” is read as \(count) sections (課等)", ja: "「\(text)」を\(count)個の課等として読みました")
  }
  static func sectionCount(_ sections: Int, initiatives: Int) -> Message {
    Message(
      id: "section-count",
      en:
        "this row has \(initiatives) initiatives (取組内容) but \(sections) sections (課等): which carries which is a guess",
      ja: "取組内容が\(initiatives)件、課等が\(sections)個で数が合わないため、課等の割り当ては推定です")
  }
}
