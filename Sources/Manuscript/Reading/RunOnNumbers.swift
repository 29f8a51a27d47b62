internal import Diagnostics
internal import GoalBook

// Numbers that run on within a line, `1 一つ 2 二つ`: entries that were perhaps parted by line ends in print. A bare number
// may as well belong to the text, so that the line stays one entry and is told.

/// A number with which another entry seems to begin.
struct RunOnNumber: Equatable {
  var number: String
  /// The word behind it; empty where the number is joined to it.
  var next: String
  /// What was read as one.
  var text: String
}

extension [Item] {
  /// Numbers in a text that begins with the one before them, children included.
  var runOnNumbers: [RunOnNumber] {
    flatMap { item in numbersRunningOn(in: item.text, after: nil) + item.children.runOnNumbers }
  }

  /// All texts, children included.
  var texts: [String] { flatMap { [$0.text] + $0.children.texts } }
}

extension Initiative {
  /// Numbers in the text that go on from the initiative's own, if that was a plain one, or from one that the text begins with.
  func runOnNumbers(isPlain: Bool) -> [RunOnNumber] {
    guard let number else { return numbersRunningOn(in: text, after: nil) }
    return isPlain ? numbersRunningOn(in: text, after: number) : []
  }
}

/// The numbers that go on, one by one, from `last` or from the number that the text begins with.
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
      // Without a number before its first word a text has none that could run on.
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
  /// Says that lines of a cell seem to hold several entries, at the first of them.
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
