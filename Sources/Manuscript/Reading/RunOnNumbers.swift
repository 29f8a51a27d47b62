internal import Diagnostics
internal import GoalBook

// Consecutive numbers within a line, `1 一つ 2 二つ`: perhaps entries that were on separate lines in print. A bare number
// may also belong to the text, so that the line stays one entry and a warning names it.

/// A number within a text that may begin another entry.
struct RunOnNumber: Equatable {
  var number: String
  /// The word behind the number; empty where the number is joined to it.
  var next: String
  /// The whole text, which was read as one entry.
  var text: String
}

extension [Item] {
  /// The numbers that follow the one at the beginning of a text, in all texts, nested ones included.
  var runOnNumbers: [RunOnNumber] {
    flatMap { item in numbersRunningOn(in: item.text, after: nil) + item.children.runOnNumbers }
  }

  /// All texts, nested ones included.
  var texts: [String] { flatMap { [$0.text] + $0.children.texts } }
}

extension Initiative {
  /// The numbers that follow the initiative's own, if that was written plainly, or the one at the beginning of the
  /// text.
  func runOnNumbers(isPlain: Bool) -> [RunOnNumber] {
    guard let number else { return numbersRunningOn(in: text, after: nil) }
    return isPlain ? numbersRunningOn(in: text, after: number) : []
  }
}

/// The numbers that follow one by one, starting from `last` or from the number at the beginning of the text.
private func numbersRunningOn(in text: String, after last: Int?) -> [RunOnNumber] {
  let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
  var last = last
  var shape: String?
  var found: [RunOnNumber] = []
  for (index, word) in words.enumerated() {
    let next = index + 1 < words.count ? words[index + 1] : ""
    guard let (number, length, isMarked) = plainNumber(word), last.map({ $0 + 1 == number }) ?? true,
      isMarked || word.count == length && !next.isEmpty && !isCounter(next) && next.first?.isDigit != true
    else {
      // Without a number in its first word a text has none that could be followed.
      if last == nil { return [] }
      continue
    }
    let written = String(word.prefix(length))
    guard shape == nil || shape == bracketsOrPoint(of: written) else { continue }
    shape = bracketsOrPoint(of: written)
    if last != nil {
      found.append(RunOnNumber(number: written, next: word.count > length ? "" : next, text: text))
    }
    last = number
  }
  return found
}

extension TranscriptAssembly {
  /// Warns that lines of a cell may hold several entries, at the first such line.
  mutating func tellRunOn(_ found: [RunOnNumber], in cell: TranscriptCell) {
    guard let first = found.first else { return }
    var finder = PlaceFinder(cell)
    log.append(
      .warning(
        .severalEntries(first, lines: Set(found.map(\.text)).count),
        at: finder.place(of: first.number, before: first.next) ?? cell.span,
        hints: [
          Phrase(
            en: "if these are several, write ・ (an initiative: ①) before each; if it is one, nothing",
            ja: "いくつかの項目であれば、それぞれの頭に「・」（取組内容は①）を書いてください。一つの項目であれば、そのままでかまいません")
        ]))
  }
}

extension Message {
  static func severalEntries(_ found: RunOnNumber, lines: Int) -> Message {
    let others = lines - 1
    let begin = "\(found.number) \(found.next)".trimmingWhitespace
    return Message(
      id: "several-entries-in-a-line",
      en:
        "with “\(String(begin).shortened)” another entry seems to begin inside “\(found.text.shortened)”, which was read as one\(others > 0 ? "; so in \(others) more of this cell" : "")",
      ja:
        "「\(found.text.shortened)」の途中の「\(String(begin).shortened)」から次の項目が始まるようですが、一つの項目として読みました\(others > 0 ? "（この欄にほかに\(others)件）" : "")"
    )
  }
}
